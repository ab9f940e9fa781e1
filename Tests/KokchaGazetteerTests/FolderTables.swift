import Foundation
import KokchaGazetteer
import TestSupport

/// The tables of the folder `gazetteer`, but those of `wide`: what the built-in index is made of.
func folderTables() throws -> [GazetteerTable] {
  let folder = projectFolder.appending(path: "gazetteer")
  let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    .filter { path in
      path.hasSuffix(".csv") && !path.hasPrefix("recipes/") && !path.hasPrefix("wide/")
        && !path.hasSuffix("exclusions.csv")
    }
  // Those of the folder itself stand among its folders by their names.
  return try (files ?? []).sorted().map { path in
    GazetteerTable(
      path: path, text: try String(contentsOf: folder.appending(path: path), encoding: .utf8))
  }
}
