import KokchaBytes
package import KokchaEngine
import KokchaFormat
package import KokchaGazetteer
import KokchaModel

/// What came of a run, as JSON for programs: `docs/report.md` has its keys.
package enum ReportDocument {
  /// One JSON document: the problems in the input's order, and how many there are of each kind; with
  /// what an export wrote, what that could not hold, and what else was said of it.
  package static func json(
    of list: ProblemList, tzdata: String?, outputs: [WrittenOutput] = [],
    spellings: UnlistedSpellings? = nil, notes: [String] = [],
    leftOut: (refused: Int, withdrawn: Int)? = nil
  ) -> String {
    var builder = JSONBuilder(capacity: 1 << 12)
    builder.beginObject()
    builder.name("problems")
    builder.beginArray()
    for problem in list.problems {
      builder.json.append(0x0A)
      append(problem, to: &builder)
    }
    builder.endArray()
    builder.name("counts")
    builder.beginObject()
    for code in ProblemCode.allCases {
      let count = list.count(of: code)
      if count == 0 { continue }
      builder.name(escaping: code.rawValue.utf8.span)
      builder.value(fixedPoint: count)
    }
    builder.endObject()
    builder.name("tzdata")
    if let tzdata { builder.value(tzdata.utf8.span) } else { builder.null() }
    append(losses: outputs, to: &builder)
    append(outputs: outputs, to: &builder)
    if let spellings { append(spellings, to: &builder) }
    if let leftOut {
      builder.name("notes")
      builder.beginArray()
      for note in notes { builder.value(note.utf8.span) }
      builder.endArray()
      builder.name("left_out")
      builder.beginObject()
      builder.name("refused")
      builder.value(fixedPoint: leftOut.refused)
      builder.name("for_their_status")
      builder.value(fixedPoint: leftOut.withdrawn)
      builder.endObject()
    }
    builder.endObject()
    builder.json.append(0x0A)
    return builder.json.withSpan { $0.string }
  }

  private static func append(ids: [String], to builder: inout JSONBuilder) {
    builder.name("ids")
    builder.beginArray()
    for id in ids { builder.value(id.utf8.span) }
    builder.endArray()
  }

  private static func append(losses outputs: [WrittenOutput], to builder: inout JSONBuilder) {
    builder.name("losses")
    builder.beginArray()
    for output in outputs {
      for loss in output.losses {
        builder.json.append(0x0A)
        builder.beginObject()
        builder.name("output")
        builder.value(PathText.shownInJSON(output.path).utf8.span)
        builder.name("kind")
        builder.value(loss.kind.term)
        builder.name("count")
        builder.value(fixedPoint: loss.count)
        append(ids: loss.events, to: &builder)
        builder.name("message")
        builder.value(loss.sentence(in: output.format).utf8.span)
        builder.endObject()
      }
    }
    builder.endArray()
  }

  private static func append(outputs: [WrittenOutput], to builder: inout JSONBuilder) {
    builder.name("outputs")
    builder.beginArray()
    for output in outputs {
      builder.json.append(0x0A)
      builder.beginObject()
      builder.name("file")
      builder.value(PathText.shownInJSON(output.path).utf8.span)
      builder.name("format")
      builder.value(output.format.name.utf8.span)
      builder.name("events")
      builder.value(fixedPoint: output.events)
      builder.name("features")
      builder.value(fixedPoint: output.features)
      builder.name("bytes")
      builder.value(fixedPoint: output.bytes)
      builder.endObject()
    }
    builder.endArray()
  }

  private static func append(_ list: UnlistedSpellings, to builder: inout JSONBuilder) {
    builder.name("read_by_sound")
    builder.beginObject()
    builder.name("events")
    builder.value(fixedPoint: list.events)
    builder.name("spellings")
    builder.beginArray()
    for spelling in list.spellings.prefix(ProblemList.mostOfAKind) {
      builder.json.append(0x0A)
      builder.beginObject()
      for (name, text) in [
        ("written", spelling.written), ("field", spelling.field), ("place", spelling.place.id),
        ("name", spelling.place.name), ("match", spelling.match.description),
      ] as [(StaticString, String)] {
        builder.name(name)
        builder.value(text.utf8.span)
      }
      builder.name("score")
      builder.value(fixedPoint: Int((spelling.score * 100).rounded()), fractionDigits: 2)
      builder.name("events")
      builder.value(fixedPoint: spelling.events)
      append(ids: spelling.ids, to: &builder)
      builder.endObject()
    }
    builder.endArray()
    builder.endObject()
  }

  private static func append(_ problem: Problem, to builder: inout JSONBuilder) {
    func add(_ name: StaticString, _ text: String?, _ builder: inout JSONBuilder) {
      builder.name(name)
      if let text { builder.value(text.utf8.span) } else { builder.null() }
    }
    func add(_ name: StaticString, _ number: Int?, _ builder: inout JSONBuilder) {
      builder.name(name)
      if let number { builder.value(fixedPoint: number) } else { builder.null() }
    }
    builder.beginObject()
    add("code", problem.code.rawValue, &builder)
    add("severity", problem.severity.rawValue, &builder)
    add("message", problem.message, &builder)
    add("advice", problem.advice, &builder)
    add("file", PathText.shownInJSON(problem.position.file), &builder)
    add("line", problem.position.line, &builder)
    add("column", problem.position.column, &builder)
    add("record", problem.record, &builder)
    add("id", problem.event, &builder)
    add("field", problem.field, &builder)
    builder.endObject()
  }
}
