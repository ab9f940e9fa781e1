import Foundation
import TestSupport
import Testing

/// Cells whose values are none of those that their column has.
@Suite struct ValueFaults {
  private func expectRefused(
    _ column: String, _ value: String, _ message: String, _ advice: String
  ) throws {
    try KokchaCommandsTests.expectRefused(
      "id,title,date,\(column)\n1,a,2022,\(value)\n",
      .data(":2:10", message + " (event 1)", advice))
  }

  @Test(arguments: [
    ("status", "done", "draft, reviewed, disputed, retracted, merged"),
    ("occurrence", "maybe", "occurred, claimed, denied, planned"),
    ("place_role", "there", "occurrence, origin, target, witnessed-from, mentioned"),
    (
      "place_precision", "roughly",
      "exact, near, settlement, district, province, line, country, unknown"
    ),
    ("place_method", "guessed", "given, gazetteer"),
    ("trajectory_kind", "rocket", "fire, movement, smuggling, other"),
    ("actor1_role", "boss", "perpetrator, target, initiator, arresting, witness, other"),
    ("actor2_role", "boss", "perpetrator, target, initiator, arresting, witness, other"),
    ("claim_verb", "thinks", "says, claims, denies, witnessed"),
    ("reliability", "G", "A, B, C, D, E, F"),
    ("credibility", "7", "1, 2, 3, 4, 5, 6"),
  ])
  func `a value that is not one of its column's terms`(
    column: String, value: String, terms: String
  ) throws {
    try expectRefused(
      column, value, "K060 \(column) '\(value)' is not one of its terms",
      "write one of: \(terms)")
  }

  @Test func `neither yes nor no`() throws {
    try expectRefused(
      "ongoing", "perhaps", "K060 ongoing 'perhaps' is neither yes nor no", "write yes or no")
  }

  @Test(arguments: ["many", "3-", "..5", "1e", "3..4..5..6", "-3", "3.5", "1234567890"])
  func `a count that is no number`(value: String) throws {
    try expectRefused(
      "killed", value, "K062 killed '\(value)' is not a count",
      "write 3, a range 3..5, low, best and high 3..4..6, or ? if it is not known")
  }

  @Test(arguments: ["injured", "arrested", "kidnapped", "displaced"])
  func `every count's column is looked at`(column: String) throws {
    try expectRefused(
      column, "some", "K062 \(column) 'some' is not a count",
      "write 3, a range 3..5, low, best and high 3..4..6, or ? if it is not known")
  }

  @Test(arguments: ["killed_low", "arrested_best", "injured_high"])
  func `every column of one number is looked at`(column: String) throws {
    try expectRefused(
      column, "some", "K062 \(column) 'some' is not a count",
      "write a whole number from 0 to 999999999, or leave it out if it is not known")
  }

  @Test(arguments: ["5..3", "5-3", "5..4..6", "3..9..6", "5–3"])
  func `a count in falling order`(value: String) throws {
    try expectRefused(
      "killed", value, "K063 killed '\(value)' is not in rising order",
      "write the lowest count first: 3..4..6")
  }

  @Test func `counts of two columns in falling order`() throws {
    try expectRefused(
      "killed_low,killed_high", "5,3",
      "K063 killed: low, best and high are not in rising order",
      "low is the lowest count, high the highest")
  }

  @Test(arguments: ["3-5-2022", "5-May", "May-05", "3/5/2022", "03-05-22"])
  func `a count that a spreadsheet has made a date of`(value: String) throws {
    try expectRefused(
      "killed", value,
      "K064 killed '\(value)' looks like a date: a spreadsheet may have changed a range such as "
        + "3-5",
      "write ranges with dots: 3..5")
  }

  @Test(arguments: ["TAK-12", "follows:", ":TAK-12"])
  func `a link that is not kind:id`(value: String) throws {
    try expectRefused(
      "links", value, "K065 link '\(value)' is not kind:id",
      "write one of duplicates, part-of, follows, contradicts, a colon, and the other event's id")
  }

  @Test func `the second of two links`() throws {
    try KokchaCommandsTests.expectRefused(
      "id,title,date,links\n1,a,2022,follows:TAK-1; follow:TAK-2\n",
      .data(
        ":2:25", "K060 links 'follow' is not one of its terms (event 1)",
        "did you mean 'follows'? write one of: duplicates, part-of, follows, contradicts"
      ))
  }

  @Test func `what a message shows is cut and has no control characters`() throws {
    let long = String(repeating: "خ", count: 41)
    try expectRefused(
      "status", long, "K060 status '\(long.prefix(40))…' is not one of its terms",
      "write one of: draft, reviewed, disputed, retracted, merged")
    try expectRefused(
      "status", "a\u{1B}[31m\u{202E}b",
      "K060 status 'a\\u{1B}[31m\\u{202E}b' is not one of its terms",
      "write one of: draft, reviewed, disputed, retracted, merged")
  }
}
