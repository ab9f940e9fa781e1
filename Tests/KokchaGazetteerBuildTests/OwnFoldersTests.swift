import Foundation
import KokchaGazetteer
@testable import KokchaGazetteerBuild
import TestSupport
import Testing

/// Our own folders are what their recipes make of the reference data, byte for byte.
@Suite(.enabled(if: referenceData != nil, "KOKCHA_REFERENCE_DATA names no folder"))
struct OwnFoldersTests {
  @Test(arguments: [
    ("afghanistan", ["", "takhar"]), ("north-east", ["", "takhar", "afghanistan"]),
    ("khatlon", ["", "takhar"]),
  ])
  func `a built folder is what its recipe makes`(folder: String, beside: [String]) throws {
    let inputs = try #require(referenceData).appending(path: "gazetteer-sources")
    let recipe = try tables(in: "recipes/" + folder)
    let others = try beside.flatMap { try tables(in: $0) }
    var build = try GazetteerBuild(recipe: recipe, beside: others) {
      file throws(GazetteerError) in
      do { return try Array(Data(contentsOf: inputs.appending(path: file))) } catch {
        throw GazetteerError(file, "\(error)", advice: "")
      }
    }
    let built = try build.run()
    #expect(!built.hasFaults)
    #expect(!built.tables.isEmpty)
    for (name, text) in built.tables {
      let path = "gazetteer/\(folder)/\(name)"
      let committed = try String(
        contentsOf: projectFolder.appending(path: path), encoding: .utf8)
      #expect(committed == text, "\(path) is not what make gazetteer makes")
    }
  }

  private func tables(in folder: String) throws -> [GazetteerTable] {
    let url = projectFolder.appending(path: "gazetteer").appending(path: folder)
    return try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
      .filter { $0.hasSuffix(".csv") }
      .map { name in
        GazetteerTable(
          path: folder + "/" + name,
          text: try String(contentsOf: url.appending(path: name), encoding: .utf8))
      }
  }
}
