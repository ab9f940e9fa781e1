import KokchaBytes
package import KokchaModel

/// Why a text is not a value that a field can have, and what is said of it.
///
/// The words stand here once, for cells of tables and maps and for members of JSON alike; whoever reads a value
/// knows only how its field is named there: `killed`, or `casualties[0].best`.
package protocol ValueFault: Error {
  /// The kind of problem.
  var code: ProblemCode { get }

  /// What is wrong with the text that stands in a field, in one line.
  func message(of field: String, _ text: Span<UInt8>) -> String

  /// What to do about it, in one line.
  func advice(for text: Span<UInt8>) -> String
}

extension Span<UInt8> {
  /// The text as messages show it.
  package var quoted: String {
    // A character has at most four bytes, and of a cell of megabytes no more is shown.
    Problem.quotable(extracting(0..<Swift.min(count, 4 * (Problem.shownCharacters + 1))).string)
  }
}
