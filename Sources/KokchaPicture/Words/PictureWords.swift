import KokchaBytes
import KokchaFormat
import KokchaModel

/// Everything that a picture says in words of its own, in one language: a further language is a further table.
struct PictureWords {
  let language: PageLanguage
  /// The digits 0 to 9.
  let digits: [Character]
  /// What stands between groups of three digits.
  let separator: Character
  /// What stands before tenths.
  let decimalPoint: Character

  // MARK: The head; a number stands for `#`, of which one may be another form than many

  let events: (one: String, many: String)
  let claimed: String
  let denied: String
  let planned: String
  let unlocated: String
  let uncertain: String
  let bySound: String
  let atArea: String
  let noEvents: String
  let noEventsAdvice: String
  let noPlaces: String
  let noDates: String
  let untitled: String

  // MARK: Where

  /// `#` stands for the place, and `@` for kilometres.
  let somewhereIn: String
  let within: String
  let notLocated: String
  let noPlace: String
  let aPoint: String
  /// `#` stands for the number.
  let kilometres: String

  // MARK: An event's standing, as it stands beside its title

  let claimedTag: String
  let deniedTag: String
  let plannedTag: String

  // MARK: The legend

  let types: [EventType: String]
  let otherTypes: String
  let filled: String
  let hollow: String
  let struck: String
  let dashed: String
  let pale: String
  let ring: String
  let wave: String
  let bracket: String
  let arrow: String
  let dottedArrow: String
  let donut: String
  let band: String
  let fade: String
  let hatched: String

  // MARK: The foot

  let notOnMap: (one: String, many: String)
  let undated: (one: String, many: String)
  let noTexts: String
  let onlyCounts: String
  let disputed: String
  let noOpinion: String

  /// The months of the Gregorian calendar, beside days and alone, and those of the Solar Hijri one.
  let months: [String]
  let longMonths: [String]
  let solarMonths: [String]
  let dates: DatePatterns

  /// How dates are put; `#` is the date, or the year.
  struct DatePatterns {
    let unknown: String
    let by: String
    let from: String
    let about: String
    let utc: String
    let beforeCommonEra: String
    /// What stands between a day and a time.
    let comma: String
  }

  static func of(_ language: PageLanguage) -> PictureWords {
    switch language {
    case .english: english
    case .dari: dari
    }
  }
}

extension PictureWords {
  /// A whole number in the language's digits.
  func number(_ value: Int) -> String {
    String(value.grouped.map { $0 == "," ? separator : digit($0) })
  }

  /// A number as it stands in a date, without groups.
  func plain(_ value: Int) -> String { String(String(value).map(digit)) }

  private func digit(_ character: Character) -> Character {
    character.wholeNumberValue.flatMap { digits.indices.contains($0) ? digits[$0] : nil }
      ?? character
  }

  /// The digits of a text.
  func digits(in text: String) -> String { String(text.map(digit)) }

  func phrase(_ pattern: String, _ count: Int) -> String {
    pattern.replacing("#", with: number(count))
  }

  func phrase(_ pattern: (one: String, many: String), _ count: Int) -> String {
    phrase(count == 1 ? pattern.one : pattern.many, count)
  }

  func name(of type: EventType?) -> String {
    type.flatMap { types[$0] } ?? otherTypes
  }

  func tag(of occurrence: Occurrence) -> String? {
    switch occurrence {
    case .occurred: nil
    case .claimed: claimedTag
    case .denied: deniedTag
    case .planned: plannedTag
    }
  }

  /// A number to a tenth.
  func decimal(tenths: Int) -> String {
    let whole = number(tenths / 10)
    return tenths % 10 == 0 ? whole : whole + String(decimalPoint) + plain(tenths % 10)
  }

  /// Where an event was, as exactly as it is known; `name` is that of its place, and `district` that of the district
  /// where it stands as it is not known itself.
  func place(of event: PicturedEvent, _ name: String, _ district: String) -> String {
    if event.placePrecision == .province || event.placePrecision == .country, !name.isEmpty {
      return somewhereIn.replacing("#", with: name.isolated)
    }
    guard event.point != nil else {
      return name.isEmpty ? noPlace : notLocated.replacing("#", with: name.isolated)
    }
    let place =
      name.isEmpty
      ? aPoint : name.isolated + (district.isEmpty ? "" : dates.comma + district.isolated)
    guard let metres = event.radiusMetres, metres >= 1000 else { return place }
    let tenths = (Int(metres) + 50) / 100
    let distance = tenths < 100 ? decimal(tenths: tenths) : number((tenths + 5) / 10)
    return within.replacing("#", with: place).replacing("@", with: distance)
  }
}
