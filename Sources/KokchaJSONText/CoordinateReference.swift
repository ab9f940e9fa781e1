import KokchaBytes
import KokchaModel

/// A member `crs`, which RFC 7946 §4 did away with and programs write all the same: in a map, a feature or a geometry.
package enum CoordinateReference {
  /// What to do about a map in another system.
  package static let advice =
    "save it in EPSG:4326 from the program that made it, in QGIS: Export, Save Features As"

  /// The system that a `crs` names; nil where that is WGS 84 in degrees, or none.
  package static func foreignName(
    _ value: Int, _ tokens: borrowing JSONTokenReader, _ bytes: [UInt8]
  ) -> String? {
    if tokens[value].kind == .null { return nil }
    var names: [String] = []
    for token in value..<tokens.following(value) where !tokens[token].isContainer {
      names.append(text(of: token, tokens, bytes))
    }
    if names.contains(where: isWGS84) { return nil }
    // The form of 2008: {"type": "EPSG", "properties": {"code": 4326}}.
    if names.contains("EPSG"), let code = names.first(where: { Int($0) != nil }) {
      return code == "4326" ? nil : "EPSG:" + code
    }
    return names.last { $0.contains(":") } ?? bytes.span.extracting(tokens[value].raw.bounds).string
  }

  private static func isWGS84(_ name: String) -> Bool {
    let name = name.uppercased()
    if name.hasSuffix("CRS84") { return true }
    let code = name.split(whereSeparator: { $0 == ":" || $0 == "/" }).last
    return name.contains("EPSG") && code == "4326"
  }

  private static func text(
    of token: Int, _ tokens: borrowing JSONTokenReader, _ bytes: [UInt8]
  ) -> String {
    switch tokens[token].kind {
    case .string: return bytes.span.extracting(tokens[token].inside.bounds).string
    case .escaped:
      var text: [UInt8] = []
      tokens.append(tokens[token], to: &text)
      return String(decoding: text, as: UTF8.self)
    default: return bytes.span.extracting(tokens[token].raw.bounds).string
    }
  }
}
