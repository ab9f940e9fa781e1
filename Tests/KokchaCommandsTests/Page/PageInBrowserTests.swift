import Foundation
import TestSupport
import Testing

/// The page as people meet it, in a browser; `Tests/browser` has the checks, one sentence each.
@Suite("The page in headless Chromium")
struct PageInBrowserTests {
  @Test(arguments: BrowserPages.checks)
  func `a check of Tests/browser`(_ check: String) throws {
    let pages = try BrowserPages.opened.get()
    #expect(pages.answers[check] == "ok")
  }

  @Test(arguments: ["example", "nasty", "full", "dari", "many", "both_sides_of_the_antimeridian"])
  func `a download is read by Kokcha as the same events`(_ name: String) throws {
    let pages = try BrowserPages.opened.get()
    let ending = name == "full" ? "jsonl" : "csv"
    let before = try events("\(name).\(ending)", in: pages.folder)
    #expect(before.count == pages.events[name])
    #expect(try events("\(name).download.geojson", in: pages.folder) == before)
  }

  @Test(arguments: ["example", "nasty", "full", "dari", "many"])
  func `a downloaded table has what Kokcha's own table has`(_ name: String) throws {
    let pages = try BrowserPages.opened.get()
    let ending = name == "full" ? "jsonl" : "csv"
    let own = try kokcha(
      ["export", "\(name).\(ending)", "--quiet", "--out", "csv:-"], in: pages.folder.url)
    let downloaded = try pages.folder.read("\(name).download.csv")
    #expect(Set(lines(downloaded)) == Set(lines(own.output)))
  }

  @Test func `without details a download has what the page shows, and no texts`() throws {
    let pages = try BrowserPages.opened.get()
    let whole = try events("example.csv", in: pages.folder)
    let bare = try events("without_details.download.geojson", in: pages.folder)
    #expect(bare.compactMap { $0["id"] as? String } == whole.compactMap { $0["id"] as? String })
    #expect(bare.allSatisfy { $0["summary"] == nil })
    #expect(bare.allSatisfy { $0["title"] != nil && $0["time"] != nil })
  }

  /// `KOKCHA_RECORD=1` takes the picture anew.
  @Test func `the README's picture is what a browser shows of the example's page`() throws {
    let folder = try TemporaryFolder()
    let example = projectFolder.appending(path: "examples/takhar-2022")
    let run = try kokcha(
      [
        "export", "events.csv", "--quiet", "--out", folder.path("report.html"),
        "--title", "Takhar’s border with Tajikistan, 2022",
      ], in: example)
    try #require(run.status == 0, "\(run.errors)")
    let recorded = example.appending(path: "pictures/report.png").path
    let isRecording = ProcessInfo.processInfo.environment["KOKCHA_RECORD"] == "1"
    let taken = isRecording ? recorded : folder.path("report.png")
    let picture = try execute(
      try judgesPython(),
      ["Tests/browser/picture", folder.path("report.html"), "TAK-2022-05", taken]
        + (isRecording ? [] : [recorded]), in: projectFolder)
    try #require(picture.status == 0, "\(picture.errors)")
    if isRecording { return }
    // Other fonts move letters; another map, card or timeline is further off.
    let difference = try #require(Double(picture.text.trimmingCharacters(in: .newlines)))
    #expect(difference < 0.05)
  }

  // MARK: Reading

  /// A file's events in Kokcha's JSON form, in the order of their ids.
  private func events(_ name: String, in folder: TemporaryFolder) throws -> [NSDictionary] {
    let run = try kokcha(["export", name, "--quiet", "--out", "jsonl:-"], in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    return try run.text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary)
    }.sorted { ($0["id"] as? String ?? "") < ($1["id"] as? String ?? "") }
  }

  private func lines(_ table: Data) -> [String] {
    String(decoding: table, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }
}
