import Foundation
import KokchaGazetteer
import KokchaModel
import Testing

/// How villages of a list that no table was made from are answered, asked as an export asks.
///
/// The list has a spelling, its province and district, and a point. A certain answer, one with a
/// coordinate, is right within 5 km of the point.
struct VillageAccuracy {
  /// What a row of a log says beside the village's name.
  enum Asking: CaseIterable {
    case province, provinceCode, district, nothing
  }

  struct Village {
    let spelling: String
    let province: String
    let district: String
    let point: Coordinate

    /// Whether no rule may be tuned on it: those of every second district, by the lowest bit of the
    /// 64-bit FNV-1a hash (draft-eastlake-fnv) of `province/district` in UTF-8; held out where it is 0.
    var isHeldOut: Bool {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in "\(province)/\(district)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return hash & 1 == 0
    }

    /// Whether it lies outside the provinces whose villages the tables have in detail.
    var isElsewhere: Bool { !["AF08", "AF09", "AF17", "AF18", "AF19"].contains(province) }
  }

  enum Verdict { case right, wrong, ambiguous, unknown }

  struct Answer {
    let village: Village
    let verdict: Verdict
    /// What the event's place became.
    let place: Place
    /// From the village's point, in kilometres; nil without a coordinate.
    let distance: Double?

    /// How it was found, fuzzy names in bands of their scores.
    var manner: String? {
      guard distance != nil else { return nil }
      guard let match = place.match else { return "other" }
      guard match == .fuzzy else { return "\(match.term)" }
      let score = place.matchScore ?? 0
      let bands = [0.95, 0.92, 0.88]
      return bands.first { score >= $0 }.map { "fuzzy, score from \($0)" } ?? "fuzzy, below 0.88"
    }

    /// Whether the village lies where the answer says that the place is, radius and all.
    var isWithinRadius: Bool { (distance ?? .infinity) <= max(5, place.radius ?? 0) }
  }

  let answers: [Asking: [Answer]]

  init(_ villages: [[String: String]], of gazetteer: Gazetteer) throws {
    let villages = try villages.map { row in
      Village(
        spelling: try #require(row["spelling"]), province: try #require(row["province"]),
        district: try #require(row["district"]),
        point: try Coordinate(
          longitude: try #require(row["longitude"].flatMap(Double.init)),
          latitude: try #require(row["latitude"].flatMap(Double.init))))
    }
    var answers: [Asking: [Answer]] = [:]
    for asking in Asking.allCases {
      var locator = EventLocator(gazetteer)
      answers[asking] = try villages.map { try Self.ask(asking, of: $0, gazetteer, &locator) }
    }
    self.answers = answers
  }

  private static func ask(
    _ asking: Asking, of village: Village, _ gazetteer: Gazetteer, _ locator: inout EventLocator
  ) throws -> Answer {
    var place = Place(village.spelling)
    switch asking {
    case .province, .district:
      place.admin1 = AdminUnit(name: gazetteer.place("pcode:" + village.province)?.name)
    case .provinceCode: place.admin1 = AdminUnit(pcode: village.province)
    case .nothing: break
    }
    if asking == .district { place.admin2 = AdminUnit(name: village.district) }
    var event = Event(id: "V", title: "x", time: try EventTime(edtf: "2022-07-14"))
    event.places = [place]
    let problems = locator.locate(&event)
    let located = event.places[0]
    let distance = located.coordinate.map { geodesic($0, village.point) / 1000 }
    let verdict: Verdict =
      if let distance {
        distance <= 5 ? .right : .wrong
      } else {
        problems.contains { $0.code == .placeAmbiguous } ? .ambiguous : .unknown
      }
    return Answer(village: village, verdict: verdict, place: located, distance: distance)
  }

  /// Certain answers that are right, of all certain ones.
  func precision(_ asking: Asking, _ isCounted: (Answer) -> Bool = { _ in true }) -> Double {
    let tally = Tally(answers[asking, default: []].filter(isCounted))
    return Double(tally.right) / Double(max(1, tally.certain))
  }

  struct Tally {
    var asked = 0
    var right = 0
    var wrong = 0
    var ambiguous = 0
    var certain: Int { right + wrong }

    init(_ answers: some Sequence<Answer>) {
      for answer in answers {
        asked += 1
        switch answer.verdict {
        case .right: right += 1
        case .wrong: wrong += 1
        case .ambiguous: ambiguous += 1
        case .unknown: break
        }
      }
    }
  }
}

// MARK: The page

extension VillageAccuracy {
  private static let halves: [(name: String, isIn: @Sendable (Answer) -> Bool)] = [
    ("", { _ in true }), ("— tuned on", { !$0.village.isHeldOut }),
    ("— held out", { $0.village.isHeldOut }),
  ]

  /// The chapter on villages in `gazetteer/ACCURACY.md`.
  var chapter: String {
    var text = """

      ## Villages

      Villages of a list that no table was made from, each with a point, asked as rows of a log. *Right*
      are certain answers within 5 km of the point, *wrong* those farther; *of the answers* is the share of
      right ones. A village that has its district's name gets the district, which is told as such, with
      a radius: *wrong, and outside* are those that lie beyond the radius as well. Rules may be tuned on
      the villages of every second district; the others are held out.

      | asked | villages | right | wrong | wrong, and outside | of the answers | ambiguous | none |
      |---|---|---|---|---|---|---|---|

      """
    for (asking, name) in [
      (Asking.province, "with the province"), (.provinceCode, "with its P-code"),
      (.district, "with the province and the district"), (.nothing, "by the name alone"),
    ] {
      text += rows(name, answers[asking, default: []])
    }
    let elsewhere = answers[.nothing, default: []].filter { $0.village.isElsewhere }
    text += rows("by the name alone, outside the north-east", elsewhere)
    let wrong = Self.halves.map { half in
      let answers = elsewhere.filter(half.isIn)
      let wrong = answers.filter { $0.verdict == .wrong }
      let strayed = wrong.count { $0.place.admin1?.pcode != $0.village.province }
      let share = Double(wrong.count) / Double(max(1, answers.count))
      return String(format: "%.2f %%", share * 100) + " (\(strayed) in another province)"
    }
    text += """

      Of names alone outside the north-east \(wrong[0]) are wrong;
      of those tuned on \(wrong[1]), of those held out \(wrong[2]).

      """
    text += wrongKinds(elsewhere)
    return text
  }

  /// The rest of the chapter, behind what districts' names cost.
  var details: String { manners + distances }

  /// What wrong answers to a bare name are: those of a district's very name apart from all others.
  private func wrongKinds(_ answers: [Answer]) -> String {
    func isOurs(_ answer: Answer) -> Bool {
      answer.place.country == "Afghanistan" || answer.place.country == "Tajikistan"
    }
    func isArea(_ answer: Answer) -> Bool {
      answer.place.precision == .district || answer.place.precision == .province
    }
    let kinds: [(name: String, isOne: (Answer) -> Bool)] = [
      (
        "a district or province of that very name",
        { isOurs($0) && isArea($0) && $0.place.match != .fuzzy }
      ),
      (
        "a district or province that sounds like it",
        { isOurs($0) && isArea($0) && $0.place.match == .fuzzy }
      ),
      ("a village or town of that name", { isOurs($0) && !isArea($0) && $0.place.match != .fuzzy }),
      (
        "a village or town that sounds like it",
        { isOurs($0) && !isArea($0) && $0.place.match == .fuzzy }
      ),
      ("a place of another country", { !isOurs($0) }),
    ]
    var text = """

      What they were taken for, of \(answers.count) names:

      | taken for | right | wrong | wrong, of all names | tuned on: wrong | held out: wrong |
      |---|---|---|---|---|---|

      """
    func row(_ name: String, _ isOne: (Answer) -> Bool) -> String {
      let found = answers.filter { $0.distance != nil && isOne($0) }
      let wrong = found.filter { $0.verdict == .wrong }
      let share = Double(wrong.count) / Double(max(1, answers.count))
      let heldOut = wrong.count { $0.village.isHeldOut }
      return "| \(name) | \(found.count - wrong.count) | \(wrong.count) | "
        + String(format: "%.2f %%", share * 100)
        + " | \(wrong.count - heldOut) | \(heldOut) |\n"
    }
    for kind in kinds { text += row(kind.name, kind.isOne) }
    return text + row("all but those of the very name") { !kinds[0].isOne($0) }
  }

  private func rows(_ name: String, _ answers: [Answer]) -> String {
    Self.halves.map { half in
      let counted = answers.filter(half.isIn)
      let tally = Tally(counted)
      let outside = counted.count { $0.verdict == .wrong && !$0.isWithinRadius }
      let share = Double(tally.right) / Double(max(1, tally.certain))
      return "| \(half.name.isEmpty ? name : half.name) | \(tally.asked) | \(tally.right) "
        + "| \(tally.wrong) | \(outside) | " + String(format: "%.1f %%", share * 100)
        + " | \(tally.ambiguous) | \(tally.asked - tally.certain - tally.ambiguous) |\n"
    }.joined()
  }

  private var manners: String {
    var text = """

      With the province, by how the answer was found and what it is:

      | found | answer | tuned on: right | wrong | held out: right | wrong |
      |---|---|---|---|---|---|

      """
    let answers = answers[.province, default: []].filter { $0.distance != nil }
    let groups = Dictionary(grouping: answers) {
      "| \($0.manner ?? "") | \($0.place.precision.map { "\($0.term)" } ?? "") |"
    }
    for (name, group) in groups.sorted(by: { $0.key < $1.key }) {
      let tuned = Tally(group.lazy.filter { !$0.village.isHeldOut })
      let held = Tally(group.lazy.filter { $0.village.isHeldOut })
      text += "\(name) \(tuned.right) | \(tuned.wrong) | \(held.right) | \(held.wrong) |\n"
    }
    return text
  }

  private var distances: String {
    let bounds = [0.1, 0.5, 1, 2, 5, 10, 25, 50, .infinity]
    var text = """

      With the province, how far the answer is from the list's point. The list and the tables come from
      different surveys, so that points of one village differ.

      | answer, found | to 100 m | 500 m | 1 km | 2 km | 5 km | 10 km | 25 km | 50 km | farther |
      |---|---|---|---|---|---|---|---|---|---|

      """
    for (name, precision, isFuzzy) in [
      ("village, by its letters", PlacePrecision.settlement, false),
      ("village, by its sounds", .settlement, true),
      ("district, by its letters", .district, false), ("district, by its sounds", .district, true),
    ] {
      let found = answers[.province, default: []].filter {
        $0.place.precision == precision && ($0.place.match == .fuzzy) == isFuzzy
      }.compactMap(\.distance)
      var below = 0.0
      text += "| \(name) |"
      for bound in bounds {
        text += " \(found.count { $0 >= below && $0 < bound }) |"
        below = bound
      }
      text += "\n"
    }
    return text
  }
}
