import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// Tracks of Google's gx and of KML 2.3: a line or a point, and a time.
@Suite struct KMLTrackTests {
  private static func track(
    _ whens: [String], _ coords: [String], prefix: String = "gx:"
  ) -> String {
    "<\(prefix)Track>" + whens.map { "<when>\($0)</when>" }.joined()
      + coords.map { "<\(prefix)coord>\($0)</\(prefix)coord>" }.joined() + "</\(prefix)Track>"
  }

  private static func map(_ track: String) -> String {
    kml("<Placemark id=\"t\"><name>Walk</name>\(track)</Placemark>")
  }

  private static let hours = (5...9).map { "2022-07-14T0\($0):00:00Z" }
  private static let points = (0..<5).map { "69.4\($0) 37.1\($0) 0" }

  @Test(arguments: [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [2, 0, 4, 1, 3]])
  func `the time is from the earliest to the latest, in any order`(order: [Int]) throws {
    for prefix in ["gx:", ""] {
      let read = try read(
        Self.map(Self.track(order.map { Self.hours[$0] }, Self.points, prefix: prefix)),
        as: "map.kml")
      #expect(read.value("time.edtf") == Self.hours[0] + "/" + Self.hours[4])
      #expect(read.value("places.0.geometry.type") == "LineString")
      #expect(
        read.problems.map(\.message) == ["of a track's times the earliest and the latest are read"])
    }
  }

  @Test func `times with offsets and fractions are in the order of the clock`() throws {
    let whens = [
      "2022-07-14T06:00:00+04:30", "2022-07-14T02:00:00.5Z", "2022-07-14T00:30:00-05:00",
    ]
    let read = try read(Self.map(Self.track(whens, Array(Self.points[..<3]))), as: "map.kml")
    #expect(read.value("time.edtf") == "2022-07-14T06:00:00+04:30/2022-07-14T00:30:00-05:00")
  }

  @Test(arguments: [1, 2, 5])
  func `a track that stands is a point with a span`(count: Int) throws {
    let points = (0..<count).map { $0 == 0 ? "69.50 37.1 0" : "69.5 37.10 12" }
    let read = try read(Self.map(Self.track(Array(Self.hours[..<count]), points)), as: "map.kml")
    #expect(read.errors == [])
    #expect(read.value("places.0.coordinate.longitude") == "69.5")
    #expect(read.value("places.0.geometry") == nil)
    let last = Self.hours[count - 1]
    #expect(read.value("time.edtf") == (count == 1 ? last : Self.hours[0] + "/" + last))
  }

  @Test func `an empty coord is left out with its time, and told`() throws {
    let coords = ["", Self.points[1], " ", Self.points[3]]
    let read = try read(
      Self.map(Self.track(Array(Self.hours[..<4]), coords, prefix: "")), as: "map.kml")
    #expect(read.errors == [])
    #expect(read.value("time.edtf") == Self.hours[1] + "/" + Self.hours[3])
    #expect(
      read.value("places.0.geometry.coordinates") == "[[69.41,37.11],[69.43,37.13]]")
    #expect(
      read.problems.map(\.message) == [
        "a track's 'coord' is empty: that point and its time are left out (2 times)"
      ])
  }

  @Test func `unequal counts are told, and an end without a point is not the time`() throws {
    let read = try read(
      Self.map(Self.track(Array(Self.hours[..<3]), Array(Self.points[..<2]))), as: "map.kml")
    #expect(read.value("time.edtf") == Self.hours[0] + "/" + Self.hours[1])
    #expect(
      read.problems.map(\.message) == [
        "a track has more of 'when' or of 'coord' than of the other; a time without a point is not read"
      ])
  }

  @Test func `the parts of a MultiTrack have one time together`() throws {
    let read = try read(
      Self.map(
        "<gx:MultiTrack>" + Self.track(Array(Self.hours[3...]), Array(Self.points[3...]))
          + Self.track(Array(Self.hours[..<2]), Array(Self.points[..<2])) + "</gx:MultiTrack>"),
      as: "map.kml")
    #expect(read.codes == [])
    #expect(read.value("time.edtf") == Self.hours[0] + "/" + Self.hours[4])
    #expect(read.value("places.0.geometry.type") == "MultiLineString")
  }

  @Test func `a Placemark's own time goes before its track's, which is told`() throws {
    let read = try read(
      Self.map(
        "<TimeStamp><when>2021</when></TimeStamp>"
          + Self.track(Array(Self.hours[..<2]), Array(Self.points[..<2]))), as: "map.kml")
    #expect(read.value("time.edtf") == "2021")
    #expect(read.problems.map(\.message) == ["'when' of a Track is not read"])
  }

  @Test func `a time that is none is left out and told, and refused where there is no other`()
    throws
  {
    let told = try read(
      Self.map(Self.track([Self.hours[0], "noon", Self.hours[2]], Array(Self.points[..<3]))),
      as: "map.kml")
    #expect(told.value("time.edtf") == Self.hours[0] + "/" + Self.hours[2])
    #expect(
      told.problems.map(\.message) == [
        "a track's 'when' holds no time that can be read, and is left out"
      ])
    let refused = try read(Self.map(Self.track(["noon"], [Self.points[0]])), as: "map.kml")
    #expect(refused.errors.map(\.code) == [.notADate])
  }
}
