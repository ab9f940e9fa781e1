import KokchaBytes
import KokchaModel
import KokchaRecords
import Testing

/// Events of many rows are put together as those of few are: what repeats is said once, in the order of its
/// first row, whether rows are looked through or found by their hashes.
struct LongEventsTests {
  /// How many different things an event says: a handful, and as many as need a table.
  static let counts = [2, 8, 9, 10, 64, 500]

  /// A log of one event, each of so many rows twice.
  private static func log(_ columns: String, _ count: Int, _ row: (Int) -> String) -> String {
    let rows = (0..<count).map { "e1,T,2022," + row($0) }
    return "id,title,date,\(columns)\n" + (rows + rows).joined(separator: "\n")
  }

  @Test(arguments: counts) func `sources`(count: Int) throws {
    let made = try LogReading(
      Self.log("source,source_url", count) { "S\($0 / 2),https://example.org/\($0 % 2)" })
    #expect(made.problems == [])
    let sources = try #require(made.events.first).sources
    #expect(sources.map(\.publisher) == (0..<count).map { "S\($0 / 2)" })
    #expect(sources.map(\.url) == (0..<count).map { "https://example.org/\($0 % 2)" })
  }

  @Test(arguments: counts) func `actors, claims and trajectories`(count: Int) throws {
    let made = try LogReading(
      Self.log("actor1,actor1_role,claimant,claim_verb,from_place", count) {
        "A\($0 / 2),\($0 % 2 == 0 ? "target" : "perpetrator"),C\($0 / 2),"
          + "\($0 % 2 == 0 ? "says" : "denies"),F\($0)"
      })
    #expect(made.problems == [])
    let event = try #require(made.events.first)
    #expect(event.actors.map(\.name) == (0..<count).map { "A\($0 / 2)" })
    #expect(event.actors.map(\.role) == (0..<count).map { $0 % 2 == 0 ? .target : .perpetrator })
    #expect(event.claims.map(\.verb) == (0..<count).map { $0 % 2 == 0 ? .says : .denies })
    #expect(event.trajectories.map(\.from) == (0..<count).map { "F\($0)" })
  }

  @Test(arguments: counts) func `places, by name, point and shape`(count: Int) throws {
    let made = try LogReading(
      Self.log("place,geometry", count) {
        "P,\"LINESTRING(69 36,\(70 + $0 / 100).\(100 + $0 % 100) 37)\""
      })
    #expect(made.problems == [])
    let places = try #require(made.events.first).places
    #expect(places.count == count)
    #expect(Set(places.map(\.geometry)).count == count)
  }

  @Test(arguments: counts) func `counts of a group are completed and may not differ`(count: Int)
    throws
  {
    let rows = (0..<count).map { "e1,T,2022,G\($0),,3" } + (0..<count).map { "e1,T,2022,G\($0),2," }
    let head = "id,title,date,casualty_group,killed_low,killed_high\n"
    let made = try LogReading(head + rows.joined(separator: "\n"))
    #expect(made.problems == [])
    #expect(made.events.first?.casualties.count == count)
    #expect(made.events.first?.casualties.allSatisfy { $0.low == 2 && $0.high == 3 } == true)
    let last = "e1,T,2022,G\(count - 1),2,4"
    #expect(
      try LogReading(head + (rows + [last]).joined(separator: "\n")).codes == [.contradiction])
  }

  @Test(arguments: counts) func `columns of the log's own`(count: Int) throws {
    let names = (0..<count).map { "own\($0)" }
    let (even, odd) = (
      (0..<count).map { $0 % 2 == 0 ? "v\($0)" : "" },
      (0..<count).map { $0 % 2 == 0 ? "" : "v\($0)" }
    )
    let made = try LogReading(columns: names, rows: [even, odd, even])
    #expect(made.problems == [])
    #expect(made.events.first?.extra.map(\.name) == names)
    #expect(made.events.first?.extra.map(\.value) == (0..<count).map { "v\($0)" })
    let other = (0..<count).map { $0 == count - 1 ? "other" : "" }
    #expect(try LogReading(columns: names, rows: [even, odd, other]).codes == [.contradiction])
  }

  @Test func `an event of one row behind a long one is not compared with it`() throws {
    let long = (0..<100).map { "e1,T,2022,S\($0)" }
    let made = try LogReading(
      "id,title,date,source\n"
        + (long + (0..<100).map { "e2,T,2022,S\($0)" }).joined(separator: "\n"))
    #expect(made.events.map(\.sources.count) == [100, 100])
  }
}

/// A column is taken for an id only where it may be one.
struct IdentityCheckTests {
  private static func log(_ count: Int, _ row: (Int) -> String) -> String {
    "country,title,date,source\n" + (0..<count).map(row).joined(separator: "\n")
  }

  private static let byCountry = EventLogOptions.mapping(("id", "country"))

  @Test(arguments: [30, 40, 20_000]) func `a country is none`(count: Int) throws {
    let made = try LogReading(
      Self.log(count) { "\(["TJ", "AF"][$0 % 2]),Event \($0),2022-01-\($0 % 28 + 1),S" },
      options: Self.byCountry)
    #expect(made.problems.first?.code == .idNotDistinct)
    let message = try #require(made.problems.first?.message)
    #expect(
      message.hasPrefix("column 'country' is read as the id, and has 2 different values in the"))
    #expect(made.problems.first?.advice.contains("--make-ids instead of --map id") == true)
  }

  @Test func `nor is one value for all`() throws {
    let made = try LogReading(
      "id,title,date\n" + (0..<30).map { "x,Event \($0),2022" }.joined(separator: "\n"))
    #expect(made.codes == [.idNotDistinct])
    #expect(made.problems[0].message.contains("has one value in the first 30 rows"))
    #expect(made.problems[0].advice.contains("rename this one and let --make-ids make ids"))
    #expect(made.events.isEmpty)
    #expect(made.refused == 30)
  }

  /// One event with many sources, its title repeated or said once; and ids that differ with titles that do not.
  @Test func `rows of one event and events of one title are no sign`() throws {
    let logs = [
      Self.log(500) { "A,T,2022,S\($0)" },
      Self.log(500) { $0 == 0 ? "A,T,2022,S" : "A,,,S\($0)" },
      Self.log(500) { "A\($0),T,2022,S" },
    ]
    for log in logs { #expect(try LogReading(log, options: Self.byCountry).problems == []) }
  }

  @Test func `a slip here and there is told by its line`() throws {
    let made = try LogReading(
      Self.log(40) { "A\($0 / 4),\($0 == 5 ? "Other" : "T\($0 / 4)"),2022,S\($0)" },
      options: Self.byCountry)
    #expect(made.codes == [.contradiction])
  }
}

/// Columns and names are found by tables; which is found does not depend on their number.
struct ManyNamesTests {
  @Test func `every column has its place in a log of thousands`() throws {
    let count = 4000
    let names = (0..<count).map { $0 % 3 == 0 ? "" : "own \($0)" }
    let made = try LogReading(columns: names, rows: [(0..<count).map { "v\($0)" }])
    #expect(made.problems == [])
    let extra = try #require(made.events.first).extra
    #expect(extra.map(\.value) == (0..<count).map { "v\($0)" })
    #expect(extra[3].name == "column_7")
    #expect(extra[4].name == "own 4")
    #expect(Set(extra.map(\.name)).count == count)
  }

  @Test func `names that differ by blanks and capitals get names of their own`() {
    let names = JSONNames(["a", "A", " a", "a ", "title", "x_title", "X_a"])
    #expect(names.carried == ["a", "x_x_A", "x_x_x_a", "x_x_x_x_a", "x_x_title", "x_title", "X_a"])
  }

  @Test func `a written name is found wherever it stands`() {
    var names = WrittenNames()
    for number in 0..<1000 { names.append("k\(number)") }
    for number in [0, 999, 500, 501, 3, 2, 1] {
      #expect(names.number(of: "k\(number)".utf8.span) == number)
    }
    #expect(names.number(of: "k1000".utf8.span) == nil)
    var few = WrittenNames()
    few.append("a")
    #expect(few.number(of: "a".utf8.span) == 0)
    #expect(few.number(of: "b".utf8.span) == nil)
  }

  @Test func `names that go round in a circle are put in the order of the lowest`() {
    #expect(NameOrder.order([[1], [2], [0], []]) == [3, 0, 1, 2])
    #expect(NameOrder.order([[], [0], [1]]) == [2, 1, 0])
  }
}
