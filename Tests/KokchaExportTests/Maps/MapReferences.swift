import KokchaModel
import Testing

/// RFC 7946 §4 did away with `crs`; programs write it all the same, and wherever they do, it is looked at.
@Suite struct MapReferences {
  enum Owner: String, CaseIterable { case collection, feature, geometry, part }

  private static func map(_ reference: String, in owner: Owner) -> String {
    let member = ",\"crs\":" + reference
    let point = #"{"type":"Point","coordinates":[69.4435,37.1539]"#
    switch owner {
    case .collection: return collection(feature()).dropLast() + member + "}"
    case .feature: return collection(feature(more: member))
    case .geometry: return collection(feature(geometry: point + member + "}"))
    case .part:
      return collection(
        feature(geometry: #"{"type":"GeometryCollection","geometries":["# + point + member + "}]}"))
    }
  }

  static let references: [(reference: String, isRead: Bool)] = [
    ("null", true),
    (#"{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}}"#, true),
    (#"{"type":"name","properties":{"name":"EPSG:4326"}}"#, true),
    (#"{"properties":{"name":"urn:ogc:def:crs:EPSG::4326"},"type":"name"}"#, true),
    (
      #"{"type":"name","properties":{"name":"http:\/\/www.opengis.net\/def\/crs\/EPSG\/0\/4326"}}"#,
      true
    ),
    (#"{"type":"EPSG","properties":{"code":4326}}"#, true),
    (#"{"type":"EPSG","properties":{"code":28413}}"#, false),
    (#"{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}}"#, false),
    (#"{"type":"name","properties":{"name":"EPSG:4284"}}"#, false),
    (#"{"type":"link","properties":{"href":"http://example.org/crs/42"}}"#, false),
  ]

  @Test(arguments: references, Owner.allCases)
  func `coordinates of another system are refused`(
    row: (reference: String, isRead: Bool), owner: Owner
  ) throws {
    let read = try read(Self.map(row.reference, in: owner), as: "map.geojson")
    #expect(read.codes == (row.isRead ? [] : [.otherCoordinates]))
    #expect(read.events.count == (row.isRead ? 1 : 0))
  }

  @Test func `the system is named, with the place of its member`() throws {
    let reference = #"{"type":"name","properties":{"name":"EPSG:32642"}}"#
    let found = try Owner.allCases.map {
      try #require(try read(Self.map(reference, in: $0), as: "map.geojson").errors.first)
    }
    #expect(found.allSatisfy { $0.message.contains("'EPSG:32642'") && $0.position.column != nil })
  }
}
