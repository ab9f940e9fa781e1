import KokchaModel
import Testing

/// Counts of several groups: rows of one event, each with whom it counts.
struct CasualtyGroupTests {
  @Test func `each row counts its own group`() throws {
    let made = try LogReading(
      """
      id,title,date,casualty_group,killed,injured
      a,A,2022,,5,?
      a,,,police,2,
      a,,,civilians,3..4,1
      """)
    #expect(made.problems == [])
    #expect(
      made.events.first?.casualties == [
        CasualtyCount(.killed, best: 5), CasualtyCount(.injured),
        CasualtyCount(.killed, of: "police", best: 2),
        CasualtyCount(.killed, of: "civilians", low: 3, high: 4),
        CasualtyCount(.injured, of: "civilians", best: 1),
      ])
  }

  @Test func `rows may complete a count, and repeat it`() throws {
    let made = try LogReading(
      "id,title,date,killed_low,killed_high\na,A,2022,3,\na,,,,5\na,,,3,5\n")
    #expect(made.problems == [])
    #expect(made.events.first?.casualties == [CasualtyCount(.killed, low: 3, high: 5)])
  }

  @Test(
    arguments: [
      ("a,A,2022,,3\na,,,,4\n", .contradiction), ("a,A,2022,x,3\na,,,x,4\n", .contradiction),
      ("a,A,2022,,5..3\n", .countDisordered),
    ] as [(String, ProblemCode)])
  func `what is refused`(rows: String, code: ProblemCode) throws {
    let made = try LogReading("id,title,date,casualty_group,killed\n" + rows)
    #expect(made.codes == [code])
    #expect(made.events == [])
  }

  @Test func `a count completed out of order is refused`() throws {
    let made = try LogReading("id,title,date,killed_low,killed_high\na,A,2022,5,\na,,,,3\n")
    #expect(made.codes == [.countDisordered])
  }
}
