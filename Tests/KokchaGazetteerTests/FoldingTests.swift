import Foundation
import KokchaGazetteer
import Testing

/// Which spellings are one: seen from outside, through a gazetteer of one place.
struct FoldingTests {
  /// Whether a place called `recorded` is found as `query`.
  private func finds(_ recorded: String, as query: String) throws -> Bool {
    let gazetteer = try Gazetteer(tables: [
      GazetteerTable(path: "sources.csv", text: "source,attribution\ntest,\n"),
      GazetteerTable(
        path: "places.csv",
        text: "id,kind,name,parent,longitude,latitude,seat,source,note\n"
          + "t:1,country,\"\(recorded)\",,,,,test,\n"),
    ])
    let answer = gazetteer.find(query)
    return answer.status == .match && answer.candidates[0].match != .fuzzy
  }

  @Test(arguments: [
    ("Khwaja Ghar", "KHWAJA GHAR"), ("Khwaja Ghar", "Khwajaghar"), ("Khwaja Ghar", "khwaja-ghar"),
    // Romanisation signs and diacritics, in one character or two.
    ("Dasht-e Qal‘ah", "Dasht e Qalah"), ("Dasht-e Qal'ah", "Dasht-e Qal’ah"),
    ("Ḏas̄t-i-Qal’a", "Dast i Qala"), ("Khwājah Ghār", "Khwajah Ghar"),
    ("Kho\u{304}", "Khō"), ("Afgʻoniston", "Afgoniston"), ("ʿAlāqahdārī ʾX", "Alaqahdari X"),
    ("Ţāqchah", "T\u{326}aqchah"), ("Łódź", "Lodz"), ("Straße", "STRASSE"), ("Ærø", "Aero"),
    ("Təxar", "TƏXAR"),
    // Persian, Pashto and Arabic keyboards.
    ("ينگي قلعه", "ینگی قلعه"), ("ينگى", "ینگی"), ("بهارك", "بهارک"), ("قلعة", "قلعه"),
    ("قلعھ", "قلعە"), ("چاه آب", "چاه اب"), ("أإآا", "اااا"), ("ولسوالۍ", "ولسوالی"),
    ("چاه‌آب", "چاه آب"), ("رُستاق", "رستاق"), ("تخـــار", "تخار"), ("نمک آّب", "نمک آب"),
    ("آب", "ا\u{653}ب"), ("مؤمن", "مومن"), ("خانۀ", "خانه"), ("۲۳", "23"), ("٢٣", "۲۳"),
    // Cyrillic, Greek.
    ("Тахор", "ТАХОР"), ("Шӯробод", "ШӮРОБОД"), ("Московский", "Московски\u{438}\u{306}"),
    ("Поён", "Пое\u{308}н"), ("Κουλόμπ", "ΚΟΥΛΌΜΠ"),
    // Scripts without case: the vowel signs stay.
    ("தலோகுவான்", "தலோகுவான்"), ("塔哈尔省", "塔哈尔省"),
  ])
  func `spellings that are one`(left: String, right: String) throws {
    #expect(try finds(left, as: right))
    #expect(try finds(right, as: left))
  }

  @Test(arguments: [
    ("Dashti Qala", "Dasht-e-Qala"), ("Farkhar", "Farkhor"), ("Darqad", "Darkat"),
    ("Eshkamesh", "Eshkashem"), ("چال", "جال"), ("درقد", "درغد"), ("தலோகுவான்", "தலகவன"),
    ("Тахар", "Тахор"), ("Takhar", "Тахар"), ("Takhar", "Takhar 2"),
  ])
  func `spellings that are two`(left: String, right: String) throws {
    #expect(try !finds(left, as: right))
    #expect(try !finds(right, as: left))
  }

  /// Foundation knows how Unicode composes letters; our tables must say the same.
  @Test func `a composed letter is its base letter and marks`() throws {
    let ranges: [ClosedRange<UInt32>] = [
      0xC0...0x24F, 0x1E00...0x1EFF, 0x400...0x4FF, 0x622...0x6D3,
    ]
    var compared = 0
    for value in ranges.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let composed = String(Character(scalar))
      let parts = composed.decomposedStringWithCanonicalMapping
      guard parts.unicodeScalars.count > 1, scalar.properties.isAlphabetic else { continue }
      compared += 1
      #expect(try finds("x\(composed)x", as: "x\(parts)x"), "U+\(String(value, radix: 16))")
      #expect(try finds("x\(parts)x", as: "x\(composed)x"), "U+\(String(value, radix: 16))")
    }
    #expect(compared > 400)
  }
}
