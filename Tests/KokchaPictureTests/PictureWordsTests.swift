import Foundation
import KokchaFormat
import KokchaModel
import KokchaTime
import TestSupport
import Testing

@testable import KokchaPicture

/// What a picture says in its own words.
struct PictureWordsTests {
  @Test(arguments: [
    ("2022-07-14", "14 Jul 2022"), ("2022-07", "July 2022"), ("2022", "2022"),
    ("2022-01/2022-04", "Jan – Apr 2022"), ("2021-11/2022-02", "Nov 2021 – Feb 2022"),
    ("2020/2022", "2020 – 2022"), ("2022-07-10/2022-07-14", "10 – 14 Jul 2022"),
    ("2022-06-28/2022-07-02", "28 Jun – 2 Jul 2022"),
    ("2021-12-30/2022-01-02", "30 Dec 2021 – 2 Jan 2022"), ("/2022-07-14", "by 14 Jul 2022"),
    ("2022-07-14/..", "from 14 Jul 2022 on"), ("2022-07-14T06:30Z", "14 Jul 2022, 06:30 UTC"),
    ("2022-07-14T06:30:15Z", "14 Jul 2022, 06:30 UTC"), ("-0043", "44 BCE"),
    ("../..", "date not known"),
  ])
  func `when an event was`(date: String, words: String) throws {
    let bounds = try EventTime(edtf: date).bounds
    #expect(
      PictureWords.english.time(from: bounds.begin.instant, to: bounds.end.instant) == words)
  }

  @Test(arguments: [
    ("2022-07-14", "۲۳ سرطان ۱۴۰۱"), ("2022-03-21/2023-03-20", "۱۴۰۱"),
    ("2022-07-14T06:30Z", "۲۳ سرطان ۱۴۰۱، ۰۶:۳۰ به وقت جهانی"),
  ])
  func `when an event was, in Dari`(date: String, words: String) throws {
    let bounds = try EventTime(edtf: date).bounds
    #expect(PictureWords.dari.time(from: bounds.begin.instant, to: bounds.end.instant) == words)
  }

  @Test func `a date that is not sure is about then`() throws {
    let picture = try DrawnPicture([.at(69.5, 37, date: "2022-07-14~")])
    #expect(picture.texts.contains { $0.hasPrefix("about 14 Jul 2022") })
  }

  private static let strings = projectFolder.appending(path: "page/strings")

  /// A picture says the same as a page where both say it.
  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: strings.path), "the page has no strings yet"),
    arguments: PageLanguage.allCases)
  func `words are those of the page`(language: PageLanguage) throws {
    let file = Self.strings.appending(path: language.rawValue + ".json")
    let page = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let words = PictureWords.of(language)
    func said(_ key: String) -> String? {
      let text = page[key] as? String ?? (page[key] as? [String: String])?["other"]
      return text?.replacing(/\{[a-z]+\}/, with: "#")
    }
    for (key, own) in [
      ("count.events", words.events.many), ("count.claimed", words.claimed),
      ("count.uncertain", words.uncertain), ("count.unlocated", words.unlocated),
      ("date.unknown", words.dates.unknown), ("date.until", words.dates.by),
      ("date.since", words.dates.from), ("date.about", words.dates.about),
      ("date.utc", words.dates.utc), ("date.bce", words.dates.beforeCommonEra),
      ("comma", words.dates.comma), ("where.inside", words.somewhereIn),
      ("where.notLocated", words.notLocated), ("where.unknown", words.noPlace),
      ("where.point", words.aPoint), ("where.within", words.within.replacing("@", with: "#")),
      ("map.kilometres", words.kilometres), ("occurrence.claimed", words.claimedTag),
      ("occurrence.denied", words.deniedTag), ("occurrence.planned", words.plannedTag),
      ("legend.occurred", words.filled), ("legend.claimed", words.hollow),
      ("legend.denied", words.struck), ("legend.planned", words.dashed),
      ("legend.ring", words.ring), ("legend.heard", words.wave), ("legend.path", words.arrow),
      ("legend.atArea", words.bracket), ("legend.dotted", words.dottedArrow),
      ("legend.band", words.band), ("legend.hatched", words.hatched),
      ("legend.disputed", words.disputed), ("type.other", words.otherTypes),
    ] { #expect(said(key) == own, "\(key)") }
    for type in EventType.allCases { #expect(said("type.\(type)") == words.name(of: type)) }
    #expect(page["gregorianMonths"] as? [String] == words.months)
    #expect(page["gregorianLongMonths"] as? [String] == words.longMonths)
    #expect(page["solarMonths"] as? [String] == words.solarMonths)
    #expect(page["digits"] as? String == String(words.digits))
  }
}
