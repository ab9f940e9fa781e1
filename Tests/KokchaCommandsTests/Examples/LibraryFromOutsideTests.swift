import Foundation
import TestSupport
import Testing

/// The library as its users have it: in a package outside the tree, with one import.
@Suite(.serialized, .enabled(if: isInstalled("git"), "git is not installed"))
struct LibraryFromOutsideTests {
  @Test func `the program of the README, and nothing else, writes the command's map`() throws {
    let package = try OutsidePackage.shared.get()
    let build = try package.build("my-map", ["main.swift": try ReadmeProgram.source])
    try #require(build.status == 0, "\(build.text) \(build.errors)")
    let log = projectFolder.appending(path: "examples/takhar-2022/events.csv").path
    let folder = try TemporaryFolder()
    let run = try package.run("my-map", [log, folder.path("library.geojson")])
    #expect(run.status == 0, "\(run.errors)")
    let command = try kokcha(["export", log, "--out", folder.path("command.geojson")])
    #expect(command.status == 0)
    #expect(try folder.read("library.geojson") == folder.read("command.geojson"))
  }

  @Test func `every example in a doc comment or a page compiles with one import`() throws {
    let blocks =
      try SwiftBlock.allInDocComments() + SwiftBlock.all(ofPage: "docs/library.md")
    #expect(blocks.count > 10)
    var sources = ["main.swift": try ReadmeProgram.source]
    for (index, block) in blocks.enumerated() {
      sources["Example\(index).swift"] = block.function(named: "example\(index)")
    }
    let build = try OutsidePackage.shared.get().build("my-map", sources)
    #expect(build.status == 0, "\(build.errors)")
    let findings = build.text.split(separator: "\n").filter {
      $0.contains(" warning: ") || $0.contains(" error: ")
    }
    #expect(Set(findings).sorted() == [])
  }
}
