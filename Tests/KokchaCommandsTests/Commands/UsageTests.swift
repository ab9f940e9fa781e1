import Foundation
import KokchaExport
import KokchaFormat
import TestSupport
import Testing

/// Command lines that cannot be understood: exit status 2, nothing read, nothing written.
@Suite struct UsageTests {
  private func expectUsageError(
    _ arguments: [String], _ message: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("log.csv", "id,title,date\n1,a,2022\n")
    let run = try kokcha(arguments, in: folder.url)
    #expect(
      run.errors == "kokcha: \(message)\n  kokcha help tells what there is\n",
      sourceLocation: sourceLocation)
    #expect(run.status == 2, sourceLocation: sourceLocation)
    #expect(run.output.isEmpty, sourceLocation: sourceLocation)
    #expect(folder.names == ["log.csv"], sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("exprot", "export"), ("expor", "export"), ("xport", "export"), ("Export", "export"),
    ("gazeteer", "gazetteer"), ("gaz", "gazetteer"), ("hlep", "help"),
  ])
  func `an unknown command, and the nearest one`(command: String, nearest: String) throws {
    try expectUsageError(
      [command, "log.csv"], "there is no command '\(command)'; did you mean '\(nearest)'?")
  }

  @Test(arguments: ["convert", "x", "merge", ""])
  func `an unknown command that is like none`(command: String) throws {
    try expectUsageError([command], "there is no command '\(command)'")
  }

  @Test func `help on what there is not`() throws {
    try expectUsageError(["help", "exprt"], "there is no command 'exprt'; did you mean 'export'?")
    try expectUsageError(["help", "shapes"], "there is no command 'shapes'")
  }

  @Test(arguments: [
    ("--ot", "--out"), ("--outs", "--out"), ("--fource", "--force"), ("--bat", "--bad"),
    ("--make-id", "--make-ids"), ("--strcit", "--strict"), ("--thread", "--threads"),
    ("--qui", "--quiet"),
  ])
  func `an unknown option, and the nearest one`(option: String, nearest: String) throws {
    try expectUsageError(
      ["export", "log.csv", "--out", "a.csv", option],
      "there is no option '\(option)'; did you mean '\(nearest)'?")
  }

  @Test(arguments: ["--palette", "-x", "--x=y"])
  func `an unknown option that is like none`(option: String) throws {
    let name = option.split(separator: "=")[0]
    try expectUsageError(
      ["export", "log.csv", "--out", "a.csv", option], "there is no option '\(name)'")
  }

  @Test(arguments: [
    (["export"], "export needs an input"),
    (["export", "log.csv"], "export needs an output: --out FILE"),
    (["export", "log.csv", "--out"], "--out needs a value"),
    (["export", "log.csv", "--out=a.csv", "--quiet=1"], "--quiet takes no value"),
    (["export", "-", "-", "--out", "a.csv"], "standard input can be read once only"),
    (
      ["export", "log.csv", "--out", "a.csv", "--rows", "some"],
      "--rows some: it takes event, all"
    ),
    (
      ["export", "log.csv", "--out", "a.csv", "--folders", "years"],
      "--folders years: it takes none, year, type, district; did you mean 'year'?"
    ),
    (
      ["export", "log.csv", "--out", "a.kmz", "--tiles", "0"],
      "--tiles needs a number of Placemarks, 1 or more"
    ),
    (
      ["export", "log.csv", "--out", "a.geojson", "--horizon", "soon"],
      "--horizon soon: write two dates, FROM/TO, for example 2021-08/2022-07-14"
    ),
    (
      ["export", "log.csv", "-o", "csv:-", "-o", "kml:-"],
      "only one output can be standard output"
    ),
    (
      ["export", "log.csv", "--out", "a.csv", "--strict", "--bad", "skip"],
      "--strict refuses for what --bad skip leaves out: write one of the two"
    ),
    (
      ["export", "log.csv", "--out", "a.csv", "--map", "headline"],
      "--map needs OURS=THEIRS, for example --map title=headline"
    ),
    (
      ["export", "log.csv", "--out", "a.csv", "--map", "title="],
      "--map needs OURS=THEIRS, for example --map title=headline"
    ),
  ])
  func `a command line that says too little or too much`(
    arguments: [String], message: String
  ) throws {
    try expectUsageError(arguments, message)
  }

  @Test(arguments: ["0", "65", "two", "-1", "1.5"])
  func `a number of threads`(text: String) throws {
    try expectUsageError(
      ["export", "log.csv", "--out", "a.csv", "--threads", text],
      "--threads needs a number from 1 to 64")
  }

  /// All formats, as messages list them.
  private static let formats = OutputFormat.all.map(\.name).joined(separator: ", ")

  @Test(arguments: ["a.txt", "a", "geojson", ".csv/a", "a.geojson.gz", "-", ""])
  func `an output whose format nobody can tell`(path: String) throws {
    try expectUsageError(
      ["export", "log.csv", "--out", path],
      "--out \(path): the ending does not tell the format; write FORMAT:FILE with one of "
        + Self.formats)
  }

  @Test func `an output that names no file`() throws {
    try expectUsageError(["export", "log.csv", "--out", "csv:"], "--out csv: names no file")
  }

  @Test(arguments: [("geojso", "; did you mean 'geojson'?"), ("xlsx", ""), ("gpx", "")])
  func `a format that there is not`(name: String, nearest: String) throws {
    try expectUsageError(
      ["export", "log.csv", "--out", "\(name):a.csv"],
      "--out \(name):a.csv: there is no format '\(name)', only \(Self.formats); a "
        + "file of this name is written ./\(name):a.csv" + nearest)
  }

  @Test(arguments: ["./xlsx:a.csv", "csv:xlsx:a.csv", "10:30.csv"])
  func `a file with a colon in its name`(output: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("log.csv", "id,title,date\n1,a,2022\n")
    let run = try kokcha(["export", "log.csv", "--out", output], in: folder.url)
    #expect(run.status == 0)
    let name = output == "10:30.csv" ? output : "xlsx:a.csv"
    #expect(folder.names == ["log.csv", name].sorted())
  }

  @Test(arguments: [
    ("A.GeoJSON", "geojson"), ("a.KML", "kml"), ("a.kmz", "kmz"), ("KML:a.xml", "kml"),
    ("--.csv", "csv"),
  ])
  func `endings and names of formats in capitals`(output: String, format: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("log.csv", "id,title,date\n1,a,2022\n")
    let run = try kokcha(["export", "log.csv", "--out", output], in: folder.url)
    #expect(run.status == 0)
    #expect(run.errors.contains(": \(format), 1 event, 1 feature, "))
  }

  @Test func `what follows two hyphens is an input`() throws {
    let folder = try TemporaryFolder()
    try folder.write("--force", "id,title,date\n1,a,2022\n")
    let run = try kokcha(["export", "--out", "a.csv", "--", "--force"], in: folder.url)
    #expect(run.status == 0)
    #expect(folder.names == ["--force", "a.csv"])
  }
}
