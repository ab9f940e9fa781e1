import Foundation
import TestSupport
import Testing

/// Rows that do not make events.
@Suite struct EventFaults {
  @Test(arguments: [
    (
      ",a,2022", ":2:1", "K052 the event has no id",
      "give it one that never changes, or use --make-ids"
    ),
    (
      "1,,2022", ":2", "K052 the event has no title (event 1)",
      "a title is needed: say in one line what happened"
    ),
  ])
  func `a field that every event needs is empty`(
    row: String, position: String, message: String, advice: String
  ) throws {
    try expectRefused("id,title,date\n\(row)\n", .data(position, message, advice))
  }

  @Test(arguments: [
    ("title", "b,2022,x", ":4:3", "'b' contradicts 'a' in line 2"),
    ("date", ",2023,", ":4:4", "'2023' contradicts '2022' in line 2"),
    ("Own Column", ",,y", ":4:5", "'y' contradicts 'x' in line 3"),
  ])
  func `a contradiction between the rows of one event names both lines`(
    field: String, cells: String, position: String, message: String
  ) throws {
    try expectRefused(
      "id,title,date,Own Column\n1,a,2022,\n1,,,x\n1,\(cells)\n",
      .data(
        position, "K051 \(field) \(message) of the same event (event 1)",
        "leave it empty here, or correct one of the two lines; of two versions of one event, --same-id last "
          + "keeps the last"))
  }

  private static let advice =
    "give each event an id of its own, or keep one with --same-id first or --same-id last; rows of one event "
    + "must follow each other"

  @Test func `an id that comes again after another`() throws {
    try expectRefused(
      "id,title,date\n1,a,2022\n1,,\n2,b,2022\n1,c,2022\n",
      .data(
        ":5",
        "K050 this row has the id of log.csv:2 but different content (event 1)",
        Self.advice))
  }

  @Test(arguments: [(10, 4990), (0, 4999), (2000, 2002)])
  func `an id that comes again blocks later`(first: Int, second: Int) throws {
    let log = longLog(5000) { $0 == second ? "E\(first),another title,2022,x\n" : nil }
    #expect(log.utf8.count > 2 << 20)
    try expectRefused(
      log,
      .data(
        ":\(second + 2)",
        "K050 this row has the id of log.csv:\(first + 2) but different content (event E\(first))",
        Self.advice))
  }

  @Test func `an id that comes again in another input`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", "id,title,date\n1,a,2022\n2,b,2022\n")
    try folder.write("b.csv", "id,title,date\n3,c,2022\n2,d,2022\n")
    let run = try kokcha(["export", "a.csv", "b.csv", "--out", "c.kml"], in: folder.url)
    #expect(run.status == 1)
    #expect(
      run.errors == """
        b.csv:3: K050 this row has the id of a.csv:3 but different content (event 2)
          \(Self.advice)
        nothing was written: 1 error

        """)
    #expect(folder.names == ["a.csv", "b.csv"])
  }

  @Test func `a wrong row between the rows of one event is told of by itself, and by the event`()
    throws
  {
    try expectRefused(
      "id,title,date\n1,a,2022\n1,b\n1,,\n2,c,2022\n",
      Refusal(
        errors: """
          log.csv:3:1: K014 the row has 2 fields, the header has 3
            are fields missing, or is a quote never closed further up?
          log.csv:4:1: K057 the event's rows are parted by line 3, which cannot be read (event 1)
            correct that line: it may be a row of this event, which is not whole without it
          nothing was written: 2 errors

          """))
  }
}
