import KokchaBytes
import KokchaKML
import KokchaModel
import TestSupport
import Testing

/// Shared styles (OGC 07-147r2 §12; rule KML7).
struct KML22Styles {
  private func event(_ type: String?, _ occurrence: Occurrence) throws -> Event {
    var event = try Event.sample("\(type ?? "") \(occurrence)", longitude: 70, latitude: 37)
    event.type = type
    event.occurrence = occurrence
    return event
  }

  /// Every type and occurrence, and a type that the vocabulary does not have.
  private func events() throws -> [Event] {
    try (EventType.allCases.map(\.description) + ["Skirmish", nil]).flatMap { type in
      try Occurrence.allCases.map { try event(type, $0) }
    }
  }

  private func expectResolved(_ made: WrittenKML) {
    let ids = (made.document.all("Style") + made.document.all("StyleMap")).compactMap {
      $0.attributes["id"]
    }
    #expect(Set(ids).count == ids.count)
    for url in made.document.all("styleUrl").map(\.text) {
      #expect(url.hasPrefix("#") && ids.contains(String(url.dropFirst())), "\(url)")
    }
  }

  @Test func `KML7: every styleUrl resolves`() throws {
    let made = try WrittenKML(try events())
    #expect(made.placemarks.count == 40)
    expectResolved(made)
    // Nine types, with the one for what is not in the vocabulary, by four occurrences.
    #expect(made.document.all("StyleMap").count == 36)
    #expect(Set(made.placemarks.compactMap { $0.text("styleUrl") }).count == 36)
  }

  @Test func `KML7: a StyleMap joins a normal and a highlighted style; colours are aabbggrr`()
    throws
  {
    let made = try WrittenKML(try events())
    for map in made.document.all("StyleMap") {
      #expect(map.all("Pair").map { $0.text("key") } == ["normal", "highlight"])
      #expect(map.all("styleUrl").count == 2)
    }
    for style in made.document.all("Style") {
      let colour = try #require(style.text("IconStyle", "color"))
      #expect(colour.wholeMatch(of: /[0-9a-f]{8}/) != nil)
      #expect(colour.hasPrefix("ff") == (style.attributes["id"]?.contains("occurred") == true))
    }
  }

  /// How a place was found, and whether its point may well be elsewhere.
  private static let found: [(match: PlaceMatch?, hasID: Bool, isDoubtful: Bool)] = [
    (nil, false, false), (.exact, true, false), (.alias, true, false), (.folded, true, false),
    (.fuzzy, true, true), (.code, true, false), (.area, true, false), (.area, false, true),
  ]

  @Test(arguments: found)
  func `KML7: an event whose point is doubtful looks different, and its balloon says so`(
    match: PlaceMatch?, hasID: Bool, isDoubtful: Bool
  ) throws {
    let events = try Occurrence.allCases.map { occurrence in
      var event = try event("Battles", occurrence)
      event.places[0].match = match
      event.places[0].identifier = hasID ? "pcode:AF1810" : nil
      return event
    }
    let made = try WrittenKML(events)
    expectResolved(made)
    let pale = "#battles-dashed-pale"
    #expect(
      made.placemarks.compactMap { $0.text("styleUrl") }
        == (isDoubtful
          ? ["#battles-dashed", pale, pale, pale]
          : Occurrence.allCases.map { "#battles-\($0)" }))
    for style in made.document.all("Style") {
      let balloon = try #require(style.text("BalloonStyle", "text"))
      #expect(balloon.contains("The place is doubtful") == isDoubtful)
      let name = style.attributes["id"] ?? ""
      if isDoubtful {
        let isHighlight = name.hasSuffix("-highlight")
        #expect(style.text("IconStyle", "scale") == (isHighlight ? "1.3" : "0.6"))
      }
    }
  }

  @Test func `KML7: a type is known in any case`() throws {
    let made = try WrittenKML([event("BATTLES", .claimed), event("battles", .claimed)])
    #expect(
      made.placemarks.compactMap { $0.text("styleUrl") } == [
        "#battles-claimed", "#battles-claimed",
      ])
  }

  @Test func `KML7: a short document names the styles that it uses, and no other`() throws {
    let made = try WrittenKML([event("Battles", .claimed), event(nil, .occurred), .sample("u")])
    expectResolved(made)
    #expect(
      made.document.all("StyleMap").compactMap { $0.attributes["id"] } == [
        "battles-claimed", "other-occurred",
      ])
    #expect(made.document.all("Style").count == 4)
    #expect(try WrittenKML([]).document.all("Style").isEmpty)
  }

  @Test func `KML14: a KML by itself names no icon and no link, so nothing is fetched`() throws {
    let made = try WrittenKML(try events())
    #expect(made.document.all("IconStyle").count == 72)
    for name in ["Icon", "href", "NetworkLink"] { #expect(made.document.all(name).isEmpty) }
  }

  @Test func `KML7: a document of more than a megabyte names all, and is whole`() throws {
    let padding = String(repeating: "x", count: 2000)
    let events = try (0..<1000).map { number in
      var event = try Event.sample(
        "\(number)", title: padding, longitude: number % 2 == 0 ? 70 : nil, latitude: 37)
      event.type = EventType.allCases[number % 8].description
      return event
    }
    let made = try WrittenKML(events)
    #expect(made.bytes.count > 3 << 20)
    expectResolved(made)
    // Each with either balloon.
    #expect(made.document.all("StyleMap").count == 108)
    #expect(made.document.children.filter { $0.name == "Placemark" }.count == 500)
    #expect(made.document["Folder"]?.all("Placemark").count == 500)
    #expect(Set(made.placemarks.compactMap { $0.data["id"] }).count == 1000)
  }
}
