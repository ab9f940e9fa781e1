/// A row as lists have it that nobody has put in order, and the same event in Kokcha's own words.
///
/// Both are drawn alike, so that the same seed gives the same events in both.
extension EventLog {
  static let untidyHeader =
    "id,title,type,date,actor1,actor2,admin1,admin2,place,latitude,longitude,killed,source,"
    + "source_url,summary,tags\n"

  /// Composes one event.
  ///
  /// - Parameters:
  ///   - number: the event's number.
  ///   - isTidy: whether it has a type of Kokcha's and no more than a coordinate of its place.
  mutating func appendUntidyRow(_ number: Int, isTidy: Bool) {
    let happening = random.pick(Happening.all)
    let index = random.below(District.all.count)
    let (district, place) = (District.all[index], UntidyPlace.pick(in: index, &random))
    let type = random.pick(UntidyWords.types)
    append("EV-")
    append(number, digits: 7)
    append(",")
    append(happening.title)
    append(" ")
    append(district.spellings[0])
    append(",")
    append(isTidy ? happening.type : type)
    append(",")
    appendUntidyDate(isTidy: isTidy)
    append(",")
    append(random.pick(Phrases.firstActors))
    append(",")
    append(random.pick(Phrases.secondActors))
    append(",")
    if isTidy { append(",,") } else { append("\(place.province),\(place.district),\(place.name)") }
    append(",")
    // Every fifth row of a list has a name only.
    let (isNamedOnly, isElsewhere) = (random.happens(20), random.happens(10))
    let point = isElsewhere && !isTidy ? random.pick(District.all) : district
    let (north, east) = (random.below(2 * point.reach), random.below(2 * point.reach))
    if isNamedOnly && !isTidy {
      append(",")
    } else {
      appendDegrees(point.latitude + north - point.reach)
      append(",")
      appendDegrees(point.longitude + east - point.reach)
    }
    append(",")
    append(random.below(10), digits: 1)
    append(",")
    append(random.pick(Phrases.sources))
    append(",https://news.example/takhar/")
    append(random.below(1_000_000), digits: 6)
    append(",")
    appendSummary(of: happening, isDari: random.happens(3))
    append(",")
    append(random.pick(Phrases.tags))
    append("\n")
  }

  /// A day; one in ten is of the Solar Hijri calendar, and nothing says so.
  private mutating func appendUntidyDate(isTidy: Bool) {
    let isSolar = random.happens(10) && !isTidy
    append(2018 + random.below(7) - (isSolar ? 621 : 0), digits: 4)
    append("-")
    append(1 + random.below(12), digits: 2)
    append("-")
    append(1 + random.below(28), digits: 2)
  }
}

/// How a list names a place: its name, and the district and province that it is said to lie in.
struct UntidyPlace {
  let name: String
  let district: String
  let province: String

  /// The places that the list names in a district; half of its rows name one of the first twenty.
  static func pick(in district: Int, _ random: inout SplitMix64) -> UntidyPlace {
    let places = all[district]
    return places[random.below(random.happens(50) ? 20 : places.count)]
  }

  private static let all: [[UntidyPlace]] = {
    var random = SplitMix64(seed: 0)
    return District.all.map { district in
      (0..<250).map { _ in UntidyPlace(in: district, &random) }
    }
  }()

  /// A name of the district or of something in it, or of something else altogether.
  private init(in district: District, _ random: inout SplitMix64) {
    name =
      switch random.below(10) {
      case 0..<4: district.spellings[0]
      case 4..<6: random.pick(district.spellings)
      case 6: random.pick(UntidyWords.misheard)
      case 7: random.pick(UntidyWords.shared)
      default: UntidyWords.village(&random)
      }
    self.district =
      switch random.below(10) {
      case 0..<5: district.spellings[0]
      case 5..<8: ""
      case 8: random.pick(UntidyWords.misheard)
      default: UntidyWords.village(&random)
      }
    province =
      switch random.below(10) {
      case 0..<7: "Takhar"
      case 7: ""
      case 8: "Badakhshan"
      default: random.pick(UntidyWords.foreignProvinces)
      }
  }
}

/// Words that need a second look.
enum UntidyWords {
  /// Types that are none of Kokcha's: those by which others part its own, and slips of its own.
  static let types = [
    "Armed clash", "Air/drone strike", "Shelling/artillery/missile attack", "Attack", "Grenade",
    "Remote explosive/landmine/IED", "Abduction/forced disappearance", "Peaceful protest",
    "Mob violence", "Looting/property destruction", "Suicide bomb", "Sexual violence",
    "Protest with intervention", "Excessive force against protesters", "Violent demonstration",
    "Government regains territory", "Non-state actor overtakes territory", "Arrests",
    "Change to group/activity", "Disrupted weapons use", "Other", "Agreement",
    "Protets", "Batles", "Riotts", "Violence aginst civilians", "Strategic development",
  ]

  /// Spellings that no table has, of names that sound like them.
  static let misheard = [
    "Rostagh", "Kalafghan", "Farkhaar", "Ishkamash", "Varsaj", "Yangi Qalla", "Chaah Aab",
    "Talukhan", "Khwajah Ghaar", "Dasht i Qalla", "Namak Aab", "Darkad", "Bangee",
  ]

  /// Names that several places have.
  static let shared = ["Baharak", "Gumbaz", "Deh Naw", "Deh-e Now", "Khanaqah", "Chashma"]

  static let foreignProvinces = ["Est", "Oblast", "Nordland", "Sahel"]

  private static let syllables = [
    "bul", "dor", "fen", "gal", "hib", "jur", "kol", "mez", "nof", "pir", "sef", "tov",
  ]

  /// A village that no table has, one of 1,728.
  static func village(_ random: inout SplitMix64) -> String {
    "\(random.pick(syllables))\(random.pick(syllables))\(random.pick(syllables))".capitalizedFirst
  }
}

extension String {
  /// With its first letter, an ASCII one, in upper case.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
