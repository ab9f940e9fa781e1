/// How many people, as one number: `3`; `?` if nobody knows.
package enum Count {
  /// The count that a text tells; nil for `?`.
  package static func read(_ text: Span<UInt8>) throws(CountFault) -> Int32? {
    if let number = CountNumber.read(text) { return number }
    do throws(CountFault) {
      let range = try CountRange.read(text)
      if range == CountRange() { return nil }
    } catch {
      throw error == .notACount ? .notANumber : error
    }
    throw .isRange
  }
}
