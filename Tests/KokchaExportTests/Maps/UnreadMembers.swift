import KokchaModel
import Testing

/// Whatever a map says that is not read is told by its name, with where it stands first and how often.
@Suite struct UnreadMembers {
  @Test func `of the map, a feature, a geometry and the parts of a collection`() throws {
    let point = #"{"type":"Point","coordinates":[69.4,37.1],"accuracy":5}"#
    let map =
      #"{"type":"FeatureCollection","title":"Incidents","bbox":[1,2,3,4],"features":["# + "\n"
      + feature(geometry: point, more: #","when":{"start":"2022"},"title":"x","bbox":[1,2,3,4]"#)
      + ",\n"
      + feature(
        #""id":"B","title":"t","date":"2022""#,
        geometry: #"{"type":"GeometryCollection","coordinates":[],"geometries":["# + point + "]}",
        more: #","when":1"#) + "]}"
    let read = try read(map, as: "map.geojson")
    #expect(read.errors == [])
    #expect(read.problems.allSatisfy { $0.code == .mapPartLeftOut })
    let told = read.problems.map {
      "\($0.position.line ?? 0):\($0.position.column ?? 0) \($0.message)"
    }
    #expect(
      Set(told) == [
        "1:29 the map's member 'title' is not read",
        "2:72 the geometry's member 'accuracy' is not read (2 times)",
        "2:146 the feature's member 'when' is not read (2 times)",
        "2:170 the feature's member 'title' is not read",
        "3:59 the geometry's member 'coordinates' is not read",
      ])
  }

  /// GDAL writes the layer's name, which is that of its file unless somebody chose another.
  @Test(arguments: [("map", []), ("Incidents of July", [ProblemCode.mapPartLeftOut])])
  func `the map's name, where the file's does not say it`(name: String, codes: [ProblemCode]) throws
  {
    let map =
      #"{"type":"FeatureCollection","name":""# + name + #"","features":["# + feature() + "]}"
    #expect(try read(map, as: "map.geojson").codes == codes)
  }

  @Test func `however many there are`() throws {
    let members = (0..<150).map { ",\"m\($0)\":0" }.joined()
    let read = try read(collection(feature(more: members)), as: "map.geojson")
    #expect(read.problems.count == 65)
    #expect(
      read.problems.contains { $0.message == "something of a further kind is not read (86 times)" })
  }
}
