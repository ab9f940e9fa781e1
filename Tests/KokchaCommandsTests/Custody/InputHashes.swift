import Foundation
import TestSupport
import Testing

/// The report has size and SHA-256 of every input, as it lies on the disk.
@Suite struct InputHashes {
  private let folder: TemporaryFolder

  /// The same events in every form that is read, each larger than what is read at a time.
  init() throws {
    folder = try TemporaryFolder()
    try folder.write("in.csv", longLog(3000))
    let run = try kokcha(
      ["export", "in.csv", "--no-sync"]
        + Self.forms.dropFirst().flatMap { ["--out", "in." + $0] }, in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
  }

  private static let forms = [
    "csv", "json", "jsonl", "geojson", "geojsonl", "geojsons", "kml", "kmz",
  ]

  private func report(_ arguments: [String], status: Int32 = 0) throws -> Report {
    let run = try kokcha(
      ["export"] + arguments
        + ["--out", "out.csv", "--force", "--report", "report.json", "--no-sync"],
      in: folder.url)
    #expect(run.status == status, "\(run.errors)")
    return try Report(folder)
  }

  @Test(arguments: forms) func `a file`(form: String) throws {
    let inputs = try report(["in." + form]).inputs
    #expect(inputs.map(\.path) == ["in." + form])
    try expectWhole(inputs, in: folder)
  }

  @Test(arguments: forms) func `a file without an ending`(form: String) throws {
    try folder.write("in", try folder.read("in." + form))
    try expectWhole(try report(["in"]).inputs, in: folder)
  }

  /// Behind a pipe the command reads what it cannot read twice.
  @Test(arguments: forms, ["< in", "cat in |"])
  func `standard input`(form: String, how: String) throws {
    try folder.write("in", try folder.read("in." + form))
    let command = "\"$0\" export - --from \(form) --out out.csv --report report.json"
    let line = how.hasSuffix("|") ? "\(how) \(command)" : "\(command) \(how)"
    let run = try execute("sh", ["-c", line, kokchaExecutable], in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    let input = try #require(try Report(folder).inputs.first)
    #expect(input.path == "-")
    #expect(input.bytes == (try folder.read("in")).count)
    #expect(input.sha256 == (try sha256sum("in", in: folder)))
  }

  @Test(arguments: ["windows-1251", "utf-16"])
  func `another encoding is hashed as it is, not as it is read`(encoding: String) throws {
    let log = "id,title,date\nA,Мир,2022\n"
    let bytes = try #require(
      log.data(using: encoding == "utf-16" ? .utf16 : .windowsCP1251))
    try folder.write("other.csv", bytes)
    try expectWhole(try report(["other.csv", "--encoding", encoding]).inputs, in: folder)
  }

  @Test func `several inputs, in their order`() throws {
    let log = try folder.write("more.csv", "id,title,date\nMORE,t,2022\n")
    let inputs = try report(["more.csv", "in.kml"]).inputs
    #expect(inputs.map(\.path) == ["more.csv", "in.kml"])
    try expectWhole(inputs, in: folder)
    // An absolute path is one too.
    #expect(try report([log]).inputs.first?.sha256 == inputs[0].sha256)
  }

  // MARK: What is not read to its end

  @Test(arguments: [
    "title,date\nt,2022\n", "id,title,date\nA,\"never closed,2022\n",
    "id,title,date\nA,\"b\"c,2022\n",
  ])
  func `a file that is refused at its beginning is hashed to its end`(log: String) throws {
    try folder.write("bad.csv", log + String(repeating: "A,t,2022\n", count: 200_000))
    let report = try report(["bad.csv", "in.geojson"], status: 1)
    #expect(try report.inputs.count == 2)
    try expectWhole(try report.inputs, in: folder)
  }

  @Test(arguments: ["json", "geojson", "kml", "kmz"])
  func `a map or JSON that breaks off is hashed to its end`(form: String) throws {
    let whole = try folder.read("in." + form)
    try folder.write("cut." + form, whole.prefix(whole.count / 2) + Data("\u{0}<<<}}}".utf8))
    try expectWhole(try report(["cut." + form], status: 1).inputs, in: folder)
  }

  @Test func `a stream that is not read to its end has no hash`() throws {
    let run = try execute(
      "sh",
      [
        "-c",
        "(echo title,date; yes t,2022 | head -n 200000) | "
          + "\"$0\" export - --out out.csv --report report.json", kokchaExecutable,
      ], in: folder.url)
    #expect(run.status == 1)
    #expect(try Report(folder).inputs == [.init(path: "-")])
  }
}
