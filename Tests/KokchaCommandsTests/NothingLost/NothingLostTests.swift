import Foundation
import TestSupport
import Testing

/// Nothing that an input says is lost in silence: it is in the output, or a message names it.
///
/// `Tests/judges/make-inputs.py` makes maps, tables and JSON that combine at random what people's files hold, from a
/// seed; `Tests/judges/find-missing.py` reads them anew, with lxml, json and csv, and looks for each word of theirs in
/// the output and in the messages. The seed is the test's argument, so a failure can be repeated:
/// `.build/judges/bin/python Tests/judges/make-inputs.py SEED 75 FOLDER`.
@Suite struct NothingLostTests {
  @Test(arguments: [20_220_714, 1401, 7, 31_337])
  func `what carries information is in the output or in a message`(seed: Int) throws {
    let folder = try TemporaryFolder()
    let made = try runOfJudge("make-inputs.py", ["\(seed)", "75", folder.url.path])
    let names = made.text.split(separator: "\n").map(String.init)
    #expect(names.count == 75)
    for name in names {
      let reading = [name, "--make-ids", "--date", "2022"]
      let export = try kokcha(["export"] + reading + ["--out", "jsonl:-"], in: folder.url)
      let check = try kokcha(["check", "--all"] + reading, in: folder.url)
      #expect(export.status == 0, "\(name): \(export.errors)")
      try folder.write(name + ".out", export.output)
      try folder.write(name + ".said", export.errors + check.text + check.errors)
    }
    let paths = names.map { folder.url.appending(path: $0).path }
    for (name, verdict) in zip(names, try verdicts(on: paths, by: "find-missing.py")) {
      #expect(verdict == "valid", "\(name) of seed \(seed)")
    }
  }

  /// Forms that Kokcha writes and reads, and what each of them may change in an event, if the report names it.
  private static let forms: [(output: String, losses: Set<String>)] = [
    ("csv:a.csv", ["line_end_replaced"]), ("a.tsv", ["line_end_replaced"]), ("plain:b.csv", []),
    ("log:c.csv", []), ("a.json", []), ("a.jsonl", []), ("a.geojson", []), ("a.geojsonl", []),
    ("a.geojsons", []), ("a.kml", ["illegal_character"]), ("a.kmz", ["illegal_character"]),
  ]

  @Test(arguments: [2022, 99])
  func `through every format and back an event is the same, but for what the report names`(
    seed: Int
  ) throws {
    let folder = try TemporaryFolder()
    let made = try runOfJudge("make-inputs.py", ["\(seed)", "20", folder.url.path])
    let outputs = Self.forms.flatMap { ["--out", $0.output] }
    for name in made.text.split(separator: "\n").map(String.init) {
      let reading = ["export", name, "--make-ids", "--date", "2022", "--quiet", "--force"]
      let wanted = try events(kokcha(reading + ["--out", "jsonl:-"], in: folder.url))
      let run = try kokcha(reading + outputs + ["--report", "report.json"], in: folder.url)
      #expect(run.status == 0, "\(name): \(run.errors)")
      let report = try JSONSerialization.jsonObject(with: folder.read("report.json"))
      let losses = (report as? [String: Any])?["losses"] as? [[String: Any]] ?? []
      for form in Self.forms {
        let file = form.output.split(separator: ":").last.map(String.init) ?? form.output
        let named = losses.filter { $0["output"] as? String == file }
          .compactMap { $0["kind"] as? String }
        let back = try kokcha(["export", file, "--quiet", "--out", "jsonl:-"], in: folder.url)
        let found = try events(back)
        #expect(Set(found.keys) == Set(wanted.keys), "\(name) by \(form.output)")
        let changed = wanted.keys.filter { found[$0] != wanted[$0] }
        #expect(
          changed.isEmpty || !form.losses.isDisjoint(with: named),
          "\(name) of seed \(seed) by \(form.output): \(changed)")
      }
    }
  }

  private func events(_ run: Execution) throws -> [String: NSDictionary] {
    #expect(run.status == 0, "\(run.errors)")
    var events: [String: NSDictionary] = [:]
    for line in run.output.split(separator: 0x0A) {
      let event = try JSONSerialization.jsonObject(with: line) as? NSDictionary
      events[event?["id"] as? String ?? ""] = event
    }
    return events
  }

  /// The judge is a judge: it finds what was taken away.
  @Test func `a word that is nowhere is found to be missing`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.csv", "id,title,date,note\r\n1,Shots at zqabcd001,2022-07-14,zqabcd002\r\n")
    try folder.write("a.csv.said", "")
    try folder.write("a.csv.out", "{\"title\":\"Shots at zqabcd001\"}")
    #expect(try verdicts(on: [path], by: "find-missing.py") == ["zqabcd002 in note"])
    try folder.write("a.csv.said", "the column 'note' is not read")
    #expect(try verdicts(on: [path], by: "find-missing.py") == ["valid"])
  }
}
