package import KokchaModel

/// Finds the KML documents of a KMZ: `doc.kml`, and those it links to inside the archive.
package enum KMZDocuments {
  /// How deep links are followed.
  private static let mostDepth = 10

  /// Looks through an archive's documents, each of them once.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - name: its name for messages.
  ///   - ignoresEncoding: whether the documents are UTF-8, whatever they say.
  /// - Returns: what they hold.
  /// - Throws: `Problem` if the archive or a document of it cannot be read.
  package static func survey(
    path: String, name: String, ignoresEncoding: Bool
  ) throws(Problem) -> KMLSurvey {
    try survey(try ZipArchive(path: path, name: name), ignoresEncoding: ignoresEncoding)
  }

  static func survey(
    _ archive: ZipArchive, ignoresEncoding: Bool
  ) throws(Problem) -> KMLSurvey {
    // OGC 07-147r2 §10.1: doc.kml, or else the first document at the top.
    let documents = archive.entries.filter { isKML($0.name) }
    guard
      let root = documents.first(where: { $0.name.lowercased() == "doc.kml" })
        ?? documents.first(where: { !$0.name.contains("/") }) ?? documents.first
    else {
      throw archive.foreignKind
    }
    var survey = KMLSurvey(ignoresEncoding: ignoresEncoding)
    let entries = Dictionary(
      archive.entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = [root.name]
    /// The document to be read next stands last.
    var waiting: [(entry: ZipArchive.Entry, depth: Int)] = [(root, 0)]
    while let (entry, depth) = waiting.popLast() {
      let document = KMLDocumentSource(name: archive.file + "/" + entry.name) {
        () throws(Problem) in try archive.open(entry)
      }
      var further: [(entry: ZipArchive.Entry, depth: Int)] = []
      for address in try survey.look(through: document) {
        guard let path = path(address, from: entry.name) else {
          survey.leaveOut("a link to a map elsewhere is not followed")
          continue
        }
        guard let linked = entries[path] else {
          survey.leaveOut("a link leads to no file of the archive")
          continue
        }
        guard seen.insert(linked.name).inserted else { continue }
        if depth == mostDepth {
          survey.leaveOut("a link is not followed, for it lies more than \(mostDepth) deep")
        } else {
          further.append((linked, depth + 1))
        }
      }
      waiting += further.reversed()
    }
    for document in documents where !seen.contains(document.name) {
      survey.leaveOut("a document of the archive that nothing links to is not read")
    }
    return survey
  }

  private static func isKML(_ name: String) -> Bool { name.lowercased().hasSuffix(".kml") }

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
