package import KokchaModel
package import KokchaRecords

/// Finds the KML documents of a KMZ: `doc.kml`, and those it links to inside the archive.
package enum KMZDocuments {
  /// How deep links are followed.
  private static let mostDepth = 10

  /// Looks through an archive's documents, each of them once.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - name: its name for messages.
  ///   - options: how the documents are read.
  /// - Returns: what they hold.
  /// - Throws: `Problem` if the archive or a document of it cannot be read.
  package static func survey(
    path: String, name: String, options: EventLogOptions
  ) throws(Problem) -> KMLSurvey {
    try survey(try ZipArchive(path: path, name: name), options)
  }

  static func survey(
    _ archive: ZipArchive, _ options: EventLogOptions
  ) throws(Problem) -> KMLSurvey {
    // OGC 07-147r2 §10.1: doc.kml, or else the first document at the top.
    let documents = archive.entries.filter { isKML($0.name) }
    guard
      let root = documents.first(where: { $0.name.lowercased() == "doc.kml" })
        ?? documents.first(where: { !$0.name.contains("/") }) ?? documents.first
    else {
      throw archive.foreignKind
    }
    var survey = KMLSurvey(options)
    let entries = Dictionary(
      archive.entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for name in Self.repeatedNames(in: documents) {
      survey.leaveOut(
        "of several documents named '\(Problem.quotable(name))' in the archive, the first is read",
        advice: "unpack the archive, and give Kokcha the other documents by themselves")
    }
    var seen: Set<String> = [root.name]
    /// The document to be read next stands last.
    var waiting: [(entry: ZipArchive.Entry, depth: Int)] = [(root, 0)]
    while let (entry, depth) = waiting.popLast() {
      let document = KMLDocumentSource(name: archive.file + "/" + entry.name) {
        () throws(Problem) in try archive.open(entry)
      }
      var further: [(entry: ZipArchive.Entry, depth: Int)] = []
      for link in try survey.look(through: document) {
        guard let path = path(link.text, from: entry.name) else {
          survey.leaveOut(link, of: document.name)
          continue
        }
        let position = InputPosition(file: document.name, line: link.line)
        guard let linked = entries[path] else {
          survey.leaveOut(
            "a NetworkLink leads to '\(Problem.quotable(link.text, limit: 200))', which is no file of "
              + "the archive", at: position,
            advice: "ask for a copy of the map with all of its files")
          continue
        }
        guard !seen.contains(linked.name) else { continue }
        seen.insert(linked.name)
        if depth == mostDepth {
          survey.leaveOut(
            "a NetworkLink leads to '\(Problem.quotable(link.text, limit: 200))', and is not followed, "
              + "for it lies more than \(mostDepth) deep", at: position,
            advice: "unpack the archive, and give Kokcha that document by itself")
        } else {
          further.append((linked, depth + 1))
        }
      }
      waiting += further.reversed()
    }
    for document in documents where !seen.contains(document.name) {
      survey.leaveOut(
        "'\(Problem.quotable(document.name, limit: 200))' in the archive is not read, as nothing links "
          + "to it", advice: "unpack the archive, and give Kokcha that document by itself")
    }
    try survey.requirePlacemarks(in: archive.file)
    return survey
  }

  /// Whether an entry is a document; macOS packs a file of its own beside each (AppleDouble, RFC 1740).
  private static func isKML(_ name: String) -> Bool {
    let parts = name.split(separator: "/")
    return name.lowercased().hasSuffix(".kml") && parts.first != "__MACOSX"
      && parts.last?.hasPrefix("._") != true
  }

  /// The names that more than one of the entries has.
  private static func repeatedNames(in entries: [ZipArchive.Entry]) -> [String] {
    var seen: Set<String> = []
    var repeated: [String] = []
    for entry in entries where !seen.insert(entry.name).inserted {
      if !repeated.contains(entry.name) { repeated.append(entry.name) }
    }
    return repeated
  }

  /// The file inside the archive that an address in one of its files leads to; nil for one elsewhere.
  static func path(_ address: String, from name: String) -> String? {
    let plain = address.split(separator: "#", omittingEmptySubsequences: false).first ?? ""
    let decoded = percentDecoded(String(plain))
    if decoded.contains("://") || decoded.hasPrefix("/") { return nil }
    var parts = name.split(separator: "/").dropLast().map(String.init)
    for part in decoded.split(separator: "/").map(String.init) where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  /// RFC 3986 §2.1.
  private static func percentDecoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
