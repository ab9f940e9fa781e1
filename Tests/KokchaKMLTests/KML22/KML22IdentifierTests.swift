import KokchaKML
import KokchaModel
import TestSupport
import Testing

/// XML ids (rule KML2).
struct KML22Identifiers {
  private static let ids =
    DifficultTexts.all + [
      "a", "A", "a b", "a_b", "a_20b", "a%20b", "2022-001", "-x", ".x", "x:y", "event.a", "event.",
      "_",
      "__", "_5F", "é", "e\u{301}", "AFG/2022/7", "a.b-c",
    ]

  /// The event's id again, from the XML id.
  private func read(_ identifier: String) -> String? {
    guard identifier.hasPrefix("event.") else { return nil }
    var bytes: [UInt8] = []
    var rest = Array(identifier.utf8.dropFirst(6))[...]
    while let byte = rest.popFirst() {
      if byte != 0x5F {
        bytes.append(byte)
        continue
      }
      guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
        return nil
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  @Test func `KML2: every id is an NCName, can be read back, and no two are the same`() throws {
    var seen: Set<String> = []
    for id in Self.ids {
      let made = try WrittenKML(.sample(id))
      let identifier = try #require(made.placemarks[0].attributes["id"])
      #expect(identifier.wholeMatch(of: /[A-Za-z_][A-Za-z0-9._-]*/) != nil, "\(identifier)")
      let back = try #require(read(identifier))
      #expect(Array(back.utf8) == Array(id.utf8), "\(identifier)")
      #expect(seen.insert(identifier).inserted, "\(identifier) stands for two ids")
    }
  }

  @Test(arguments: [
    ("2022-001", "event.2022-001"), ("a b", "event.a_20b"), ("a_b", "event.a_5Fb"),
    ("é", "event._C3_A9"), ("x:y", "event.x_3Ay"), ("", "event."),
  ])
  func `KML2: ids as they are`(id: String, identifier: String) throws {
    #expect(try WrittenKML(.sample(id)).placemarks[0].attributes["id"] == identifier)
  }

  @Test func `KML2: the id itself is in ExtendedData`() throws {
    #expect(try WrittenKML(.sample("a b/ç")).placemarks[0].data["id"] == "a b/ç")
  }
}
