import Foundation
import KokchaGazetteer
import KokchaModel

/// What it would cost to be unsure of a district's bare name where villages elsewhere bear it too.
///
/// The same name is a district's in one list and a village's in the other: a rule that calls it ambiguous mends wrong
/// villages and loses right districts.
struct NamesakeTrade {
  /// An answer to a bare name that is a district.
  private struct Answer {
    /// The villages of the name outside the district.
    let elsewhere: Int
    let isBySound: Bool
    /// Whether the district was meant.
    let isRight: Bool

    init?(_ answer: ToponymAnswer, isRight: Bool, _ gazetteer: Gazetteer) {
      guard let district = answer.place, district.kind == .district else { return nil }
      let villages = answer.others.filter { gazetteer.place($0)?.kind == .settlement }
      // One in the district may be its seat, or lie as near as the answer says.
      if villages.contains(where: { gazetteer.isPlace($0, in: district.id) }) { return nil }
      elsewhere = villages.count
      isBySound = answer.candidates.first?.match == .fuzzy
      self.isRight = isRight
    }
  }

  /// How many spellings of districts were asked.
  private let asked: Int
  private let districts: [Answer]
  private let villages: [Answer]

  /// - Parameters:
  ///   - spellings: spellings of districts, and the ids of these.
  ///   - villages: villages asked by the name alone, of which the wrong ones count.
  ///   - gazetteer: what is asked.
  init(
    districts spellings: [(name: String, id: String)], villages: [VillageAccuracy.Answer],
    of gazetteer: Gazetteer
  ) {
    asked = spellings.count
    districts = spellings.compactMap { spelling in
      let answer = gazetteer.find(spelling.name)
      return Answer(answer, isRight: answer.place?.id == spelling.id, gazetteer)
    }
    self.villages = villages.filter { $0.verdict == .wrong }.compactMap {
      Answer(gazetteer.find($0.village.spelling), isRight: false, gazetteer)
    }
  }

  /// The rows of the table: how many villages make a name ambiguous, and what that mends and loses.
  var table: String {
    var text = """

      A district's name may be borne by villages in other districts and none in its own. To call such a bare name
      ambiguous would mend wrong villages and lose spellings of districts that are right:

      | villages of the name elsewhere | by letters: villages mended | districts lost | by sounds: villages mended | districts lost |
      |---|---|---|---|---|

      """
    for least in 1...5 {
      text += "| \(least) or more |"
      for isBySound in [false, true] {
        let mended = count(villages, least, isBySound, isRight: false)
        text += " \(mended) | \(count(districts, least, isBySound, isRight: true)) |"
      }
      text += "\n"
    }
    let lost = Double(count(districts, 3, false, isRight: true)) / Double(max(1, asked))
    return text + """

      So no such rule is in force: with three villages, \(String(format: "%.1f %%", lost * 100)) of the districts would
      be lost.

      """
  }

  private func count(
    _ answers: [Answer], _ least: Int, _ isBySound: Bool, isRight: Bool
  ) -> Int {
    answers.count {
      $0.elsewhere >= least && $0.isBySound == isBySound && $0.isRight == isRight
    }
  }
}
