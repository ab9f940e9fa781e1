import Foundation
import FoundationXML
import KokchaBytes
import KokchaFormat
import KokchaModel
import KokchaPicture
import TestSupport
import Testing

/// A picture of some events: its bytes, what it lost, and its elements.
struct DrawnPicture {
  let bytes: [UInt8]
  let losses: LossCounts
  let root: XMLElement

  /// Each list of events is a batch of its own.
  init(batches: [[Event]], _ settings: FormatSettings = FormatSettings()) throws {
    let format = PictureFormat(settings: settings)
    let document = format.makeDocument(extraNames: [])
    var sink = MemorySink()
    for events in batches {
      var batch = EventBatch()
      for event in events { batch.append(event) }
      batch.flatten()
      var portion = EncodedPortion()
      // An encoder of its own, as on another thread.
      format.makeEncoder(extraNames: []).encode(batch, into: &portion)
      try document.append(&portion, to: &sink)
    }
    try document.finish(&sink)
    bytes = sink.bytes
    losses = document.losses
    let xml = try XMLDocument(data: Data(bytes))
    root = try #require(xml.rootElement())
    #expect(root.name == "svg" && root.uri == "http://www.w3.org/2000/svg")
  }

  init(_ events: [Event], _ settings: FormatSettings = FormatSettings()) throws {
    try self.init(batches: [events], settings)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What is written on it, each text once: an edge drawn around letters is the same text before.
  var texts: [String] {
    elements("text").filter { $0["stroke"] == nil }.compactMap {
      $0.stringValue?.replacing("\u{A0}", with: " ")
    }
  }

  func elements(_ name: String) -> [XMLElement] {
    ((try? root.nodes(forXPath: ".//*[local-name()='\(name)']")) ?? []).compactMap {
      $0 as? XMLElement
    }
  }

  /// The picture's own size: what its coordinates lie in.
  var size: (width: Double, height: Double) {
    let numbers = (root["viewBox"] ?? "").split(separator: " ")
      .compactMap { Double($0) }
    return numbers.count == 4 ? (numbers[2], numbers[3]) : (0, 0)
  }
}

extension XMLElement {
  /// An attribute's value, which `attribute(forName:)` does not find on Linux where the element has a namespace.
  subscript(name: String) -> String? {
    attributes?.first { $0.name == name }?.stringValue
  }
}

extension FormatSettings {
  static func picture(
    _ size: String = "slide", _ language: PageLanguage = .english, title: String? = nil
  ) throws -> FormatSettings {
    var settings = FormatSettings()
    settings.pictureSize = try #require(PictureSize(size))
    settings.pageLanguage = language
    settings.title = title
    return settings
  }
}

extension Event {
  /// An event of a type at a point, which may be known to some kilometres.
  static func at(
    _ longitude: Double, _ latitude: Double, _ id: String = "e", title: String = "An event",
    date: String = "2022-07-14", type: EventType = .battles, occurrence: Occurrence = .occurred,
    radius: Double? = nil
  ) throws -> Event {
    var event = try Event.sample(
      id, title: title, date: date, longitude: longitude, latitude: latitude)
    event.type = type.description
    event.occurrence = occurrence
    event.places[0].radius = radius
    return event
  }
}
