import Foundation
import KokchaModel
import TestSupport
import Testing

/// What `docs/maps-in.md` shows is so.
@Suite struct MapsPageTests {
  /// The page's blocks of code, with their languages.
  private static func blocks() throws -> [(language: String, text: String)] {
    let page = try String(
      contentsOf: projectFolder.appending(path: "docs/maps-in.md"), encoding: .utf8)
    var blocks: [(language: String, text: String)] = []
    var isInBlock = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInBlock.toggle()
        if isInBlock { blocks.append((String(line.dropFirst(3)), "")) }
      } else if isInBlock {
        blocks[blocks.count - 1].text += line + "\n"
      }
    }
    return blocks
  }

  @Test(arguments: ["geojson", "kml"])
  func `a map on the page tells of the same events as the log behind it`(language: String) throws {
    let blocks = try Self.blocks()
    let place = try #require(blocks.firstIndex { $0.language == language })
    let map = try read(blocks[place].text, as: "map." + language)
    let log = try read(blocks[place + 1].text, as: "log.csv")
    #expect(map.errors == [])
    #expect(log.errors == [])
    #expect(!map.events.isEmpty)
    #expect(NSArray(array: map.events) == NSArray(array: log.events))
  }

  @Test func `the commands on the page are understood`() throws {
    let folder = try TemporaryFolder()
    try folder.write("incidents.geojson", collection(feature()))
    try folder.write(
      "mymaps.kml", kml("<Placemark><name>N</name></Placemark>"))
    try folder.write("survey.kmz", "no archive")
    let commands = try #require(try Self.blocks().first { $0.language == "console" }).text
      .split(separator: "\n")
    #expect(commands.count == 3)
    for (command, status) in zip(commands, [0, 0, 1]) {
      let words = command.split(separator: " ").dropFirst(2).map(String.init)
      #expect(try kokcha(words, in: folder.url).status == Int32(status), "\(command)")
    }
  }
}
