import KokchaFiles
import KokchaGazetteer
import KokchaModel

/// A folder of gazetteer tables on disk.
enum GazetteerFolder {
  /// The names of tables, in the order in which they are looked for.
  private static let names = [
    "recipe.csv", "sources.csv", "places.csv", "names.csv", "codes.csv", "zones.csv",
    "boundaries.csv", "courses.csv", "exclusions.csv",
  ]

  /// Reads the tables that a folder has.
  ///
  /// - Throws: `Problem` for a table that cannot be read or is not UTF-8, and for a folder without
  ///   any.
  static func tables(in folder: String) throws(Problem) -> [GazetteerTable] {
    var tables: [GazetteerTable] = []
    for name in names {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      let bytes: [UInt8]
      do throws(Problem) { bytes = try Self.bytes(of: path) } catch {
        if error.code == .fileMissing { continue }
        throw error
      }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Problem(
          .notUTF8, at: InputPosition(file: path), "the table is not UTF-8",
          advice: "save it as UTF-8")
      }
      tables.append(GazetteerTable(path: path, text: text))
    }
    guard !tables.isEmpty else {
      throw Problem(
        .fileMissing, at: InputPosition(file: folder), "no tables of a gazetteer are here",
        advice: "name the folder that places.csv lies in")
    }
    return tables
  }

  /// All bytes of a file.
  static func bytes(of path: String) throws(Problem) -> [UInt8] {
    var source = try FileSource(path: path)
    var bytes: [UInt8] = []
    var before = -1
    while bytes.count != before {
      before = bytes.count
      try source.read(into: &bytes, limit: 1 << 20)
    }
    return bytes
  }
}
