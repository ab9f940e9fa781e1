import KokchaBytes
package import KokchaModel
import KokchaTime

/// A season of Extended Date/Time Format in a table of others, who may mean two years.
///
/// `2021-22` is the summer of 2021, or the years 2021 and 2022. A warning.
package struct SeasonDoubt: ValueFault, Equatable {
  private let words: String
  private let span: String
  /// Whether its words are read as the season as well.
  private let isReadInWords: Bool

  /// What is doubtful about a date; nil where a month, a day or one year alone can be meant.
  package init?(_ text: Span<UInt8>) {
    guard text.count == 7 || text.count == 8, text[4] == 0x2D, let year = text.number(of: 4, at: 0),
      let code = text.number(of: 2, at: 5), code > year % 100, (21...41).contains(code)
    else { return nil }
    let season = text.extracting(..<7).string
    isReadInWords = (21...23).contains(code)
    words = DateInWords(season.utf8.span).words
    span = "\(season.prefix(4))/\(season.prefix(2))\(season.suffix(2))"
  }

  package var code: ProblemCode { .seasonOrSpan }

  package func message(of field: String, _ text: Span<UInt8>) -> String {
    "\(field) '\(text.quoted)' is read as \(words), as Extended Date/Time Format has it"
  }

  package func advice(for text: Span<UInt8>) -> String {
    "if the years are meant, write \(span); if it is \(words), "
      + (isReadInWords ? "write '\(words)'" : "nothing is to be done")
  }
}

/// An interval that begins on a day and ends with a bare year decades later.
///
/// A clock time without a colon makes one: `2024-05-17/2106`. A warning.
package struct DistantEndDoubt: ValueFault, Equatable {
  private let first: String
  private let last: String

  /// Wars and closures last for years; what lasts longer than this is seldom known to the day at its begin alone.
  private static let years = 20

  /// What is doubtful about an interval in EDTF; nil where it ends soon, or not with a bare year.
  package init?(_ edtf: Span<UInt8>) {
    let slash = edtf.count - 5
    guard slash >= 10, edtf[slash] == 0x2F, let end = edtf.number(of: 4, at: slash + 1),
      let begin = edtf.number(of: 4, at: 0), edtf[4] == 0x2D, edtf[7] == 0x2D,
      end - begin > Self.years
    else { return nil }
    first = edtf.extracting(..<10).string
    last = edtf.extracting((slash + 1)...).string
  }

  package var code: ProblemCode { .endDistant }

  package func message(of field: String, _ text: Span<UInt8>) -> String {
    "\(field) '\(text.quoted)' is read as an interval that ends with the year \(last)"
  }

  package func advice(for text: Span<UInt8>) -> String {
    let clock = "\(last.prefix(2)):\(last.suffix(2))"
    return
      "if \(last) is a clock time, write \(first)T\(clock); if the year is meant, write its last "
      + "day, \(last)-12-31"
  }
}
