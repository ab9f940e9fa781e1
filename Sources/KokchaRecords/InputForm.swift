import KokchaBytes
import KokchaJSONText

/// The two forms in which events are written as JSON.
public enum JSONForm: String, Sendable {
  /// One document: `{"kokcha": 1, "events": […]}`.
  case document
  /// One event a line (`.jsonl`).
  case lines
}

/// The forms in which events are read.
public enum InputForm: String, CaseIterable, Sendable {
  /// A table with a header.
  case csv
  /// One JSON document: `{"kokcha": 1, "events": […]}`.
  case json
  /// One event a line, as JSON.
  case jsonl
  /// A map in GeoJSON (RFC 7946): a FeatureCollection, a Feature, or whatever its first bytes show.
  case geojson
  /// A map in GeoJSON, a Feature a line.
  case geojsonl
  /// A map in GeoJSON as a text sequence (RFC 8142).
  case geojsons
  /// A map in KML.
  case kml
  /// A map in KML, packed.
  case kmz

  /// The form that a file name's ending means; nil for one that means none.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[fileName.index(after: dot)...].lowercased() {
    case "csv", "tsv": self = .csv
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "geojson": self = .geojson
    case "geojsonl", "ndgeojson": self = .geojsonl
    case "geojsons", "geojsonseq": self = .geojsons
    case "kml": self = .kml
    case "kmz": self = .kmz
    default: return nil
    }
  }

  /// Whether both JSON of ours and a map may have a name with the ending of this form.
  package var isSharedByMaps: Bool { self == .json || self == .jsonl }

  /// The form that an input's first bytes show: a map, a document that begins with the keys of ours, an
  /// event on a line, or else a table.
  package init(firstBytes: Span<UInt8>) {
    var at = firstBytes.offsetBehindByteOrderMark
    at = firstBytes.offsetOfValue(from: at)
    if let map = Self(mapBytes: firstBytes, from: at) {
      self = map
      return
    }
    guard at < firstBytes.count, firstBytes[at] == 0x7B else {
      self = Self.isList(firstBytes, from: at) ? .json : .csv
      return
    }
    let key = firstBytes.offsetOfValue(from: at + 1)
    // A CSV's first column may begin with a brace; JSON has a key in quotes or the end after it.
    guard key < firstBytes.count, firstBytes[key] == 0x22 || firstBytes[key] == 0x7D else {
      self = .csv
      return
    }
    guard let end = firstBytes.endOfString(from: key), firstBytes[key] == 0x22 else {
      self = .jsonl
      return
    }
    let name = firstBytes.extracting(key + 1..<end - 1)
    self =
      name.isJSONKey("kokcha") || name.isJSONKey("sources") || name.isJSONKey("events")
      ? .json : .jsonl
  }

  /// Whether a list of JSON begins here: of objects, lists or texts, or one that is all there is.
  ///
  /// A CSV's first column may begin with a bracket.
  private static func isList(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    guard start < bytes.count, bytes[start] == 0x5B else { return false }
    let first = bytes.offsetOfValue(from: start + 1)
    if first < bytes.count, bytes[first] == 0x7B || bytes[first] == 0x5B || bytes[first] == 0x22 {
      return true
    }
    guard let end = bytes.endOfJSONValue(from: start, isLast: true) else { return false }
    return bytes.offsetOfValue(from: end) == bytes.count
  }

  /// The form of a map that begins so; nil for none.
  private init?(mapBytes bytes: Span<UInt8>, from start: Int) {
    func begins(_ text: StaticString, at offset: Int) -> Bool {
      let end = offset + text.utf8CodeUnitCount
      return end <= bytes.count && bytes.extracting(offset..<end).matches(text)
    }
    // A ZIP archive's first entry (APPNOTE 4.3.7) or its end, XML in UTF-8 and in UTF-16, with its mark or without.
    if begins("PK\u{3}\u{4}", at: 0) || begins("PK\u{5}\u{6}", at: 0) {
      self = .kmz
    } else if begins("<?xml", at: start) || begins("<kml", at: start)
      || (bytes.count >= 4 && (bytes[0] == 0xFF && bytes[1] == 0xFE && bytes[2] == 0x3C))
      || (bytes.count >= 4 && (bytes[0] == 0xFE && bytes[1] == 0xFF && bytes[3] == 0x3C))
      || begins("<\0?\0", at: 0) || begins("\0<\0?", at: 0)
    {
      self = .kml
    } else if start < bytes.count, bytes[start] == 0x1E {
      self = .geojsons
    } else {
      guard start < bytes.count, bytes[start] == 0x7B else { return nil }
      var members = JSONMembers()
      let outcome = members.scan(bytes, from: start + 1, behindMember: false, list: "features")
      if case .list = outcome {
        self = .geojson
        return
      }
      for member in members.found where bytes.extracting(member.key).isJSONKey("type") {
        let type = bytes.extracting(member.value)
        // Events have types too, but none that is called so.
        if type.matches("\"FeatureCollection\"") || type.matches("\"Feature\"") {
          self = .geojson
          return
        }
      }
      return nil
    }
  }

  /// How the form is written, if it is JSON of ours.
  package var json: JSONForm? {
    switch self {
    case .json: .document
    case .jsonl: .lines
    case .csv, .geojson, .geojsonl, .geojsons, .kml, .kmz: nil
    }
  }
}

extension Span<UInt8> {
  /// 3 behind a byte-order mark, else 0.
  package var offsetBehindByteOrderMark: Int {
    count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF ? 3 : 0
  }
}
