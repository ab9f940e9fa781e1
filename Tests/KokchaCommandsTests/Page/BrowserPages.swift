import Foundation
import KokchaExport
import KokchaFormat
import KokchaModel
import KokchaTime
import TestSupport

/// Pages of every kind in one folder, and what Chromium found in them: made once for all tests.
struct BrowserPages: Sendable {
  let folder: TemporaryFolder
  /// What came of each check: "ok", or what is wrong.
  let answers: [String: String]
  /// The pages' names, and how many events each has.
  let events: [String: Int]

  /// Made by whichever test comes first.
  static let opened = Result { try BrowserPages() }

  /// The checks that `Tests/browser/run` knows.
  static let checks: [String] = {
    guard
      let python = try? judgesPython(),
      let run = try? execute(python, ["Tests/browser/run", "--list"], in: projectFolder),
      let names = try? JSONDecoder().decode([String].self, from: run.output)
    else { return ["the checks cannot be listed"] }
    return names
  }()

  private init() throws {
    folder = try TemporaryFolder()
    var described: [String: Any] = [:]
    for page in try Self.logs() {
      let log = try folder.write("\(page.name).\(page.ending)", page.text)
      let run = try kokcha(
        ["export", log, "--quiet", "--out", folder.path("\(page.name).html")] + page.options)
      guard run.status == 0 else { throw PageNotWritten(page: page.name, errors: run.errors) }
      described[page.name] = ["file": "\(page.name).html", "events": page.events]
    }
    events = try Self.logs().reduce(into: [:]) { $0[$1.name] = $1.events }
    described["expectations"] = ["full": Self.ofFullCard]
    try folder.write("pages.json", JSONSerialization.data(withJSONObject: described))
    let run = try execute(
      try judgesPython(), ["Tests/browser/run", folder.url.path], in: projectFolder)
    guard run.status == 0 else { throw JudgesFailed(errors: run.errors) }
    answers = try JSONDecoder().decode([String: String].self, from: run.output)
  }

  struct PageNotWritten: Error {
    var page: String
    var errors: String
  }

  // MARK: Logs

  private struct Log {
    var name: String
    var ending = "csv"
    var text: String
    var events: Int
    var options: [String] = []
  }

  private static func logs() throws -> [Log] {
    let example = try String(
      contentsOf: projectFolder.appending(path: "examples/takhar-2022/events.csv"), encoding: .utf8)
    let nasty = NastyEvents()
    return [
      Log(name: "example", text: example, events: 6),
      Log(name: "without_details", text: example, events: 6, options: ["--details", "none"]),
      Log(
        name: "dari", text: example, events: 6,
        options: ["--page-language", "fa", "--title", "مرز تخار با تاجیکستان"]),
      Log(name: "full", ending: "jsonl", text: try fullEvent(), events: 1),
      // What was retracted is not drawn.
      Log(name: "empty", text: "id,title,date,status\nA,Gone,2022,retracted\n", events: 0),
      Log(name: "nasty", text: nasty.log, events: nasty.ids.count),
      Log(name: "many", text: manyEvents(3000), events: 3000),
      Log(name: "nowhere", text: "id,title,date\nA,No place,2022\n", events: 1),
      Log(
        name: "one_point",
        text: "id,title,date,latitude,longitude\n"
          + (0..<40).map { "P\($0),At one point,2022-07-\(10 + $0 % 20),37.1,69.4\n" }.joined(),
        events: 40),
      Log(
        name: "a_thousand_years",
        text: "id,title,date,admin1\nA,A dynasty,0900/1900,Takhar\nB,A day,2022-07-14,Takhar\n",
        events: 2),
      Log(
        name: "doubtful",
        text:
          "id,title,date,place,admin1,admin2\nA,Heard,2022,Rostoq,Takhar,\nB,At its district,2022,Lyonesse,Takhar,Chal\n",
        events: 2, options: ["--unknown-places", "area"]),
      // An end of a path has no symbol.
      Log(
        name: "heard_end",
        text: "id,title,date,place,from_place,to_place\nA,Heard,2022,Taloqan,Taloqan,Rostoq\n",
        events: 1),
      Log(
        name: "both_sides_of_the_antimeridian",
        text:
          "id,title,date,latitude,longitude\nA,West,2022,-16.8,179.9\nB,East,2023,-16.9,-179.8\n",
        events: 2),
    ]
  }

  /// An event with something in every field, as JSON.
  private static func fullEvent() throws -> String {
    var event = try Event.full()
    event.id = "full"
    event.sources[0].url = "https://example.org/report"
    var writer = JSONWriter(to: MemorySink(), isLines: true)
    try writer.write(event)
    return String(decoding: try writer.finish().sink.bytes, as: UTF8.self)
  }

  /// What a reader must find in the full event's card, as it is written there.
  private static let ofFullCard = [
    "Rockets fired across the river", "Seven rockets were claimed", "on Sunday evening",
    "2022-05-08",
    "Khwaja Ghar", "Takhar", "Panj", "Dushanbe", "ISKP", "Border guards", "A shepherd",
    "civilians", "The ministry", "Amu", "Khovar", "border", "rockets", "2022-a", "2022-b",
    "analyst", "یادداشت", "نیاز به بررسی", "the launch site is not named", "full",
  ]

  /// Made-up events of twelve years: types, places and certainties of every kind.
  private static func manyEvents(_ count: Int) -> String {
    let types = [
      "Battles", "Protests", "Riots", "Statement", "Law enforcement", "Strategic developments",
      "Explosions/Remote violence", "Violence against civilians", "Smuggling",
    ]
    let districts = ["Rustaq", "Khwaja Ghar", "Farkhar", "Chah Ab", "Taloqan", "Warsaj", ""]
    let occurrences = ["occurred", "occurred", "claimed", "denied"]
    var generator = SeededGenerator(seed: 20)
    var log = "id,title,type,occurrence,date,admin1,admin2,source,reliability\n"
    for number in 0..<count {
      let year = 2010 + Int.random(in: 0..<12, using: &generator)
      let month = Int.random(in: 1...12, using: &generator)
      let day = Int.random(in: 1...28, using: &generator)
      func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
      let dates = [
        "\(year)-\(two(month))-\(two(day))", "\(year)-\(two(month))-\(two(day))",
        "\(year)-\(two(month))", "\(year)", "../\(year)-\(two(month))-\(two(day))",
      ]
      let type = types.randomElement(using: &generator) ?? ""
      let district = districts.randomElement(using: &generator) ?? ""
      log += "M\(number),\(type) number \(number),\(type),"
      log += "\(occurrences.randomElement(using: &generator) ?? ""),"
      log += "\(dates.randomElement(using: &generator) ?? ""),Takhar,\(district),"
      log += "Source \(number % 7),\(["A", "B", "C", "F"][number % 4])\n"
    }
    return log
  }
}
