import Foundation
import KokchaGazetteer
import KokchaModel
import TestSupport
import Testing

/// How many spellings of real lists are understood, recorded in `gazetteer/ACCURACY.md`.
@Suite(.enabled(if: referenceData != nil, "KOKCHA_REFERENCE_DATA names no folder"))
struct AccuracyTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  /// Districts whose spellings no rule was tuned on: those with SHA-256(P-code) ≡ 3 (mod 8).
  private static let heldOut = Set(
    """
      AF0111 AF0115 AF0205 AF0207 AF0403 AF0506 AF0910 AF1210 AF1219 AF1307 AF1310 AF1503 AF1725 \
      AF1812 AF2108 AF2113 AF2206 AF2301 AF2713 AF2714 AF2802 AF2805 AF2808 AF2913 AF3013 AF3304 \
      AF3403
    """.split(separator: " ").map(String.init))

  private static let villages = Result {
    try VillageAccuracy(referenceTable("cases/places/villages.csv"), of: Gazetteer.embedded())
  }

  private struct Tally {
    var asked = 0
    var right = 0
    var wrong = 0
    var ambiguous = 0

    mutating func count(_ answer: ToponymAnswer, _ expected: Set<String>) {
      asked += 1
      switch answer.status {
      case .match:
        if answer.place.map({ expected.contains($0.id) }) == true { right += 1 } else { wrong += 1 }
      case .ambiguous: ambiguous += 1
      case .none: break
      }
    }

    var share: Double { Double(right) / Double(max(asked, 1)) }
    var precision: Double { Double(right) / Double(max(right + wrong, 1)) }

    func row(_ name: String) -> String {
      let percent = { (share: Double) in String(format: "%.1f %%", share * 100) }
      return "| \(name) | \(asked) | \(percent(share)) | \(percent(precision)) | \(ambiguous) | "
        + "\(asked - right - wrong - ambiguous) |\n"
    }
  }

  /// Version 0.1.0 answered 176 villages right that were named with their province.
  @Test func `villages are answered no worse than before`() throws {
    let villages = try Self.villages.get()
    #expect(villages.answers[.province]?.count == 4423)
    #expect(VillageAccuracy.Tally(villages.answers[.province, default: []]).right >= 176)
  }

  @Test func `what 0.1.0 answered right and is ambiguous now is several villages' name`() throws {
    let losses = RightIn010.losses(try Self.villages.get(), gazetteer)
    // Of the 176 rows five repeat a village.
    #expect(RightIn010.villages.count { $0.askings.contains(.province) } == 171)
    // The name alone of a village may be too little even where one bears it; a district's name may be doubtful.
    for loss in losses where loss.asking == .province {
      #expect(loss.candidates > 1 || loss.isBySound, "\(loss.village.spelling)")
    }
    #expect(losses.allSatisfy { $0.candidates > 0 })
  }

  /// Most wrong answers to a bare name bear a district's, which the name means; of all others few may be wrong.
  @Test func `names alone are seldom taken for what does not bear them`() throws {
    let answers = try Self.villages.get().answers[.nothing, default: []]
      .filter(\.village.isElsewhere)
    let wrong = answers.filter { answer in
      let isArea = answer.place.precision == .district || answer.place.precision == .province
      return answer.verdict == .wrong && !(isArea && answer.place.match != .fuzzy)
    }
    #expect(Double(wrong.count) / Double(answers.count) <= 0.016)
  }

  @Test func `as many spellings are understood as the record says`() throws {
    var record = """
      # Accuracy

      How many spellings of real lists are understood, with the tables of this folder. A test counts
      anew and compares. *Right* is the share of all spellings for which one place is answered, and the
      right one; *of the answers* the share of those among all answers that are not ambiguous.

      Spellings of Afghan districts by the election commission (2009–2019) and the cadastre (2012), none
      of which are in the tables; the rules were tuned on seven eighths of the districts.

      | asked | spellings | right | of the answers | ambiguous | none |
      |---|---|---|---|---|---|

      """
    let rows = try referenceTable("sample-feeds/place-variants/afg-district-name-variants.csv")
    var narrow = (tuned: Tally(), held: Tally())
    var wide = (tuned: Tally(), held: Tally())
    var all = (narrow: Tally(), wide: Tally())
    for row in rows {
      let (pcode, name) = (row["ocha_pcode"] ?? "", row["variant"] ?? "")
      let within = gazetteer.find(name, in: "pcode:" + pcode.prefix(4))
      let alone = gazetteer.find(name)
      let expected: Set = ["pcode:" + pcode]
      all.narrow.count(within, expected)
      all.wide.count(alone, expected)
      if Self.heldOut.contains(pcode) {
        narrow.held.count(within, expected)
        wide.held.count(alone, expected)
      } else {
        narrow.tuned.count(within, expected)
        wide.tuned.count(alone, expected)
      }
    }
    #expect(rows.count == 1015)
    record += all.narrow.row("with the province") + narrow.tuned.row("— tuned on")
    record += narrow.held.row("— held out") + all.wide.row("in all the country")
    record += wide.tuned.row("— tuned on") + wide.held.row("— held out")
    #expect(all.narrow.share >= 0.97)
    #expect(all.wide.share >= 0.92)
    #expect(all.narrow.precision >= 0.99)
    #expect(all.wide.precision >= 0.99)

    record += """

      Most of what is missing in all the country are names that two districts share, and which are told
      as ambiguous with both.

      Spellings of Takhar and its districts and towns, collected from lists, news and programs in many
      scripts. A good part of them is in the tables, so that this is no measure of the rules.

      | asked | spellings | right | of the answers | ambiguous | none |
      |---|---|---|---|---|---|

      """
    var alone = Tally()
    var within = Tally()
    for row in try referenceTable("gazetteer-sources/takhar_name_variants.csv") {
      let name = row["spelling"] ?? ""
      var expected: Set = ["pcode:" + (row["pcode"] ?? "")]
      if let id = row["geonames_id"], !id.isEmpty { expected.insert("gn:" + id) }
      alone.count(gazetteer.find(name), expected)
      within.count(gazetteer.find(name, in: "pcode:AF18"), expected)
    }
    record += within.row("in Takhar") + alone.row("alone")
    let taken = Strangers.taken(by: gazetteer)
    record += """

      Of \(Strangers.names.count) names that are no place of Takhar, \(taken.count) are taken for one.

      """
    let villages = try Self.villages.get()
    let trade = NamesakeTrade(
      districts: rows.map { ($0["variant"] ?? "", "pcode:" + ($0["ocha_pcode"] ?? "")) },
      villages: villages.answers[.nothing, default: []].filter(\.village.isElsewhere),
      of: gazetteer)
    record += villages.chapter + trade.table + villages.details
    record += RightIn010.chapter(of: villages, gazetteer)
    record += try ForeignNameAccuracy.chapter(of: gazetteer)
    try expectGolden(Data(record.utf8), "gazetteer/ACCURACY.md")
  }
}
