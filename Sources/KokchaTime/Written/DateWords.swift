/// The words of dates: months, days of the week and what stands around them, as tokens spell them.
enum DateWords {
  /// A month's name, and the calendar it is one of.
  static func month(_ word: String) -> (calendar: DateCalendar, month: Int)? {
    if let month = gregorianMonths[word] { return (.gregorian, month) }
    return solarMonths[word].map { (.solar, $0) }
  }

  /// 1 (Monday) to 7, in English or Dari.
  static func weekday(_ word: String) -> Int? { weekdays[word] }

  /// The code of a season in EDTF; `winter` has 24.
  static let seasons = ["spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24]

  /// Which part of a year or month is meant.
  enum Part {
    case early, middle, late, about
  }

  /// Words before a year or month that leave the day open.
  static let vague: [String: Part] = [
    "early": .early, "beginning": .early, "start": .early, "mid": .middle, "middle": .middle,
    "late": .late, "end": .late, "about": .about, "around": .about, "circa": .about, "ca": .about,
  ]

  /// Words that say nothing of the date.
  static let fillers: Set<String> = ["of", "the", "in"]

  /// Words after a year that name its calendar; nil for those that only lead to one that does.
  static let eras: [String: DateCalendar?] = Dictionary(
    uniqueKeysWithValues: [
      ("شمسی", .solar), ("خورشیدی", .solar), ("قمری", .lunar), ("میلادی", .gregorian),
      ("هجری", nil), ("ad", .gregorian), ("ce", .gregorian),
    ].map { (DateFolding.folded($0.0), $0.1) })

  /// Words of the lunar calendar's months.
  static let lunarMonths: Set<String> = Set(
    [
      "muharram", "moharram", "safar", "rabi", "jumada", "jamadi", "rajab", "shaban", "shaaban",
      "ramadan", "ramazan", "shawwal", "shawal", "dhu", "dhul", "zul", "zilqada", "zilhijja",
      "محرم", "صفر", "ربیع", "جمادی", "رجب", "شعبان", "رمضان", "شوال", "ذیقعده", "ذی", "ذیحجه",
      "ذوالقعده", "ذوالحجه", "ذیالقعده", "ذیالحجه",
    ].map(DateFolding.folded))

  /// Words beside a year that say no more than that it is one: Russian `2022 г.` and `2022 года` behind it,
  /// Tajik `соли 2022` before it.
  static let years: (behind: Set<String>, before: Set<String>) = (["г", "год", "года"], ["соли"])

  static func isYearWord(_ word: String) -> Bool {
    years.behind.contains(word) || years.before.contains(word)
  }

  /// Names in English; in Russian, in the nominative and genitive; in Tajik, alone and joined to a year.
  private static let gregorianMonths = numbered([
    ["january", "jan", "январь", "января", "янв", "январ", "январи"],
    ["february", "feb", "февраль", "февраля", "февр", "фев", "феврал", "феврали"],
    ["march", "mar", "март", "марта", "мар", "марти"],
    ["april", "apr", "апрель", "апреля", "апр", "апрел", "апрели"], ["may", "май", "мая", "майи"],
    ["june", "jun", "июнь", "июня", "июн", "июни"],
    ["july", "jul", "июль", "июля", "июл", "июли"],
    ["august", "aug", "август", "августа", "авг", "августи"],
    ["september", "sep", "sept", "сентябрь", "сентября", "сент", "сен", "сентябр", "сентябри"],
    ["october", "oct", "октябрь", "октября", "окт", "октябр", "октябри"],
    ["november", "nov", "ноябрь", "ноября", "нояб", "ноя", "ноябр", "ноябри"],
    ["december", "dec", "декабрь", "декабря", "дек", "декабр", "декабри"],
  ])

  /// Names used in Afghanistan in Latin letters, Dari and Pashto, and those of Iran.
  private static let solarMonths = numbered([
    ["hamal", "farvardin", "wray", "حمل", "فروردین", "وری"],
    [
      "sawr", "saur", "sowr", "thawr", "thaur", "ordibehesht", "ghwayay", "ثور", "اردیبهشت",
      "غویی", "غوایی",
    ],
    [
      "jawza", "jauza", "jowza", "jawzah", "jauzah", "khordad", "ghbargolay", "جوزا", "خرداد",
      "غبرګولی", "غبرګونی",
    ],
    ["saratan", "sartan", "tir", "chungash", "chungakh", "سرطان", "تیر", "چنګاښ"],
    ["asad", "assad", "mordad", "amordad", "zmaray", "اسد", "مرداد", "امرداد", "زمری"],
    [
      "sunbula", "sunbulah", "sunbola", "sonbola", "sonbula", "sumbula", "shahrivar", "shahriwar",
      "wazhay", "wagay", "سنبله", "شهریور", "وږی",
    ],
    ["mizan", "meezan", "mehr", "tala", "میزان", "مهر", "تله"],
    ["aqrab", "akrab", "aban", "laram", "عقرب", "ابان", "لړم"],
    ["qaws", "qaus", "qows", "kaws", "azar", "linday", "lindey", "قوس", "اذر", "لیندۍ"],
    ["jadi", "jaddi", "jady", "dey", "marghumay", "جدی", "دی", "مرغومی"],
    ["dalw", "dalwa", "dalwe", "dalv", "bahman", "salwagha", "دلو", "دلوه", "بهمن", "سلواغه"],
    ["hut", "hoot", "hout", "esfand", "kab", "حوت", "اسفند", "کب"],
  ])

  private static let weekdays = numbered([
    ["monday", "mon", "دوشنبه"], ["tuesday", "tues", "tue", "سهشنبه"],
    ["wednesday", "weds", "wed", "چهارشنبه", "چارشنبه"],
    ["thursday", "thurs", "thur", "thu", "پنجشنبه"], ["friday", "fri", "جمعه"],
    ["saturday", "sat", "شنبه"], ["sunday", "sun", "یکشنبه"],
  ])

  private static func numbered(_ lists: [[String]]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (index, words) in lists.enumerated() {
      for word in words { numbers[DateFolding.folded(word)] = index + 1 }
    }
    return numbers
  }
}
