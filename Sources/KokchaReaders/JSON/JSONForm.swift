import KokchaBytes

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

  /// The form that a file name's ending means; nil for one that means none.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[fileName.index(after: dot)...].lowercased() {
    case "csv", "tsv": self = .csv
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    default: return nil
    }
  }

  /// The form that an input's first bytes show: a document that begins with the keys of ours, an
  /// event on a line, or else a table.
  package init(firstBytes: Span<UInt8>) {
    var at = firstBytes.offsetBehindByteOrderMark
    at = firstBytes.offsetOfValue(from: at)
    guard at < firstBytes.count, firstBytes[at] == 0x7B else {
      self = .csv
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

  /// How the form is written, if it is JSON.
  package var json: JSONForm? {
    switch self {
    case .csv: nil
    case .json: .document
    case .jsonl: .lines
    }
  }
}

extension Span<UInt8> {
  /// 3 behind a byte-order mark, else 0.
  var offsetBehindByteOrderMark: Int {
    count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF ? 3 : 0
  }
}
