import Foundation
import KokchaExport
import KokchaFormat
import TestSupport
import Testing

/// The table of what option is for what format is what the formats do.
@Suite struct FormatOptionRuns {
  /// An event in two places with a radius each, and an open end of time.
  private static let log = """
    id,title,date,latitude,longitude,radius_km
    a,A,2022-07-14/..,36.7,69.5,5
    a,,,36.8,69.6,7
    b,B,2021,36.7,69.5,5

    """

  /// Texts by which options change something.
  private static let texts: [FormatOption: String] = [
    .horizon: "2000/2030", .tiles: "1", .title: "Takhar & the border",
    .pictureSize: "a4",
  ]

  /// An option as it is given, so that it changes something.
  private static func given(_ option: FormatOption) throws -> [String] {
    switch option.value {
    case .none: [option.name]
    // The first of the terms is what holds anyway.
    case .term(_, let terms, _): [option.name, try #require(terms.last)]
    case .text: [option.name, try #require(texts[option], "which text changes something?")]
    }
  }

  @Test(arguments: FormatOption.all)
  func `an option changes the formats that it is for, and is told of at all others`(
    option: FormatOption
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("log.csv", Self.log)
    for format in OutputFormat.all {
      var runs: [Execution] = []
      for (name, options) in [
        ("plain", []), ("given", try Self.given(option)),
      ] {
        try FileManager.default.createDirectory(
          at: folder.url.appending(path: "\(name)-\(format)"), withIntermediateDirectories: true)
        runs.append(
          try kokcha(
            ["export", "log.csv", "--out", "\(format.name):\(name)-\(format)/a.x"] + options,
            in: folder.url))
        #expect(runs.last?.status == 0)
      }
      let names = ["plain", "given"].map { name in
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path("\(name)-\(format)")))?
          .sorted() ?? []
      }
      let isChanged =
        try names[0] != names[1]
        || folder.read("plain-\(format)/a.x") != folder.read("given-\(format)/a.x")
      #expect(isChanged == format.options.contains(option), "\(format)")
      let notes = runs.map { run in
        run.errors.split(separator: "\n").filter { $0.hasPrefix("\(option.name) changes none") }
      }
      #expect(notes.map(\.count) == [0, isChanged ? 0 : 1], "\(format)")
    }
  }

  @Test func `no word with --quiet, and one in the report`() throws {
    let folder = try TemporaryFolder()
    try folder.write("log.csv", Self.log)
    let run = try kokcha(
      [
        "export", "log.csv", "--out", "a.csv", "--folders", "year", "--basemap", "--quiet",
        "--report", "report.json",
      ], in: folder.url)
    #expect(run.errors == "" && run.status == 0)
    let report = try JSONSerialization.jsonObject(with: folder.read("report.json"))
    let notes = try #require((report as? [String: Any])?["notes"] as? [String])
    #expect(notes.map { $0.prefix(9) } == ["--basemap", "--folders"])
  }

  @Test func `the help has every option`() throws {
    let help = try kokcha(["help", "export"]).text
    for option in FormatOption.all { #expect(help.contains(option.name)) }
  }
}
