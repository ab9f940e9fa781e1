import KokchaModel
import Testing

/// What single cells mean, one table a column.
struct CellsTests {
  @Test(
    arguments: [
      ("0", nil, 0, nil), ("3", nil, 3, nil), ("007", nil, 7, nil), (" 3 ", nil, 3, nil),
      ("999999999", nil, 999_999_999, nil), ("3..5", 3, nil, 5), ("3-5", 3, nil, 5),
      ("3–5", 3, nil, 5), ("3..3", 3, nil, 3), ("3..4..6", 3, 4, 6), ("0..0..0", 0, 0, 0),
      ("3.0", nil, 3, nil), ("3e2", nil, 300, nil), ("1.2E+1", nil, 12, nil),
      ("?", nil, nil, nil),
    ] as [(String, Int?, Int?, Int?)])
  func `counts`(cell: String, low: Int?, best: Int?, high: Int?) throws {
    let made = try LogReading(columns: ["killed"], rows: [[cell]])
    #expect(made.problems == [])
    #expect(
      made.events.first?.casualties == [CasualtyCount(.killed, low: low, best: best, high: high)])
  }

  @Test(
    arguments: [
      ("5..3", .countDisordered), ("5-3", .countDisordered), ("3..2..4", .countDisordered),
      ("3..5..4", .countDisordered),
      ("03-May", .countIsDate), ("May-03", .countIsDate), ("5/3/2022", .countIsDate),
      ("03/05/22", .countIsDate), ("2022-05-03", .countIsDate), ("3-May-22", .countIsDate),
      ("03-May-2022", .countIsDate), ("3-5-2022", .countIsDate),
      ("x", .countNotANumber), ("several", .countNotANumber), ("3.5", .countNotANumber),
      ("-3", .countNotANumber), ("3..", .countNotANumber), ("..3", .countNotANumber),
      ("3...5", .countNotANumber), ("1..2..3..4", .countNotANumber), ("1,000", .countNotANumber),
      ("1234567890", .countNotANumber), ("1..1234567890", .countNotANumber),
      ("??", .countNotANumber),
      ("3 5", .countNotANumber), ("3..?", .countNotANumber), ("۳", .countNotANumber),
      ("~3", .countNotANumber), ("3+", .countNotANumber), ("1/2", .countNotANumber),
    ] as [(String, ProblemCode)])
  func `no counts`(cell: String, code: ProblemCode) throws {
    let made = try LogReading(columns: ["killed"], rows: [[cell]])
    #expect(made.codes == [code])
    #expect(made.problems.first?.field == "killed")
    #expect(made.events == [])
  }

  @Test(
    arguments: [
      ("", "70", .coordinateHalf), ("37", "", .coordinateHalf),
      ("36°N", "70", .coordinateNotANumber),
      ("37", "70E", .coordinateNotANumber), ("1e", "70", .coordinateNotANumber),
      ("1e2", "70", .coordinateOutOfRange),
      ("91", "70", .coordinateOutOfRange), ("37", "180.0000002", .coordinateOutOfRange),
      ("-90.00000015", "0", .coordinateOutOfRange),
      ("99999999999999999999", "0", .coordinateOutOfRange),
    ] as [(String, String, ProblemCode)])
  func `no coordinates`(latitude: String, longitude: String, code: ProblemCode) throws {
    let made = try LogReading(columns: ["latitude", "longitude"], rows: [[latitude, longitude]])
    #expect(made.codes == [code])
    #expect(made.events == [])
  }

  @Test(arguments: [
    ("37.0625", "69.53", 69.53, 37.0625), ("-90", "180", 180, -90), ("+90", "-180.0", -180, 90),
    (" 37 ", "\t70", 70, 37), ("0", "70", 70, 0), ("37", "0", 0, 37),
    ("9e-05", "7E+1", 70, 0.00009), ("3.7e1", "6953e-2", 69.53, 37),
  ])
  func `coordinates`(latitude: String, longitude: String, x: Double, y: Double) throws {
    let made = try LogReading(columns: ["latitude", "longitude"], rows: [[latitude, longitude]])
    #expect(
      made.events.first?.places.first?.coordinate == (try Coordinate(longitude: x, latitude: y)))
  }

  @Test(arguments: [("0", 0), ("2.5", 2.5), ("0.0004", 0), ("20038", 20_038)])
  func `radii`(cell: String, radius: Double) throws {
    let made = try LogReading(columns: ["place", "radius_km"], rows: [["A", cell]])
    #expect(made.events.first?.places.first?.radius == radius)
  }

  @Test(arguments: ["-1", "20038.001", "5 km", "x"])
  func `no radii`(cell: String) throws {
    let made = try LogReading(columns: ["place", "radius_km"], rows: [["A", cell]])
    #expect(made.codes == [.radiusNotANumber])
  }

  @Test(arguments: [
    ("yes", true), ("TRUE", true), ("1", true), ("0", false), ("no", false), ("False", false),
    ("", false), (" yes ", true),
  ])
  func `ongoing`(cell: String, ongoing: Bool) throws {
    let made = try LogReading(columns: ["ongoing"], rows: [[cell]])
    #expect(made.events.map(\.ongoing) == [ongoing])
  }

  @Test(arguments: [
    ("ongoing", "maybe"), ("status", "final"), ("occurrence", "yes"), ("place_role", "here"),
    ("place_precision", "good"), ("trajectory_kind", "path"), ("actor1_role", "villain"),
    ("actor2_role", "x"), ("claim_verb", "shouts"), ("reliability", "G"), ("credibility", "7"),
  ])
  func `a word that is not one of the terms`(column: String, cell: String) throws {
    let made = try LogReading(columns: ["place", column], rows: [["A", cell]])
    #expect(made.codes == [.termUnknown])
    #expect(made.problems.first?.field == column)
    #expect(made.problems.first?.message.contains("'\(cell)'") == true)
    #expect(made.events == [])
  }

  @Test func `an unknown type is kept and told, never changed`() throws {
    let made = try LogReading(
      columns: ["type", "subtype"],
      rows: [["Skirmish", "Armed clash"]])
    #expect(made.events.map(\.type) == ["Skirmish"])
    #expect(made.codes == [.typeUnknown])
    #expect(made.problems.map(\.severity) == [.warning])
    let other = try LogReading(columns: ["type", "subtype"], rows: [["BATTLES", "Mob violence"]])
    #expect(other.events.map(\.type) == ["BATTLES"])
    #expect(other.problems.map(\.field) == ["subtype"])
  }

  @Test(arguments: [
    ("follows:a", ["follows:a"]),
    ("follows : a", ["follows:a"]),
    ("Part-Of: a ; duplicates:b:c;", ["part-of:a", "duplicates:b:c"]),
    (" ; ", []),
  ])
  func `links`(cell: String, links: [String]) throws {
    let made = try LogReading(columns: ["links"], rows: [[cell]])
    #expect(made.problems == [])
    #expect(made.events.first?.links.map { "\($0.kind):\($0.id)" } == links)
  }

  @Test(arguments: ["a", "follows", "follows:", ":a", " : a", "follows:a; b"])
  func `no links`(cell: String) throws {
    let made = try LogReading(columns: ["links"], rows: [[cell]])
    #expect(made.codes == [.linkMalformed])
  }

  @Test func `a link of a kind that is none`() throws {
    let made = try LogReading(columns: ["links"], rows: [["folows:a"]])
    #expect(made.codes == [.termUnknown])
    #expect(made.problems.first?.message == "links 'folows' is not one of its terms")
    #expect(made.problems.first?.advice.hasPrefix("did you mean 'follows'? ") == true)
  }

  /// Of a range in a column for one number, a part would be lost.
  @Test(arguments: ["killed_low", "killed_best", "killed_high"])
  func `a column for one number holds no range`(column: String) throws {
    for cell in ["3..5", "3-5", "3..4..6"] {
      let made = try LogReading(columns: [column], rows: [[cell]])
      #expect(made.codes == [.countNotANumber])
      #expect(
        made.problems.first?.message == "\(column) '\(cell)' is a range, where one number belongs")
    }
    let unknown = try LogReading(columns: [column], rows: [["?"]])
    #expect(unknown.events.first?.casualties == [CasualtyCount(.killed)])
  }
}
