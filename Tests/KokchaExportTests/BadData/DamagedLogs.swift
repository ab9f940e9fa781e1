import Foundation
import KokchaEngine
import KokchaExport
import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// Logs of right events, some cells of which are damaged at random.
@Suite struct DamagedLogs {
  /// Columns whose every value is of a kind, and a right value of each.
  private static let optional = [
    "latitude": "36.7", "longitude": "69.5", "radius_km": "2.5", "place_precision": "near",
    "geometry": "LINESTRING (69.4 36.6, 69.6 36.8)", "killed": "3..5", "injured_low": "1",
    "injured_high": "4", "arrested": "?", "reliability": "B", "credibility": "2",
    "trajectory_kind": "fire", "links": "follows:Z", "actor1_attribution": "accused",
    "claim_verb": "denies",
  ]
  private static let essential = [
    "date": "2022-07-14", "occurrence": "denied", "status": "draft", "ongoing": "yes",
    "place_role": "target", "actor1_role": "target", "calendar": "gregorian",
    "time_zone": "Asia/Kabul",
  ]
  private static let texts = [
    "title": "Shots", "from_place": "here", "actor1": "Guards", "claimant": "Omar", "source": "Amu",
    "place": "Rustaq",
  ]

  private struct Damage {
    var event: String
    var text: String
    var isEssential: Bool
  }

  /// A log of events, each with a value in every column, and what was damaged in it.
  private static func log(
    seed: UInt64, damaging share: Int
  ) -> (right: String, wrong: String, events: [String], damages: [Damage]) {
    var random = SeededGenerator(seed: seed)
    let names = (Array(optional.keys) + essential.keys + texts.keys).sorted()
    let header = "id," + names.joined(separator: ",") + "\n"
    var (right, wrong) = (header, header)
    var events: [String] = []
    var damages: [Damage] = []
    for number in 0..<300 {
      let id = "E\(number)"
      events.append(id)
      right += id
      wrong += id
      for name in names {
        let cell = "\"" + (optional[name] ?? essential[name] ?? texts[name] ?? "") + "\""
        right += "," + cell
        if texts[name] == nil, Int.random(in: 0..<share, using: &random) == 0 {
          let text = "¿ \(number) \(name) \(Int.random(in: 0...9, using: &random))"
          damages.append(Damage(event: id, text: text, isEssential: essential[name] != nil))
          wrong += ",\"" + text + "\""
        } else {
          wrong += "," + cell
        }
      }
      right += "\n"
      wrong += "\n"
    }
    return (right, wrong, events, damages)
  }

  private func export(
    _ log: String, in folder: TemporaryFolder
  ) throws -> (lines: [String: String], order: [String], report: ExportReport) {
    var options = ExportOptions(
      inputs: [try folder.write("log.csv", log)],
      outputs: [.init(.jsonl, path: folder.path("out.jsonl"))])
    options.overwrites = true
    options.synchronizes = false
    options.reading.bad = .blank
    options.report = folder.path("report.json")
    let report = Export.run(options, gazetteer: try Conversion.gazetteer.get())
    var (lines, order) = ([String: String](), [String]())
    for line in try String(contentsOfFile: folder.path("out.jsonl"), encoding: .utf8)
      .split(separator: "\n")
    {
      let event = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let id = try #require(event?["id"] as? String)
      lines[id] = String(line)
      order.append(id)
    }
    return (lines, order, report)
  }

  /// The seed is the test's argument, so a failure can be repeated.
  @Test(arguments: UInt64(1)...12)
  func `A10: every damaged value is in the report, and every whole event in the output`(
    seed: UInt64
  ) throws {
    let log = Self.log(seed: seed, damaging: seed.isMultiple(of: 2) ? 12 : 90)
    let folder = try TemporaryFolder()
    let right = try export(log.right, in: folder)
    #expect(right.order == log.events)
    #expect(right.report.problems.errorCount == 0)
    let wrong = try export(log.wrong, in: folder)

    let refused = Set(log.damages.filter(\.isEssential).map(\.event))
    let blanked = Set(log.damages.map(\.event)).subtracting(refused)
    #expect(wrong.order == log.events.filter { !refused.contains($0) })
    #expect(wrong.report.bad.events == refused.count)
    #expect(wrong.report.bad.blankedEvents == blanked.count)
    for id in wrong.order where !blanked.contains(id) {
      #expect(wrong.lines[id] == right.lines[id])
    }

    let document = try JSONSerialization.jsonObject(with: folder.read("report.json"))
    let problems = try #require((document as? [String: Any])?["problems"] as? [[String: Any]])
    var texts: [String: Set<String>] = [:]
    var messages: [String: String] = [:]
    for problem in problems {
      let id = try #require(problem["id"] as? String)
      // A message that does not quote a geometry names its field.
      let field = problem["field"] as? String == "geometry" ? "¿ \(id.dropFirst()) geometry" : ""
      messages[id, default: ""] += (problem["message"] as? String ?? "") + field + "\n"
      let values = try #require(problem["blanked"] as? [[String: String]])
      if refused.contains(id) { #expect(values.isEmpty) }
      for value in values { texts[id, default: []].insert(value["text"] ?? "") }
    }
    for damage in log.damages {
      if refused.contains(damage.event) {
        let told = damage.text.contains("geometry") ? String(damage.text.dropLast(2)) : damage.text
        #expect(messages[damage.event]?.contains(told) == true)
      } else {
        #expect(texts[damage.event]?.contains(damage.text) == true)
        #expect(wrong.lines[damage.event]?.contains(damage.text) == false)
      }
    }
  }
}
