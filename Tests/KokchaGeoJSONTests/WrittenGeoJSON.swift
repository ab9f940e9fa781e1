import Foundation
import KokchaFormat
import KokchaGeoJSON
import KokchaModel
import Testing

/// A document that the writer made, as bytes and as Foundation reads it.
struct WrittenGeoJSON {
  let bytes: [UInt8]
  let collection: [String: Any]

  init(
    _ events: [Event], information: DocumentInformation = DocumentInformation(),
    drawing: DrawingOptions = DrawingOptions()
  ) throws {
    var writer = GeoJSONWriter(to: MemorySink(), information: information, drawing: drawing)
    for event in events { try writer.write(event) }
    bytes = try writer.finish().sink.bytes
    collection = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  var features: [[String: Any]] { collection["features"] as? [[String: Any]] ?? [] }

  var properties: [[String: Any]] { features.map { $0["properties"] as? [String: Any] ?? [:] } }

  /// One property of every feature, as text.
  func texts(_ name: String) -> [String?] { properties.map { $0[name] as? String } }
}

/// What JSON type a value has, by its first character when it is written again.
func jsonType(_ value: Any) throws -> String {
  let json = try JSONSerialization.data(withJSONObject: [value])
  return switch json.dropFirst().first {
  case 0x22: "string"
  case 0x74, 0x66: "boolean"
  case 0x6E: "null"
  case 0x5B: "array"
  case 0x7B: "object"
  default: "number"
  }
}
