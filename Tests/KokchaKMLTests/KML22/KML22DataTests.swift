import KokchaKML
import KokchaModel
import TestSupport
import Testing

/// Schema, SchemaData and coordinates (OGC 07-147r2 §9.3; rules KML3, KML5, KML8).
struct KML22Data {
  private static let types: Set = [
    "string", "int", "uint", "short", "ushort", "float", "double", "bool",
  ]

  @Test func `KML8: every SimpleData has its SimpleField, and none is empty`() throws {
    let made = try WrittenKML(.full())
    let schema = try #require(made.document["Schema"])
    let fields = schema.all("SimpleField")
    let names = fields.compactMap { $0.attributes["name"] }
    #expect(Set(names).count == names.count)
    for field in fields { #expect(Self.types.contains(field.attributes["type"] ?? "")) }
    let schemaData = try #require(made.placemarks[0]["ExtendedData"]?["SchemaData"])
    #expect(schemaData.attributes["schemaUrl"] == "#" + (schema.attributes["id"] ?? ""))
    #expect(schemaData.children.count > 50)
    for value in schemaData.children {
      #expect(value.name == "SimpleData")
      #expect(names.contains(value.attributes["name"] ?? ""), "\(value.attributes)")
      #expect(!value.text.isEmpty, "\(value.attributes)")
    }
  }

  @Test(arguments: [
    ("title", "string"), ("date", "string"), ("time_begin", "string"), ("time_end", "string"),
    ("killed_low", "int"), ("credibility", "int"), ("radius_km", "double"),
    ("border_km", "double"), ("ongoing", "bool"), ("begin_open", "bool"), ("analyst", "string"),
  ])
  func `KML8: a field has its type; dates are strings`(name: String, type: String) throws {
    let fields = try WrittenKML(.full()).document.all("SimpleField")
    #expect(fields.first { $0.attributes["name"] == name }?.attributes["type"] == type)
  }

  @Test func `KML5: all other fields have the names and values that GeoJSON's properties have`()
    throws
  {
    let data = try WrittenKML(.full()).placemarks[0].data
    let expected = [
      "id": "2022-rockets", "title": "Rockets fired across the river", "ongoing": "1",
      "radius_km": "17.25", "border_km": "12.3", "killed_low": "0", "reliability": "B",
      "credibility": "3", "source_url": "https://example.org/?a=1&b=2",
      "summary": "Seven rockets were claimed,\nnone was confirmed.", "analyst": "N.",
      "یادداشت": "نیاز به بررسی", "links": "follows:2022-a; part-of:2022-b",
    ]
    for (name, value) in expected { #expect(data[name] == value) }
    for name in ["latitude", "longitude", "wkt", "date_shamsi", "begin", "end"] {
      #expect(data[name] == nil)
    }
  }

  @Test(arguments: [
    (69.53, 37.0625, "69.53,37.0625"), (-180, 90, "-180,90"), (0, -0.0, "0,0"),
    (0.0000001, -0.0000001, "0.0000001,-0.0000001"), (-0.00000001, 5, "0,5"),
  ])
  func `KML3: longitude, a comma, latitude; no blanks, no exponent`(
    longitude: Double, latitude: Double, coordinates: String
  ) throws {
    let made = try WrittenKML(.sample(longitude: longitude, latitude: latitude))
    #expect(made.placemarks[0].text("Point", "coordinates") == coordinates)
  }

  @Test func `KML8: columns of the source's own that would have one name get two`() throws {
    let names = ["ab", "a\u{1}b", "time_begin", "ab_2"]
    var event = try Event.sample()
    event.extra = names.map { ExtraField(name: $0, value: "of " + $0) }
    let made = try WrittenKML([event], extraColumns: names)
    try expectValidKML(made.bytes)
    let data = made.placemarks[0].data
    #expect(data["ab"] == "of ab")
    #expect(data["ab_2"] == "of ab")
    #expect(data["ab_2_2"] == "of ab_2")
    #expect(data["time_begin"] == "2022-07-14T00:00:00Z")
    #expect(data["time_begin_2"] == "of time_begin")
  }
}
