import KokchaBytes

/// The members of a document's own object, around its events.
package struct JSONMembers {
  package struct Member {
    /// The key's text, without its quotes.
    package var key: Range<Int>
    package var value: Range<Int>
  }

  /// Where looking for members ended.
  package enum Outcome {
    /// The bytes end before the object does; `at` is what is not whole.
    case unfinished(at: Int)
    /// Something stands at `at` that does not belong there.
    case unexpected(at: Int, expected: StaticString)
    /// The list that was looked for begins; its first byte behind the bracket.
    case list(key: Int, first: Int)
    /// The object ends before `at`.
    case closed(at: Int)
  }

  package private(set) var found: [Member] = []

  package init() {}

  /// Looks for members from `start` on, behind the object's brace or behind a member.
  ///
  /// They end where a list of the name `list` begins.
  package mutating func scan(
    _ bytes: Span<UInt8>, from start: Int, behindMember: Bool, list: StaticString = "events"
  ) -> Outcome {
    found.removeAll()
    var at = start
    var needsComma = behindMember
    var isBehindComma = false
    while true {
      at = bytes.offsetOfValue(from: at)
      guard at < bytes.count else { return .unfinished(at: at) }
      if bytes[at] == 0x7D, !isBehindComma { return .closed(at: at + 1) }
      if needsComma {
        guard bytes[at] == 0x2C else { return .unexpected(at: at, expected: "a comma or }") }
        at += 1
        needsComma = false
        isBehindComma = true
        continue
      }
      guard bytes[at] == 0x22 else { return .unexpected(at: at, expected: "a key in quotes") }
      let key = at
      guard let keyEnd = bytes.endOfString(from: key) else { return .unfinished(at: key) }
      at = bytes.offsetOfValue(from: keyEnd)
      guard at < bytes.count else { return .unfinished(at: at) }
      guard bytes[at] == 0x3A else { return .unexpected(at: at, expected: "a colon") }
      at = bytes.offsetOfValue(from: at + 1)
      guard at < bytes.count else { return .unfinished(at: at) }
      if bytes[at] == 0x5B, bytes.extracting(key + 1..<keyEnd - 1).isJSONKey(list) {
        return .list(key: key, first: at + 1)
      }
      guard let end = bytes.endOfJSONValue(from: at, isLast: false) else {
        return .unfinished(at: at)
      }
      found.append(Member(key: key + 1..<keyEnd - 1, value: at..<end))
      at = end
      needsComma = true
      isBehindComma = false
    }
  }
}
