import KokchaBytes
import KokchaJSONText
import KokchaModel
import KokchaRecords

/// What a document says around its events: `{"kokcha": 1, "sources": […], "events": […]}`.
struct JSONEnvelope {
  private let problems = JSONEnvelopeProblems(noun: "document")
  private(set) var warnings: [Problem] = []
  private(set) var sources = SharedSources()
  private var hasVersion = false
  private var hasSources = false
  private var unknown: Set<String> = []

  /// Where the head of a document ends.
  enum Head {
    case unfinished
    /// The first event may begin at this byte.
    case first(Int)
  }

  /// Reads the members before the events, behind the document's brace.
  mutating func readHead(
    _ batch: inout EventBatch, from start: Int, isLast: Bool
  ) throws(Problem) -> Head {
    var members = JSONMembers()
    let outcome = members.scan(batch.text.span, from: start, behindMember: false)
    switch outcome {
    case .unfinished(let at):
      if !isLast { return .unfinished }
      throw problems.truncated(at: at, in: batch)
    case .unexpected(let at, let expected): throw problems.missing(expected, at: at, in: batch)
    case .list(_, let first):
      try take(members.found, &batch, behindEvents: false)
      return .first(first)
    case .closed(let end):
      let isOurs = members.found.contains {
        let key = batch.text.span.extracting($0.key)
        return key.isJSONKey("kokcha") || key.isJSONKey("events")
      }
      if !isOurs, !members.found.isEmpty,
        let problem = JSONShape.problem(
          .jsonOtherShape, in: batch, from: start - 1, isWhole: isLast)
      {
        throw problem
      }
      try take(members.found, &batch, behindEvents: false)
      throw Problem(
        .jsonVersion, at: batch.position(ofByte: end - 1), "the document has no list 'events'",
        advice: "write {\"kokcha\": 1, \"events\": [", field: "events")
    }
  }

  /// Reads what follows the events, to the end of the input.
  mutating func readTail(_ batch: inout EventBatch) throws(Problem) {
    var members = JSONMembers()
    let outcome = members.scan(batch.text.span, from: 0, behindMember: true)
    switch outcome {
    case .unfinished(let at): throw problems.truncated(at: at, in: batch)
    case .unexpected(let at, let expected): throw problems.missing(expected, at: at, in: batch)
    case .list(let key, _): throw problems.twice("events", at: key, in: batch)
    case .closed(let end):
      try take(members.found, &batch, behindEvents: true)
      try problems.checkEnd(at: end, in: batch)
      guard hasVersion else {
        throw Problem(
          .jsonVersion, at: InputPosition(file: batch.file),
          "the document does not say that it is one of Kokcha's",
          advice: "write \"kokcha\": 1 before the events", field: "kokcha")
      }
    }
  }

  private mutating func take(
    _ members: [JSONMembers.Member], _ batch: inout EventBatch, behindEvents: Bool
  ) throws(Problem) {
    for member in members {
      let at = member.key.lowerBound - 1
      let key = batch.text.span.extracting(member.key)
      if key.isJSONKey("kokcha") {
        if hasVersion { throw problems.twice("kokcha", at: at, in: batch) }
        guard batch.text.span.extracting(member.value).matches("1") else {
          let value = TextRange(start: member.value.lowerBound, count: member.value.count)
          throw Problem(
            .jsonVersion, at: batch.position(ofByte: member.value.lowerBound),
            "version \(batch.quoted(value)) of the form is not known",
            advice: "this Kokcha reads version 1", field: "kokcha")
        }
        hasVersion = true
      } else if key.isJSONKey("sources") {
        if hasSources { throw problems.twice("sources", at: at, in: batch) }
        hasSources = true
        if behindEvents {
          throw Problem(
            .jsonType, at: batch.position(ofByte: at), "'sources' stands behind the events",
            advice: "write it before them, for events are read one after the other",
            field: "sources")
        }
        try sources.read(member.value, of: batch)
      } else if key.isJSONKey("events") {
        if behindEvents { throw problems.twice("events", at: at, in: batch) }
        throw Problem(
          .jsonType, at: batch.position(ofByte: member.value.lowerBound),
          "'events' is not a list", advice: "write \"events\": [", field: "events")
      } else {
        try problems.checkSyntax(member, in: batch)
        let name = batch.text.string(
          TextRange(start: member.key.lowerBound, count: member.key.count))
        if !unknown.insert(name).inserted { throw problems.twice(name, at: at, in: batch) }
        // What Kokcha writes of its own gazetteer; what is read is placed again.
        if key.isJSONKey("attribution") { continue }
        warnings.append(
          Problem(
            .keyUnknown, .warning, at: batch.position(ofByte: at),
            "'\(Problem.quotable(name))' is no key of a document; it is not read",
            advice: "the keys are: kokcha, attribution, sources, events", field: name))
      }
    }
  }
}
