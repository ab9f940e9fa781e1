import Foundation
import PackagePlugin

/// Puts the tables of `gazetteer/` into the library, as Swift files made of string literals: those of
/// `gazetteer/wide/` as one index that is searched where it lies, all others as another.
///
/// Every table is an input of the command, so that an edit to one is built in at once.
@main
struct EmbedGazetteer: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL.appending(path: "gazetteer")
    let tables = try tables(in: root)
    let outputs = ["EmbeddedIndex.swift", "EmbeddedWideIndex.swift"].map {
      context.pluginWorkDirectoryURL.appending(path: $0)
    }
    return [
      .buildCommand(
        displayName: "Embedding \(tables.count) gazetteer tables",
        executable: try context.tool(named: "gazetteer-embedder").url,
        arguments: outputs.map(\.path) + [root.path] + tables.map(\.path),
        inputFiles: tables, outputFiles: outputs)
    ]
  }

  /// `sources.csv` and every folder's tables, in an order that does not change.
  ///
  /// What only `gazetteer build` reads is left out; `recipes/` has it one folder deeper.
  private func tables(in root: URL) throws -> [URL] {
    let files = FileManager.default
    var tables: [URL] = []
    for entry in try files.contentsOfDirectory(atPath: root.path).sorted() {
      let url = root.appending(path: entry)
      if entry.hasSuffix(".csv") { tables.append(url) }
      var isFolder: ObjCBool = false
      guard files.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue else {
        continue
      }
      for name in try files.contentsOfDirectory(atPath: url.path).sorted()
      where name.hasSuffix(".csv") && name != "recipe.csv" && name != "exclusions.csv" {
        tables.append(url.appending(path: name))
      }
    }
    return tables
  }
}
