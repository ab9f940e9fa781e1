import Foundation
import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// The coordinate 0,0, by which tables and programs say that they know no place, by every way in.
struct ZeroPairTests {
  private static let inputs = [
    ("a.csv", "id,title,date,place,latitude,longitude\ne,T,2022,Rustaq,0,0\n"),
    ("a.csv", "id,title,date,place,geometry\ne,T,2022,Rustaq,POINT (0 0)\n"),
    (
      "a.json",
      #"{"kokcha":1,"events":[{"id":"e","title":"T","time":{"edtf":"2022"},"places":[{"verbatim":"Rustaq","coordinate":{"longitude":0,"latitude":0}}]}]}"#
    ),
    (
      "a.json",
      #"{"kokcha":1,"events":[{"id":"e","title":"T","time":{"edtf":"2022"},"places":[{"verbatim":"Rustaq","geometry":{"type":"Point","coordinates":[0,0]}}]}]}"#
    ),
    (
      "a.geojson",
      collection(
        feature(
          #""id":"e","title":"T","date":"2022","place":"Rustaq""#,
          geometry: #"{"type":"Point","coordinates":[0,0]}"#))
    ),
    (
      "a.geojson",
      collection(
        feature(
          #""id":"e","title":"T","date":"2022","place":"Rustaq""#,
          geometry: #"{"type":"Point","coordinates":[0,0,12]}"#))
    ),
    (
      "a.kml",
      kml(
        "<Placemark id=\"e\"><name>T</name><TimeStamp><when>2022</when></TimeStamp><ExtendedData>"
          + "<Data name=\"place\"><value>Rustaq</value></Data></ExtendedData>"
          + "<Point><coordinates>0,0,0</coordinates></Point></Placemark>")
    ),
  ]

  @Test(arguments: inputs)
  func `it is no place, stays among the event's own columns, and is told`(
    name: String, text: String
  )
    throws
  {
    let read = try read(text, as: name)
    #expect(read.errors == [])
    #expect(read.codes.filter { $0 != .heightsLeftOut } == [.coordinateZero])
    #expect(read.value("places.0.verbatim") == "Rustaq")
    // The gazetteer's point for the name.
    #expect(read.value("places.0.coordinate.longitude") == "69.83045")
    #expect(read.value("extra.x_latitude") == "0")
    #expect(read.value("extra.x_longitude") == "0")
  }

  @Test func `under its columns' names where those are the table's own`() throws {
    let read = try read(
      "id,title,date,lat,lon\ne,T,2022,37.1,69.5\nf,T,2022,0.0,-0\n", as: "a.csv"
    ) {
      $0.mapping = [(ours: "latitude", theirs: "lat"), (ours: "longitude", theirs: "lon")]
    }
    #expect(read.codes == [.coordinateZero])
    #expect(read.value("extra.lat", of: 1) == "0.0")
    #expect(read.value("extra.lon", of: 1) == "-0")
    #expect(read.value("extra") == nil)
  }
}
