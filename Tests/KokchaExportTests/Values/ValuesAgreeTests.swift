import Foundation
import KokchaModel
import KokchaRecords
import KokchaTime
import TestSupport
import Testing

/// One reading of values: a value means the same, or is wrong in the same words, by whichever way it comes in.
struct ValuesAgreeTests {
  /// What a value must come to: what stands under a path of the event in the JSON form, or a kind of problem.
  enum Expected {
    case value(String, String)
    case refused(ProblemCode, advice: String = "")
    case warned(ProblemCode, advice: String = "")
  }

  private static let latitude = ValueField(
    "latitude", others: [("longitude", "69.5")],
    #""places":[{"coordinate":{"longitude":69.5,"latitude":$}}]"#)
  private static let longitude = ValueField(
    "longitude", others: [("latitude", "37.1")],
    #""places":[{"coordinate":{"longitude":$,"latitude":37.1}}]"#)
  private static let onEquator = ValueField(
    "longitude", others: [("latitude", "0")],
    #""places":[{"coordinate":{"longitude":$,"latitude":0}}]"#)
  private static let radius = ValueField(
    "radius_km", others: [("place", "Nowhere at all")],
    #""places":[{"verbatim":"Nowhere at all","radius_km":$}]"#)
  private static let best = ValueField("killed_best", #""casualties":[{"kind":"killed","best":$}]"#)
  private static let low = ValueField("killed_low", #""casualties":[{"kind":"killed","low":$}]"#)
  private static let range = ValueField("killed", nil)
  private static let ends = ValueField(
    "killed_low", others: [("killed_high", "3")],
    #""casualties":[{"kind":"killed","low":$,"high":3}]"#)
  private static let type = ValueField("type", #""type":$"#)
  private static let subtype = ValueField(
    "subtype", others: [("type", "Battles")], #""type":"Battles","subtype":$"#)
  private static let ongoing = ValueField("ongoing", #""ongoing":$"#)
  private static let link = ValueField(
    "links", cell: "$:e2", #""links":[{"kind":$,"event_id":"e2"}]"#)
  private static let date = ValueField(ofEvery: "date", #""time":{"edtf":$}"#)
  private static let title = ValueField(ofEvery: "title", #""title":$"#)
  private static let summary = ValueField("summary", #""summary":$"#)
  private static let status = ValueField("status", #""status":$"#)
  private static let credibility = ValueField("credibility", #""credibility":$"#)
  private static let published = ValueField(
    "source_published", others: [("source", "P")], #""sources":[{"publisher":"P","published":$}]"#)

  private static let north = "places.0.coordinate.latitude"
  private static let east = "places.0.coordinate.longitude"
  private static let count = "casualties.0.best"

  private static let degrees: [(ValueField, String, Expected)] = [
    (latitude, "37.1539", .value(north, "37.1539")), (latitude, "-90", .value(north, "-90")),
    (latitude, " 37.1 ", .value(north, "37.1")), (latitude, "+37.1", .value(north, "37.1")),
    (latitude, "9e-05", .value(north, "9e-05")),
    (latitude, "3.71539e1", .value(north, "37.1539")),
    (latitude, "371539E-4", .value(north, "37.1539")),
    (latitude, "37.00000004", .value(north, "37")),
    (
      latitude, "36,73",
      .refused(.coordinateNotANumber, advice: "write a point instead of the comma: 36.73")
    ),
    (latitude, "36°N", .refused(.coordinateNotANumber, advice: "write degrees as a decimal")),
    (latitude, "1e", .refused(.coordinateNotANumber)),
    (
      latitude, "90.0000002",
      .refused(.coordinateOutOfRange, advice: "are latitude and longitude exchanged?")
    ),
    (latitude, "1e999", .refused(.coordinateOutOfRange)),
    (latitude, "", .refused(.coordinateHalf, advice: "give both, or neither and the place's name")),
    (longitude, "-180", .value(east, "-180")),
    (longitude, "180.0000001", .value(east, "180")),
    (longitude, "-180.0000002", .refused(.coordinateOutOfRange)),
    (latitude, "-90.0000001", .value(north, "-90")), (latitude, "1e-07", .value(north, "1e-07")),
    (longitude, "6.953e+1", .value(east, "69.53")),
    (
      longitude, "181",
      .refused(.coordinateOutOfRange, advice: "write degrees east of Greenwich, west negative")
    ),
    (longitude, "69 30", .refused(.coordinateNotANumber)),
    (longitude, " ", .refused(.coordinateHalf)),
    (onEquator, "0", .warned(.coordinateZero, advice: "leave it out if the place is not known")),
    (onEquator, "0", .value("extra.x_longitude", "0")),
    (onEquator, "0", .value("extra.x_latitude", "0")),
    (onEquator, "1e-9", .value("extra.x_longitude", "1e-9")),
    (onEquator, "1e-9", .warned(.coordinateZero)), (onEquator, "9e-05", .value(east, "9e-05")),
    (onEquator, "69.5", .warned(.coordinateLoneZero, advice: "correct it if it only stands for")),
    (latitude, "0", .warned(.coordinateLoneZero)), (latitude, "0", .value(north, "0")),
  ]

  private static let numbers: [(ValueField, String, Expected)] = [
    (radius, "2.5", .value("places.0.radius_km", "2.5")),
    (radius, "25e-1", .value("places.0.radius_km", "2.5")),
    (radius, "2,5", .refused(.radiusNotANumber, advice: "write a point instead of the comma: 2.5")),
    (radius, "-1", .refused(.radiusNotANumber, advice: "write kilometres as a decimal")),
    (radius, "20038.001", .refused(.radiusNotANumber)),
    (radius, "near", .refused(.radiusNotANumber)),
    (best, "3", .value(count, "3")), (best, "0", .value(count, "0")),
    (best, "3.0", .value(count, "3")),
    (best, "3e2", .value(count, "300")), (best, "999999999", .value(count, "999999999")),
    (best, "?", .value("casualties.0.kind", "killed")),
    (best, "3.5", .refused(.countNotANumber, advice: "write a whole number from 0 to 999999999")),
    (best, "3.0004", .refused(.countNotANumber)), (best, "-1", .refused(.countNotANumber)),
    (best, "1000000000", .refused(.countNotANumber)), (best, "several", .refused(.countNotANumber)),
    (best, "3..5", .refused(.countNotANumber, advice: "low, best and high have a field each")),
    (best, "03-May", .refused(.countIsDate, advice: "write ranges with dots")),
    (best, "5..3", .refused(.countDisordered)), (low, "2", .value("casualties.0.low", "2")),
    (low, "2..3", .refused(.countNotANumber)),
    (ends, "3", .value("casualties.0.low", "3")),
    (ends, "4", .refused(.countDisordered, advice: "low is the lowest count, high the highest")),
    (range, "3..5", .value("casualties.0.high", "5")), (range, "3.0", .value(count, "3")),
    (range, "some", .refused(.countNotANumber, advice: "write 3, a range 3..5")),
    (range, "5-3", .refused(.countDisordered)), (range, "5/3/2022", .refused(.countIsDate)),
  ]

  private static let machineDates: [(ValueField, String, Expected)] = [
    (date, "1657803900000", .refused(.notADate, advice: "write 2022-07-14T13:05:00Z")),
    (date, "1657803900", .refused(.notADate, advice: "write 2022-07-14T13:05:00Z")),
    (date, "1657803900000.0", .refused(.notADate, advice: "write 2022-07-14T13:05:00Z")),
    (date, "1.6578039e12", .refused(.notADate, advice: "write 2022-07-14T13:05:00Z")),
    (date, "1657803900000000", .refused(.notADate, advice: "write 2022-07-14T13:05:00Z")),
    (
      date, "44756", .refused(.notADate, advice: "format the column as a date, or write 2022-07-14")
    ),
    (
      date, "44756.5451",
      .refused(.notADate, advice: "format the column as a date, or write 2022-07-14T13:05")
    ),
    (
      date, "44756.0",
      .refused(.notADate, advice: "format the column as a date, or write 2022-07-14")
    ),
    (date, "2022.0", .refused(.notADate, advice: "write 2022, or format the column as text")),
    (date, "2022-07-14Z", .refused(.notADate, advice: "write 2022-07-14: a day is the same")),
    (date, "2022-07-14+04:30", .refused(.notADate, advice: "write 2022-07-14: a day is the same")),
    (date, "141305DJUL22", .refused(.notADate, advice: "write 2022-07-14T13:05+04:00")),
    (date, "141305Z JUL 2022", .refused(.notADate, advice: "write 2022-07-14T13:05Z")),
    (date, "141305rjul22", .refused(.notADate, advice: "write 2022-07-14T13:05-05:00")),
    (date, "202207141305", .refused(.notADate, advice: "write 2022-07-14T13:05, with the offset")),
    (date, "20220714130500", .refused(.notADate, advice: "write 2022-07-14T13:05:00, with")),
    (date, "20220714", .value("time.edtf", "2022-07-14")),
    (date, "2022.7", .value("time.edtf", "2022-07")), (date, "12345678901", .refused(.notADate)),
  ]

  private static let words: [(ValueField, String, Expected)] = [
    (type, "Battles", .value("type", "Battles")), (type, "battles", .value("type", "battles")),
    (type, "Batles", .warned(.typeUnknown, advice: "did you mean 'Battles'? the types are: ")),
    (type, "Skirmish", .warned(.typeUnknown, advice: "the types are: ")),
    (subtype, "Armed clash", .value("subtype", "Armed clash")),
    (
      subtype, "Armed clsh",
      .warned(.typeUnknown, advice: "did you mean 'Armed clash'? its sub-types are: ")
    ),
    (subtype, "Mob violence", .warned(.typeUnknown, advice: "its sub-types are: ")),
    (ongoing, "yes", .value("ongoing", "1")), (ongoing, "TRUE", .value("ongoing", "1")),
    (ongoing, "1", .value("ongoing", "1")), (ongoing, "0", .value("ongoing", "0")),
    (ongoing, "no", .value("ongoing", "0")), (ongoing, "", .value("ongoing", "0")),
    (ongoing, "perhaps", .refused(.termUnknown, advice: "write yes or no")),
    (ongoing, "2", .refused(.termUnknown)),
    (link, "follows", .value("links.0.kind", "follows")),
    (link, "FOLLOWS", .value("links.0.kind", "follows")),
    (link, "folows", .refused(.termUnknown, advice: "did you mean 'follows'? write one of: ")),
    (status, "", .value("status", "reviewed")), (status, "Draft", .value("status", "draft")),
    (credibility, "3", .value("credibility", "3")), (credibility, "7", .refused(.termUnknown)),
    (title, "Shots", .value("title", "Shots")), (title, "5", .value("title", "5")),
    (summary, "1e3", .value("summary", "1e3")), (summary, "0.10", .value("summary", "0.10")),
    (published, "2022", .value("sources.0.published", "2022")),
  ]

  /// A table names the calendar here, for in JSON dates are Gregorian without it.
  private static let dates: [(ValueField, String, Expected)] = [
    (date, "2022-07-14", .value("time.edtf", "2022-07-14")),
    (date, "2022", .value("time.edtf", "2022")),
    (date, "1401-04-23", .value("time.edtf", "1401-04-23")),
    (date, "2022-01/2022-04~", .value("time.edtf", "2022-01/2022-04~")),
    (date, "2022-07-14T06:30", .value("time.edtf", "2022-07-14T06:30")),
    (date, "14 July 2022", .value("time.edtf", "2022-07-14")),
    (date, "14/07/2022 06:30", .value("time.verbatim", "14/07/2022 06:30")),
    (date, "2022-13", .refused(.dateDoesNotExist)), (date, "2022/2021", .refused(.endBeforeStart)),
    (date, "soon", .refused(.notADate)), (date, "14 July", .refused(.notADate)),
    (date, "07/08/2022", .refused(.dateAmbiguous, advice: "write the year first: 2022-08-07")),
    (date, "early 2022", .refused(.notADate, advice: "write the interval that they mean")),
    (date, "Monday, 14 July 2022", .refused(.dateDoesNotExist)),
  ]

  /// Each vocabulary with a term of it and a slip of that.
  private static let terms: [(ValueField, term: String, slip: String)] = [
    (status, "draft", "drafft"),
    (ValueField("occurrence", #""occurrence":$"#), "claimed", "claimd"),
    (
      ValueField(ofEvery: "date_basis", #""time":{"edtf":"2022-07-14","basis":$}"#), "relative",
      "relativ"
    ),
    (
      ValueField("place_role", others: [("place", "X")], #""places":[{"verbatim":"X","role":$}]"#),
      "origin", "orign"
    ),
    (
      ValueField(
        "place_precision", others: [("place", "X")], #""places":[{"verbatim":"X","precision":$}]"#),
      "district", "distrct"
    ),
    (
      ValueField(
        "place_method", others: [("place", "X")], #""places":[{"verbatim":"X","method":$}]"#),
      "given", "givn"
    ),
    (
      ValueField(
        "trajectory_kind", others: [("to_place", "X")], #""trajectories":[{"to":"X","kind":$}]"#),
      "smuggling", "smugling"
    ),
    (
      ValueField("actor1_role", others: [("actor1", "A")], #""actors":[{"name":"A","role":$}]"#),
      "perpetrator", "perpetator"
    ),
    (
      ValueField(
        "actor1_attribution", others: [("actor1", "A")], #""actors":[{"name":"A","attribution":$}]"#
      ),
      "accused", "acused"
    ),
    (
      ValueField(
        "claim_verb", others: [("claimant", "A")], #""claims":[{"claimant":"A","verb":$}]"#),
      "witnessed", "witnesed"
    ),
    (
      ValueField(
        "reliability", others: [("source", "P")], #""sources":[{"publisher":"P","reliability":$}]"#),
      "B", "G"
    ),
    (credibility, "6", "0"), (link, "part-of", "partof"),
  ]

  /// A number is read from its digits, whatever exponent a program gave it.
  @Test(arguments: [
    (
      "a.kml", "<Point><coordinates>9e-05,3.71E+1</coordinates></Point>",
      "<LineString><coordinates>9e-05,371e-1 0.7e2,37,0</coordinates></LineString>"
    ),
    (
      "a.geojson", #"{"type":"Point","coordinates":[9e-05,3.71E+1]}"#,
      #"{"type":"LineString","coordinates":[[9e-05,371e-1],[0.7e2,37]]}"#
    ),
    ("a.csv", "POINT (9e-05 3.71E+1)", "LINESTRING (9e-05 371e-1, 0.7e2 37)"),
  ])
  func `exponents in shapes`(name: String, point: String, line: String) throws {
    func read(_ shape: String) throws -> ReadMap {
      let cells = #""id":"e1","title":"T","date":"2022""#
      return switch name {
      case "a.kml":
        try KokchaExportTests.read(
          kml(
            "<Placemark id=\"e1\"><name>T</name><TimeStamp><when>2022</when></TimeStamp>\(shape)"
              + "</Placemark>"), as: name)
      case "a.csv":
        try KokchaExportTests.read("id,title,date,geometry\ne1,T,2022,\"\(shape)\"\n", as: name)
      default: try KokchaExportTests.read(collection(feature(cells, geometry: shape)), as: name)
      }
    }
    let place = try read(point)
    #expect(place.errors == [])
    #expect(place.value("places.0.coordinate.longitude") == "9e-05")
    #expect(place.value("places.0.coordinate.latitude") == "37.1")
    let way = try read(line)
    #expect(way.errors == [])
    let geometry = try #require(way.value("places.0.geometry"))
    #expect(geometry.contains(/\[\[9[.0-9]*e-05,37\.1/), "\(geometry)")
    #expect(geometry.contains(",[70,37]]"))
  }

  @Test func `degrees`() throws { try expectAgreement(Self.degrees) }
  @Test func `radius and counts`() throws { try expectAgreement(Self.numbers) }
  @Test func `types, yes or no, links and texts`() throws { try expectAgreement(Self.words) }
  @Test func `dates`() throws { try expectAgreement(Self.dates) }
  @Test func `dates of machines are told as what they are`() throws {
    try expectAgreement(Self.machineDates)
  }

  @Test func `terms of every vocabulary, and slips of them`() throws {
    for (field, term, slip) in Self.terms {
      let means = slip.count > 1 ? "did you mean '\(term)'? write one of: " : "write one of: "
      _ = try expectAgreement(field, term, refusal: nil)
      let outcome = try expectAgreement(field, slip, refusal: .termUnknown)
      #expect(outcome.problems.first?.contains("| \(means)") == true, "\(outcome.problems)")
    }
  }

  // MARK: Comparing

  private func expectAgreement(_ table: [(ValueField, String, Expected)]) throws {
    for (field, value, expected) in table {
      switch expected {
      case .value(let path, let text):
        let input = try #require(WayIn.csv.input(field, value))
        let csv = try read(input, as: WayIn.csv.rawValue) { $0.calendar = .gregorian }
        #expect(csv.value(path) == text, "\(field.column) \(value)")
        _ = try expectAgreement(field, value, refusal: nil)
      case .refused(let code, let advice):
        let outcome = try expectAgreement(field, value, refusal: code)
        #expect(outcome.problems.first?.contains("| \(advice)") == true, "\(outcome.problems)")
      case .warned(let code, let advice):
        let outcome = try expectAgreement(field, value, refusal: nil)
        #expect(outcome.problems.first?.hasPrefix("\(code) ") == true, "\(outcome.problems)")
        #expect(outcome.problems.first?.contains("| \(advice)") == true, "\(outcome.problems)")
      }
    }
  }

  /// People who draw maps do not name every pin; who keeps a log names every event.
  @Test(arguments: [" ", ""])
  func `an event without a title is refused, but one of a map gets one`(value: String) throws {
    for way in WayIn.allCases {
      guard let input = way.input(Self.title, value) else { continue }
      let made = try read(input, as: way.rawValue) { $0.calendar = .gregorian }
      switch way {
      case .csv, .json, .jsonNumber:
        #expect(made.errors.map(\.code) == [.fieldEmpty], "\(way)")
      case .geoJSON, .geoJSONNumber, .kml:
        #expect(made.errors.isEmpty, "\(way)")
        #expect(made.codes.contains(.titleMade), "\(way)")
        #expect(made.value("title_basis") == "made", "\(way)")
      }
    }
  }

  @Test(arguments: [
    ("a.csv", "id,title,date,radius_km,place_precision\n1,T,2022,5,district\n"),
    (
      "a.json",
      #"{"kokcha":1,"events":[{"id":"1","title":"T","time":{"edtf":"2022"},"places":[{"radius_km":12.5,"precision":"district"}]}]}"#
    ),
  ])
  func `what is said of a place that nothing names is reported`(file: String, text: String) throws {
    let made = try read(text, as: file) { $0.calendar = .gregorian }
    #expect(made.errors.isEmpty)
    #expect(made.codes.count { $0 == .placeUnnamed } == 2)
  }

  /// Holds that every way in comes to what a CSV comes to.
  @discardableResult
  private func expectAgreement(
    _ field: ValueField, _ value: String, refusal: ProblemCode?
  ) throws -> Outcome {
    var first: Outcome?
    for way in WayIn.allCases {
      guard let input = way.input(field, value) else { continue }
      let made = try read(input, as: way.rawValue) { $0.calendar = .gregorian }
      let outcome = try Outcome(made)
      let what: Comment = "\(field.column) '\(value)' by \(way)"
      #expect(made.errors.map(\.code) == (refusal.map { [$0] } ?? []), what)
      #expect(made.events.isEmpty == (refusal != nil), what)
      if let first { #expect(outcome == first, what) } else { first = outcome }
    }
    return try #require(first)
  }
}
