import Foundation
import TestSupport
import Testing

/// A log with many rows, each about 500 bytes, so that a few thousand fill several blocks.
func longLog(_ count: Int, row: (Int) -> String? = { _ in nil }) -> String {
  let filler = String(repeating: "words ", count: 80)
  var log = "id,title,date,summary\n"
  for number in 0..<count { log += row(number) ?? "E\(number),title,2022,\(filler)\n" }
  return log
}

/// The ids of a GeoJSON document's features, in order.
func ids(_ document: Data) throws -> [String] {
  let object = try #require(try JSONSerialization.jsonObject(with: document) as? [String: Any])
  let features = try #require(object["features"] as? [[String: Any]])
  return features.compactMap { $0["id"] as? String }
}

/// The properties of a GeoJSON document's features, in order.
func properties(_ document: Data) throws -> [[String: Any]] {
  let object = try #require(try JSONSerialization.jsonObject(with: document) as? [String: Any])
  let features = try #require(object["features"] as? [[String: Any]])
  return features.compactMap { $0["properties"] as? [String: Any] }
}

/// The records of a CSV whose cells have no commas, quotes or line ends, as name → text.
func rows(_ document: Data) -> [[String: String]] {
  let lines = String(decoding: document, as: UTF8.self).replacing("\u{FEFF}", with: "")
    .split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  guard let names = lines.first else { return [] }
  return lines.dropFirst().map { Dictionary(zip(names, $0), uniquingKeysWith: { $1 }) }
}
