import KokchaBytes
import KokchaJSONText
import KokchaModel

/// Who says so: `claims` and `sources`.
extension JSONBatchParser {
  // MARK: Claims

  mutating func readClaims(_ value: Int, _ batch: inout EventBatch) {
    readElements(of: value, .claims, &batch) { $0.readClaim($1, $2, &$3) }
  }

  private mutating func readClaim(_ value: Int, _ path: JSONPath, _ batch: inout EventBatch) {
    guard isElement(value, path, in: batch) else { return }
    let end = reader[value].next
    var seen = JSONKeySet()
    var made = ClaimRow()
    var hasVerb = true
    var member = value + 1
    while member < end {
      let inner = member + 1
      if let key = key(member, of: path, &seen, in: &batch) {
        switch key {
        case .claimant: made.claimant = word(inner, path.key(key), in: &batch)
        case .verb: (made.verb, hasVerb) = stated(inner, path.key(key), in: &batch)
        case .quote: made.quote = text(inner, path.key(key), in: &batch)
        case .sourceID: made.source = word(inner, path.key(key), in: &batch)
        case .date: made.date = word(inner, path.key(key), in: &batch)
        default: refuseKey(member, of: path, in: &batch)
        }
      }
      member = reader.following(inner)
    }
    // Somebody who denies it must not become somebody who says so.
    if !hasVerb { return blankWithIt(value, path, in: batch) }
    if made.isBlank { return }
    batch.claims.append(made)
  }

  // MARK: Sources

  mutating func readSources(_ value: Int, _ batch: inout EventBatch) {
    guard isArray(value, JSONPath(.sources), in: batch) else { return }
    let end = reader[value].next
    var element = value + 1
    var number = 0
    while element < end {
      let path = JSONPath(.sources, number)
      switch reader[element].kind {
      case .string, .escaped, .number: appendShared(element, path, &batch)
      case .object:
        let made = source(element, path, &batch)
        if !made.isBlank { batch.sources.append(made) }
      default: refuseType(element, "an object or the id of one", path, in: batch)
      }
      number += 1
      element = reader.following(element)
    }
  }

  /// The most text that a batch may come to.
  private static let longestText = 512 << 20

  /// One of the document's sources, named by its id: the event gets its text.
  private mutating func appendShared(
    _ value: Int, _ path: JSONPath, _ batch: inout EventBatch
  ) {
    let id = word(value, path, in: &batch)
    guard let source = sources.source(batch.text.span.extracting(id.bounds)) else {
      refuse(
        .sourceUnknown, at: reader[value].offset, in: batch,
        "\(path.text()) '\(batch.quoted(id))' is the id of no source of the document",
        advice: "add it to the document's 'sources', before the events", field: path.text(),
        losing: (value, path))
      return
    }
    // Few bytes may name a long source very often.
    guard batch.text.count < Self.longestText else {
      refuse(
        .recordTooLong, at: reader[value].offset, in: batch,
        "with its sources the event is longer than \(Self.longestText >> 20) MiB",
        advice: "name each source once", field: path.text())
      return
    }
    batch.sources.append(sources.copy(source, into: &batch))
  }

  mutating func source(
    _ value: Int, _ path: JSONPath, _ batch: inout EventBatch
  ) -> SourceRow {
    let end = reader[value].next
    var seen = JSONKeySet()
    var made = SourceRow()
    var member = value + 1
    while member < end {
      let inner = member + 1
      switch self.member(member, of: path, .source, &seen, in: &batch) {
      case .key(.id)?: made.id = word(inner, path.key(.id), in: &batch)
      case .key(.publisher)?: made.publisher = word(inner, path.key(.publisher), in: &batch)
      case .key?: refuseKey(member, of: path, in: &batch)
      case .field(let field)?:
        take(inner, path.field(field))
        made.take(field, from: &self, in: &batch)
      case nil: break
      }
      member = reader.following(inner)
    }
    return made
  }
}
