/// A closed list of terms, each with the one spelling that is read and written.
///
/// ```swift
/// let status = EventStatus("reviewed")
/// print(status?.term ?? "no status; one of \(EventStatus.terms)")
/// ```
///
/// The raw values count on from the first term's, which is 0 or 1.
public protocol Vocabulary: CaseIterable, Hashable, Sendable, LosslessStringConvertible,
  RawRepresentable<UInt8>
{
  /// The term as it stands in every format.
  var term: StaticString { get }
}

extension Vocabulary {
  /// The term as text.
  public var description: String { term.description }

  /// The entry with this spelling, whatever the case of its ASCII letters; nil for a text that is no term.
  public init?(_ text: String) { self.init(reading: text.utf8.span) }

  /// All terms, in their order.
  public static var terms: [String] { allCases.map(\.description) }

  /// The entry with this spelling, whatever the case of its ASCII letters.
  ///
  /// Walks the raw values, since the list of all cases would be made anew for every cell (measured).
  @inlinable
  package init?(reading text: Span<UInt8>) {
    var number: UInt8 = 0
    while true {
      if let entry = Self(rawValue: number) {
        if text.matchesIgnoringCase(entry.term) {
          self = entry
          return
        }
      } else if number > 0 {
        return nil
      }
      number &+= 1
    }
  }

  /// All terms, for messages.
  package static var list: String {
    terms.joined(separator: ", ")
  }
}
