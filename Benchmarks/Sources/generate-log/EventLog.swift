/// An event log in the making.
struct EventLog {
  /// What was composed and not yet taken.
  var bytes: [UInt8] = []

  var random: SplitMix64
  private let openEnds: Int
  private var summary: [UInt8] = []

  /// A log with its header.
  init(seed: UInt64, openEnds: Int, _ form: LogForm) {
    random = SplitMix64(seed: seed)
    self.openEnds = openEnds
    bytes.reserveCapacity(1 << 20 + 4096)
    switch form {
    case .own: append(Self.ownHeader)
    case .downloaded: append(Self.downloadedHeader)
    case .untidy, .tidy: append(Self.untidyHeader)
    }
  }

  private static let ownHeader =
    "id,title,type,date,actor1,actor2,place,latitude,longitude,place_precision,killed,source,"
    + "source_url,summary,tags\n"

  /// Composes one event.
  mutating func appendRow(_ number: Int, _ form: LogForm) {
    switch form {
    case .own: appendOwnRow(number)
    case .downloaded: appendDownloadedRow(number)
    case .untidy, .tidy: appendUntidyRow(number, isTidy: form == .tidy)
    }
  }

  private mutating func appendOwnRow(_ number: Int) {
    let happening = random.pick(Happening.all)
    let district = random.pick(District.all)
    let isDari = random.happens(3)
    let place = isDari ? district.dari : random.pick(district.spellings)
    append("EV-")
    append(number, digits: 7)
    append(",")
    append(happening.title)
    append(" ")
    append(place)
    append(",")
    append(happening.type)
    append(",")
    appendDate()
    append(",")
    append(random.pick(Phrases.firstActors))
    append(",")
    append(random.pick(Phrases.secondActors))
    append(",")
    append(place)
    append(",")
    appendPosition(in: district)
    append(",")
    appendKilled()
    append(",")
    append(random.pick(Phrases.sources))
    append(",https://news.example/takhar/")
    append(random.below(1_000_000), digits: 6)
    append(",")
    appendSummary(of: happening, isDari: isDari)
    append(",")
    append(random.pick(Phrases.tags))
    append("\n")
  }

  /// A day, or seldom a month, a doubtful stretch of days, or one without an end.
  private mutating func appendDate() {
    let kind = random.below(100)
    let year = 2018 + random.below(7)
    let month = 1 + random.below(12)
    append(year, digits: 4)
    append("-")
    append(month, digits: 2)
    if kind >= openEnds + 1, kind < openEnds + 6 { return }
    let day = 1 + random.below(28)
    append("-")
    append(day, digits: 2)
    if kind < openEnds {
      append("/..")
    } else if kind == openEnds {
      append("/")
      append(year + 1, digits: 4)
      append("-")
      append(month, digits: 2)
      append("~")
    }
  }

  /// Latitude, longitude and precision; one row of ten leaves them to the gazetteer.
  private mutating func appendPosition(in district: District) {
    if random.happens(10) {
      append(",,")
      return
    }
    appendDegrees(district.latitude + random.below(2 * district.reach) - district.reach)
    append(",")
    appendDegrees(district.longitude + random.below(2 * district.reach) - district.reach)
    append(",")
    append(random.pick(Phrases.givenPrecisions))
  }

  private mutating func appendKilled() {
    let killed = random.below(10)
    append(killed, digits: 1)
    if random.happens(10) {
      append("..")
      append(killed + 1 + random.below(4), digits: 1)
    }
  }

  mutating func appendSummary(of happening: Happening, isDari: Bool) {
    summary.removeAll(keepingCapacity: true)
    if isDari {
      summary.append(contentsOf: random.pick(Phrases.dari).utf8)
    } else {
      summary.append(contentsOf: random.pick(Phrases.openings).utf8)
      summary.append(0x20)
      summary.append(contentsOf: happening.sentence.utf8)
      summary.append(contentsOf: ". ".utf8)
      let ending = random.pick(random.happens(5) ? Phrases.remarks : Phrases.endings)
      summary.append(contentsOf: ending.utf8)
    }
    appendField(summary)
  }

  /// A cell, quoted if it has to be.
  private mutating func appendField(_ text: [UInt8]) {
    guard text.contains(where: { $0 == 0x22 || $0 == 0x2C }) else {
      bytes += text
      return
    }
    bytes.append(0x22)
    for byte in text {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// A number with at least so many digits.
  mutating func append(_ number: Int, digits: Int) {
    if digits > 1 || number >= 10 { append(number / 10, digits: digits - 1) }
    bytes.append(0x30 + UInt8(number % 10))
  }

  /// Hundred-thousandths of a degree, as a decimal.
  mutating func appendDegrees(_ value: Int) {
    append(value / 100_000, digits: 1)
    append(".")
    append(value % 100_000, digits: 5)
  }
}
