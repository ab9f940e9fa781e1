import KokchaFormat
import KokchaKML
import KokchaModel
import TestSupport
import Testing

/// Document and Placemark (OGC 07-147r2 §9.7, §9.14).
struct KML22Section9 {
  @Test func `KML16: the declaration stands on a line of its own`() throws {
    for events in [[], [try Event.full()]] {
      let text = try WrittenKML(events, extraColumns: ["analyst", "یادداشت"]).text
      #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml "))
      #expect(text.hasSuffix("</Document></kml>\n"))
    }
  }

  @Test func `one kml element of the namespace, with one Document`() throws {
    let root = try WrittenKML([.sample()]).root
    #expect(root.children.map(\.name) == ["kml"])
    #expect(root["kml"]?.attributes["xmlns"] == "http://www.opengis.net/kml/2.2")
    #expect(root["kml"]?.children.map(\.name) == ["Document"])
  }

  @Test func `KML1: a Placemark's elements stand in the schema's order`() throws {
    let located = try WrittenKML(.full()).placemarks[0]
    #expect(
      located.children.map(\.name) == ["name", "TimeSpan", "styleUrl", "ExtendedData", "Point"])
    let unlocated = try WrittenKML(.sample(date: "2022-07")).placemarks[0]
    #expect(unlocated.children.map(\.name) == ["name", "TimeSpan", "styleUrl", "ExtendedData"])
    let timeless = try WrittenKML(.sample(date: "../..")).placemarks[0]
    #expect(timeless.children.map(\.name) == ["name", "styleUrl", "ExtendedData"])
  }

  @Test func `KML1: a Document's elements stand in the schema's order`() throws {
    let made = try WrittenKML(
      [.sample("a"), .sample("b", longitude: 70, latitude: 37)],
      information: DocumentInformation(title: "T", attribution: "A"))
    #expect(
      made.document.children.map(\.name) == [
        "name", "description", "LookAt", "Style", "Style", "StyleMap", "Schema", "Placemark",
        "Folder",
      ])
    #expect(made.document.text("name") == "T")
    #expect(made.document.text("description") == "A")
  }

  @Test func `without attribution there is no description`() throws {
    #expect(try WrittenKML([.sample()]).document["description"] == nil)
  }

  @Test func `KML9: events without a place are in a Folder, which is there only if they are`()
    throws
  {
    let located = try Event.sample("a", longitude: 70, latitude: 37)
    var named = try Event.sample("b")
    named.places = [Place("Somewhere")]
    let made = try WrittenKML([named, located, .sample("c")])
    let folder = try #require(made.document["Folder"])
    #expect(made.document.all("Folder").count == 1)
    #expect(folder.children.map(\.name) == ["name", "Placemark", "Placemark"])
    #expect(folder.text("name") == "Location unknown")
    #expect(folder.all("Placemark").map { $0.data["id"] } == ["b", "c"])
    #expect(folder.all("Point").isEmpty)
    #expect(made.document.children.last?.name == "Folder")
    #expect(try WrittenKML([located]).document["Folder"] == nil)
    #expect(try WrittenKML([]).document["Folder"] == nil)
  }

  @Test func `A3: order is kept among those with a place, and among those without`() throws {
    let events = try (0..<400).map { number in
      number % 3 == 0
        ? try Event.sample("\(number)") : try .sample("\(number)", longitude: 70, latitude: 37)
    }
    let made = try WrittenKML(events)
    let ids = made.placemarks.compactMap { Int($0.data["id"] ?? "") }
    #expect(ids == (0..<400).filter { $0 % 3 != 0 } + (0..<400).filter { $0 % 3 == 0 })
  }

  @Test func `an unnamed column of the source's own is left out, and nothing breaks`() throws {
    var event = try Event.sample()
    event.extra = [ExtraField(name: "named", value: "1"), ExtraField(name: "unnamed", value: "2")]
    let made = try WrittenKML([event], extraColumns: ["named"])
    #expect(made.placemarks[0].data["named"] == "1")
    #expect(made.placemarks[0].data["unnamed"] == nil)
  }
}
