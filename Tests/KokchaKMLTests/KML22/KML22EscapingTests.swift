import Foundation
import KokchaFormat
import KokchaKML
import KokchaModel
import TestSupport
import Testing

/// Text goes through libxml2's escaping only if it has anything to escape (rule KML0).
///
/// All other text goes to libxml2 together with the markup; both ways give the same bytes.
struct KML22Escaping {
  private static let characters =
    (0x20...0x7E).compactMap { Unicode.Scalar($0).map { String(Character($0)) } }
    + ["é", "ی", "\u{200C}", "\u{FFFD}", "ﻻ", "😀", "\t", "\n"]

  @Test(arguments: characters)
  func `libxml2's escaping leaves alone what is written without it`(character: String) throws {
    // In every place of a block of sixteen bytes, and in the rest behind it.
    for length in [0, 1, 7, 15, 16, 17, 30] {
      let text = String(repeating: "x", count: length) + character + "y"
      // An ampersand sends the whole text through libxml2's escaping.
      #expect(try "&amp;" + name(of: text) == name(of: "&" + text))
    }
  }

  /// What stands between the tags of a Placemark's name, byte for byte.
  private func name(of title: String) throws -> String {
    var writer = KMLWriter(to: MemorySink())
    try writer.write(try Event.sample(title: title))
    // Bytes, not characters: a joiner after `>` makes one character of the two.
    let document = Data(try writer.finish().sink.bytes)
    func position(of tag: String, from start: Int) throws -> Range<Int> {
      try #require(document.range(of: Data(tag.utf8), in: start..<document.count))
    }
    let placemark = try position(of: "<Placemark", from: 0).upperBound
    let start = try position(of: "<name>", from: placemark).upperBound
    let end = try position(of: "</name>", from: start).lowerBound
    return String(decoding: document[start..<end], as: UTF8.self)
  }
}
