import KokchaModel
import Testing

/// Rows that follow each other with one id are one event.
struct MergedRowsTests {
  @Test func `each row adds its place, actors, claim and source`() throws {
    let made = try LogReading(
      """
      id,title,date,place,place_role,actor1,actor2,claimant,claim_verb,source,from_place,to_place
      e1,T,2022,A,,X,Y,Z,says,S1,A,B
      e1,,,B,target,V,,W,denies,S2,B,C
      e1,,,,,,U,,,S3,,
      """)
    #expect(made.problems == [])
    let event = try #require(made.events.first)
    #expect(made.events.count == 1)
    #expect(event.places.map(\.verbatim) == ["A", "B"])
    #expect(event.places.map(\.role) == [.occurrence, .target])
    #expect(event.actors.map(\.name) == ["X", "Y", "V", "U"])
    #expect(event.claims.map(\.claimant) == ["Z", "W"])
    #expect(event.claims.map(\.verb) == [.says, .denies])
    #expect(event.sources.map(\.publisher) == ["S1", "S2", "S3"])
    #expect(event.trajectories.map(\.to) == ["B", "C"])
  }

  @Test func `what a row repeats is not doubled`() throws {
    let row = "e1,T,2022,A,X,perpetrator,Y,,Z,says,q,S,https://example.org,A,B,own"
    let made = try LogReading(
      "id,title,date,place,actor1,actor1_role,actor2,actor2_role,claimant,claim_verb,quote,source,"
        + "source_url,from_place,to_place,mine\n" + [row, row, row].joined(separator: "\n"))
    #expect(made.repeatedRows == 2)
    #expect(made.codes == [])
    let event = try #require(made.events.first)
    #expect(made.events.count == 1)
    #expect(event.places.count == 1)
    #expect(event.actors.count == 2)
    #expect(event.claims.count == 1)
    #expect(event.sources.count == 1)
    #expect(event.trajectories.count == 1)
    #expect(event.extra == [ExtraField(name: "mine", value: "own")])
  }

  @Test func `what differs in one respect is another`() throws {
    let made = try LogReading(
      columns: ["place", "place_role", "actor1", "actor1_role", "source", "source_url"],
      rows: [["A", "", "X", "", "S", "u"], ["A", "origin", "X", "target", "S", "v"]])
    let event = try #require(made.events.first)
    #expect(event.places.count == 2)
    #expect(event.actors.count == 2)
    #expect(event.sources.count == 2)
  }

  @Test func `one row may name the same actor twice`() throws {
    let made = try LogReading(columns: ["actor1", "actor2"], rows: [["X", "X"]])
    #expect(made.events.first?.actors.map(\.name) == ["X", "X"])
  }

  @Test func `a field that the first row lacks is taken from a later one`() throws {
    let made = try LogReading(
      """
      id,title,date,summary,killed,type,own
      e1,T,,,,,
      e1,,2022-07-14,,3,,x
      e1,T,,Summary,,Battles,
      """)
    #expect(made.problems == [])
    let event = try #require(made.events.first)
    #expect(event.time.edtf == "2022-07-14")
    #expect(event.summary == "Summary")
    #expect(event.casualties == [CasualtyCount(.killed, best: 3)])
    #expect(event.type == "Battles")
    #expect(event.extra == [ExtraField(name: "own", value: "x")])
  }

  @Test(arguments: [
    ("summary", "one", "two"), ("status", "draft", "disputed"), ("killed", "3", "4"),
    ("type", "Battles", "Riots"), ("tags", "a", "b"), ("links", "follows:a", "follows:b"),
    ("date_text", "x", "y"), ("place_note", "x", "y"), ("credibility", "1", "2"),
    ("my own", "x", "y"), ("summary", "say \"one\"", "say \"two\""),
  ])
  func `a contradiction is an error that names both lines`(
    column: String, first: String, second: String
  ) throws {
    let made = try LogReading(columns: [column], rows: [[first], [""], [second]])
    #expect(made.events == [])
    #expect(made.refused == 1)
    let problem = try #require(made.problems.first)
    #expect(made.codes == [.contradiction])
    #expect(problem.position.line == 4)
    // A column counts characters, from the one after the opening quote.
    #expect(problem.position.column == "e1,T,2022,\"".count + 1)
    #expect(problem.record == 3)
    #expect(problem.event == "e1")
    #expect(problem.field == column)
    #expect(
      problem.message
        == "\(column) '\(second)' contradicts '\(first)' in line 2 of the same event")
  }

  @Test func `rows with one id that do not follow each other are two events`() throws {
    let made = try LogReading("id,title,date\na,A,2022\nb,B,2022\na,A,2022\n")
    #expect(made.events.map(\.id) == ["a", "b", "a"])
  }

  @Test func `ids are compared without blanks, but as they are written`() throws {
    let made = try LogReading("id,title,date\na,T,2022\n a ,T,2022\nA,T,2022\n")
    #expect(made.events.map(\.id) == ["a", "A"])
  }

  @Test func `a wrong row refuses its event and nothing else`() throws {
    let made = try LogReading(
      "id,title,date,latitude,longitude\na,A,2022,,\na,A,2022,95,70\nb,B,2022,37,70\n")
    #expect(made.events.map(\.id) == ["b"])
    #expect(made.events.first?.places.count == 1)
    #expect(made.codes == [.coordinateOutOfRange])
  }

  @Test(arguments: ["retracted", "merged"])
  func `withdrawn events are left out and counted`(status: String) throws {
    let made = try LogReading(
      "id,title,date,status,place\na,A,2022,\(status),P\nb,B,2022,draft,Q\n")
    #expect(made.events.map(\.id) == ["b"])
    #expect(made.events.first?.places.map(\.verbatim) == ["Q"])
    #expect(made.withdrawn == 1)
    #expect(made.refused == 0)
  }
}
