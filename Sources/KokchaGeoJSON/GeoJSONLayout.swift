/// How Features are strung together.
package enum GeoJSONLayout: Sendable {
  /// One FeatureCollection (RFC 7946 §3.3).
  case collection
  /// A Feature a line.
  case lines
  /// A text sequence (RFC 8142 §2): RS before and LF behind each Feature.
  case sequence

  /// What stands before a Feature; the document takes the first comma of a collection away.
  var start: StaticString {
    switch self {
    case .collection: ",\n"
    case .lines: ""
    case .sequence: "\u{1E}"
    }
  }

  /// What stands behind a Feature.
  var end: StaticString { self == .collection ? "" : "\n" }
}
