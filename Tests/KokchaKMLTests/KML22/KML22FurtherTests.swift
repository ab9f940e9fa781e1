import KokchaFormat
import KokchaKML
import KokchaModel
import TestSupport
import Testing

/// Placemarks beside an event's first: further places, circles and trajectories (rule KML12).
struct KML22Further {
  private var all: DrawingOptions {
    var drawing = DrawingOptions()
    drawing.places = .all
    drawing.circles = true
    return drawing
  }

  private func knowEnds(_ batch: inout EventBatch) {
    for index in batch.trajectories.indices {
      batch.trajectories[index].ends = (
        Coordinate(x: 695_300_000, y: 370_625_000), Coordinate(x: 691_000_000, y: 372_333_333)
      )
    }
  }

  private func made(_ drawing: DrawingOptions, _ event: Event? = nil) throws -> WrittenKML {
    let event = try event ?? .full()
    return try WrittenKML(
      [event], extraColumns: event.extra.map(\.name), drawing: drawing, prepare: knowEnds)
  }

  @Test func `KML12: a trajectory is a Placemark of its own in a Folder of its own`() throws {
    let made = try made(DrawingOptions())
    let folder = try #require(made.folder("Trajectories (indicative)"))
    let paths = folder.all("Placemark")
    #expect(paths.map { $0.attributes["id"] } == ["path.2022-rockets", "path.2022-rockets__2"])
    #expect(
      paths[0].text("LineString", "coordinates") == "69.53,37.0625 69.1,37.2333333")
    #expect(paths[0].data["role"] == "trajectory")
    #expect(paths[0].data["from_place"] == "Khwaja Ghar")
    #expect(paths[1].data["trajectory_kind"] == "movement")
    #expect(made.losses[.trajectoryNotDrawn] == 0)
    // Thin and half transparent.
    let style = try #require(
      made.document.all("Style").first { $0.attributes["id"] == "trajectory-escaped" })
    #expect(style.text("LineStyle", "color")?.hasPrefix("80") == true)
    #expect(Double(style.text("LineStyle", "width") ?? "").map { $0 < 2 } == true)
    try expectValidKML(made.bytes)
  }

  @Test func `KML12: a trajectory whose ends are not known is counted, and not drawn`() throws {
    let made = try WrittenKML(.full())
    #expect(made.folder("Trajectories (indicative)") == nil)
    #expect(made.losses[.trajectoryNotDrawn] == 2)
  }

  @Test func `KML12: circles are drawn if they are asked for`() throws {
    let without = try made(DrawingOptions())
    #expect(without.document.all("Polygon").isEmpty)
    var drawing = DrawingOptions()
    drawing.circles = true
    let made = try made(drawing)
    let circles = try #require(made.folder("Uncertainty")).all("Placemark")
    #expect(circles.map { $0.attributes["id"] } == ["circle.2022-rockets"])
    #expect(circles[0].data["role"] == "uncertainty")
    #expect(circles[0].data["radius_km"] == "17.25")
    let ring = try #require(
      circles[0].text("Polygon", "outerBoundaryIs", "LinearRing", "coordinates")
    ).split(separator: " ")
    #expect(ring.count == UncertaintyCircle.pointCount + 1)
    #expect(ring.first == ring.last)
    try expectValidKML(made.bytes)
  }

  @Test func `KML12: a circle that cannot be drawn is counted`() throws {
    var event = try Event.sample(longitude: 179.99, latitude: 10)
    event.places[0].radius = 20
    var drawing = DrawingOptions()
    drawing.circles = true
    let made = try WrittenKML([event], drawing: drawing)
    #expect(made.folder("Uncertainty") == nil)
    #expect(made.losses[.circleNotDrawn] == 1)
  }

  @Test func `further places are Placemarks if they are asked for, else they are counted`() throws {
    let few = try made(DrawingOptions())
    #expect(few.losses[.furtherPlace] == 1)
    let made = try made(all)
    #expect(made.losses[.furtherPlace] == 0)
    let place = try #require(
      made.placemarks.first { $0.attributes["id"] == "place.2022-rockets__2" })
    #expect(place.data["id"] == "2022-rockets")
    #expect(place.data["primary"] == "0")
    #expect(place.data["role"] == "target")
    #expect(place.data["place"] == "Panj")
    #expect(place.data["radius_km"] == "2")
    #expect(place.data["admin2_pcode"] == "TJ0999")
    #expect(place.data["admin2"] == nil)
    #expect(place.text("Point", "coordinates") == "69.1,37.2333333")
    // Its source has an ampersand (rule KML11).
    #expect(place.text("styleUrl") == "#explosions-claimed-escaped")
    try expectValidKML(made.bytes)
  }

  @Test func `every Placemark but the event's first says so, and all ids differ`() throws {
    let made = try made(all)
    #expect(made.placemarks.count == 6)
    for placemark in made.placemarks {
      let isFirst = placemark.attributes["id"] == "event.2022-rockets"
      #expect((placemark.data["primary"] == "0") == !isFirst)
      #expect((placemark.data["role"] != nil) == !isFirst)
      #expect(placemark.data["id"] == "2022-rockets")
    }
    let ids = made.placemarks.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == 6)
    // An event whose id looks like another's further place.
    let twins = try ["a", "a__2", "a_2"].map { id in
      var event = try Event.full()
      event.id = id
      return event
    }
    let both = try WrittenKML(
      twins, extraColumns: twins[0].extra.map(\.name), drawing: all, prepare: knowEnds)
    #expect(Set(both.placemarks.compactMap { $0.attributes["id"] }).count == 18)
  }

  @Test func `columns of the source's own named primary and role stay the source's`() throws {
    var event = try Event.full()
    event.extra = [
      ExtraField(name: "role", value: "mine"), ExtraField(name: "primary", value: "school"),
    ]
    let made = try made(all, event)
    let names = made.document.all("SimpleField").compactMap { $0.attributes["name"] }
    #expect(Set(names).count == names.count)
    #expect(made.placemarks[0].data["role"] == "mine")
    #expect(made.placemarks[0].data["primary"] == "school")
    try expectValidKML(made.bytes)
  }

  @Test func `--no-style leaves out styles and what points to them`() throws {
    var drawing = all
    drawing.styles = false
    let made = try made(drawing)
    for name in ["Style", "StyleMap", "styleUrl", "BalloonStyle"] {
      #expect(made.document.all(name).isEmpty, "\(name)")
    }
    #expect(made.placemarks.count == 6)
    try expectValidKML(made.bytes)
  }
}
