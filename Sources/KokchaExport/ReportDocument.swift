import KokchaBytes
package import KokchaEngine
import KokchaFiles
import KokchaFormat
import KokchaGazetteer
import KokchaModel

/// What came of a run, as JSON for programs: `docs/report.md` has its keys.
package enum ReportDocument {
  /// What a check found: the problems in the input's order, and how many there are of each kind.
  ///
  /// - Parameters:
  ///   - list: the problems.
  ///   - tzdata: the version of the time zones that were used, if it is known.
  /// - Returns: the text, with a line end behind it.
  package static func json(of list: ProblemList, tzdata: String?) -> String {
    var builder = JSONBuilder(capacity: 1 << 12)
    builder.beginObject()
    builder.name("problems")
    builder.beginArray()
    for problem in list.problems { builder.appendElement(problem) }
    builder.endArray()
    append(countsOf: list, to: &builder)
    builder.member("tzdata", tzdata)
    append(lossesOf: [], to: &builder)
    append(outputs: [], to: &builder)
    builder.endObject()
    builder.json.append(0x0A)
    return builder.json.withSpan { $0.string }
  }

  /// Writes the report of an export: what it was made of, everything that was wrong, everything that was left out.
  ///
  /// - Throws: `Problem` if it cannot be written.
  static func write(
    _ report: ExportReport, _ draft: ReportDraft, _ origin: ReportOrigin, to file: OutputFile
  ) throws(Problem) {
    var file = file
    var builder = JSONBuilder(capacity: 1 << 12)
    builder.beginObject()
    origin.append(to: &builder)
    builder.name("problems")
    builder.beginArray()
    try move(&builder, to: &file)
    try draft.problems.write(to: &file)
    builder.endArray()
    append(countsOf: report.problems, to: &builder)
    builder.name("blanked")
    builder.beginObject()
    builder.member("values", report.bad.blankedValues)
    builder.member("events", report.bad.blankedEvents)
    builder.endObject()
    append(lossesOf: report.outputs, to: &builder)
    append(outputs: report.outputs, to: &builder)
    append(report.unlistedSpellings, to: &builder)
    builder.name("drawn_at_area")
    builder.beginObject()
    builder.member("events", report.drawnAtArea.count)
    builder.member("ids", report.drawnAtArea.ids)
    builder.endObject()
    builder.member("notes", report.recoveries + report.notes)
    builder.name("left_out")
    builder.beginObject()
    builder.member("refused", report.bad.events)
    builder.member("refused_records", report.bad.records)
    builder.member("for_their_status", report.withdrawnEvents)
    builder.member("identical", report.repeats.identical)
    builder.member("for_the_same_id", report.repeats.superseded)
    builder.name("events")
    builder.beginArray()
    try move(&builder, to: &file)
    let isBegun = try draft.leftOut.write(to: &file)
    // What a format cannot hold is left out only where there is a file of that format.
    if !report.outputs.isEmpty { try draft.notHeld.write(to: &file, after: isBegun) }
    builder.endArray()
    builder.endObject()
    builder.member("numbered", report.repeats.numbered)
    builder.member("renamed", report.repeats.renamed)
    builder.endObject()
    builder.json.append(0x0A)
    try move(&builder, to: &file)
  }

  /// Writes what has been built, to make room for more.
  private static func move(
    _ builder: inout JSONBuilder, to file: inout OutputFile
  ) throws(Problem) {
    try builder.json.withSpan { (span) throws(Problem) in try file.write(span) }
    builder.json.removeAll()
  }

  private static func append(countsOf list: ProblemList, to builder: inout JSONBuilder) {
    builder.name("counts")
    builder.beginObject()
    for code in ProblemCode.allCases {
      let count = list.count(of: code)
      if count == 0 { continue }
      builder.name(escaping: code.rawValue.utf8.span)
      builder.value(fixedPoint: count)
    }
    builder.endObject()
  }

  private static func append(lossesOf outputs: [WrittenOutput], to builder: inout JSONBuilder) {
    builder.name("losses")
    builder.beginArray()
    for output in outputs {
      for loss in output.losses {
        builder.beginElement()
        builder.member("output", PathText.shownInJSON(output.path))
        builder.name("kind")
        builder.value(loss.kind.term)
        builder.member("count", loss.count)
        builder.member("ids", loss.events)
        builder.member("message", loss.sentence(in: output.format))
        builder.endObject()
      }
    }
    builder.endArray()
  }

  private static func append(outputs: [WrittenOutput], to builder: inout JSONBuilder) {
    builder.name("outputs")
    builder.beginArray()
    for output in outputs {
      builder.beginElement()
      builder.member("file", PathText.shownInJSON(output.path))
      builder.member("format", output.format.name)
      builder.member("events", output.events)
      builder.member("features", output.features)
      builder.member("bytes", output.bytes)
      builder.name("files")
      builder.beginArray()
      for file in output.files { builder.appendElement(file.path, file.digest) }
      builder.endArray()
      builder.endObject()
    }
    builder.endArray()
  }

  private static func append(_ list: UnlistedSpellings, to builder: inout JSONBuilder) {
    builder.name("read_by_sound")
    builder.beginObject()
    builder.member("events", list.events)
    builder.name("spellings")
    builder.beginArray()
    for spelling in list.spellings.prefix(ProblemList.mostOfAKind) {
      builder.beginElement()
      builder.member("written", spelling.written)
      builder.member("field", spelling.field)
      builder.member("place", spelling.place.id)
      builder.member("name", spelling.place.name)
      builder.member("match", spelling.match.description)
      builder.name("score")
      builder.value(fixedPoint: Int((spelling.score * 100).rounded()), fractionDigits: 2)
      builder.member("events", spelling.events)
      builder.member("ids", spelling.ids)
      builder.endObject()
    }
    builder.endArray()
    builder.endObject()
  }
}

extension JSONBuilder {
  /// A file with its size and hash, both null where they are not known, on a line of its own.
  mutating func appendElement(_ path: String, _ digest: FileDigest?) {
    beginElement()
    member("file", PathText.shownInJSON(path))
    member("bytes", digest?.bytes)
    member("sha256", digest?.sha256)
    endObject()
  }
}
