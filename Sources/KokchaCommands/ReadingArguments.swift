import KokchaBytes
import KokchaEngine
import KokchaFiles
import KokchaModel
import KokchaRecords
import KokchaTime

/// What a command line says of how its inputs are read; the same for every command that reads.
enum ReadingArguments {
  static let help = """
      --from FORMAT       what INPUT is: csv, json, jsonl, geojson, geojsonl, geojsons, kml or kmz;
                          else its name's ending or its first bytes tell
      --encoding E        the encoding of INPUT: utf-8 (default), utf-16, utf-32 (either with le or be
                          behind it where that has to be said), windows-1251 (Cyrillic),
                          windows-1252 (Latin), windows-1256 (Arabic and Persian)
      --map OURS=THEIRS   Kokcha's column OURS is called THEIRS here, a column or a map's property; a
                          date may be made of two: --map date=FIRST/LAST
      --date EDTF         the date of events whose row or feature names none, marked 'assumed':
                          2022-07-14, 2022-07, 2022-01/2022-04
      --no-inherit        a Placemark without a time does not take that of the Folder around it
      --make-ids          events without an id get one from a hash of their content; of the same
                          content, the second is ID-2, the third ID-3
      --same-id WHICH     of events with one id and other content keep the first or the last, in the
                          order of the inputs; without it they are refused
      --status S          only events of this status, repeatable: draft, reviewed, disputed,
                          retracted, merged or all (default: the first three)
      --day-first         07/08/2022 is the seventh of August
      --month-first       07/08/2022 is the eighth of July
      --calendar C        the calendar of dates whose row names none: gregorian or solar
      --time-zone Z       the zone of clock times whose row names none: Asia/Kabul, +04:30; else it
                          is that of the place's country
      --default-area ID   where names are looked up when a row says no more: a country, province or
                          district, by id or name; it is that country's names beside a province that
                          the row names
      --unknown-places W  what becomes of a place whose name the gazetteer does not know: none, it is on
                          no map (default); area, it is drawn at the district that its row names, as no
                          more than that
    """

  static let options: [Arguments.Option] = [
    .value("--from"), .value("--encoding"),
    .value("--map"), .flag("--make-ids"), .value("--same-id"), .value("--status"),
    .flag("--day-first"),
    .flag("--month-first"), .value("--calendar"), .value("--time-zone"), .value("--date"),
    .flag("--no-inherit"), .value("--unknown-places"), .value("--default-area"),
  ]

  static func inputs(
    _ parsed: Arguments, of command: String
  ) throws(UsageError) -> [String] {
    if parsed.positional.isEmpty { throw UsageError("\(command) needs an input") }
    if parsed.positional.filter({ $0 == "-" }).count > 1 {
      throw UsageError("standard input can be read once only")
    }
    return parsed.positional
  }

  static func reading(_ parsed: Arguments) throws(UsageError) -> EventLogOptions {
    var reading = EventLogOptions()
    for text in parsed.all("--map") {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw UsageError("--map needs OURS=THEIRS, for example --map title=headline")
      }
      reading.mapping.append((String(parts[0]), String(parts[1])))
    }
    reading.makesIDs = parsed.has("--make-ids")
    reading.inheritsTime = !parsed.has("--no-inherit")
    if let text = parsed.last("--same-id") {
      reading.sameID = try Arguments.choice(text, of: "--same-id", SameID.self)
    }
    let statuses = parsed.all("--status")
    if !statuses.isEmpty { reading.statuses = [] }
    for text in statuses {
      if text == "all" {
        reading.statuses = Set(EventStatus.allCases)
      } else if let status = EventStatus(reading: text.utf8.span) {
        reading.statuses.insert(status)
      } else {
        let known = EventStatus.allCases.map(\.description) + ["all"]
        throw UsageError(
          "--status \(text): the statuses are " + known.joined(separator: ", "),
          nearest: Spelling.nearest(to: text, in: known))
      }
    }
    if let text = parsed.last("--unknown-places") {
      reading.unknownPlaces = try Arguments.choice(text, of: "--unknown-places", UnknownPlaces.self)
    }
    try readDates(parsed, &reading)
    if let text = parsed.last("--from") {
      reading.form = try Arguments.choice(text, of: "--from", InputForm.self)
    }
    if let text = parsed.last("--encoding") {
      reading.encoding = try Arguments.choice(text, of: "--encoding", TextEncoding.self)
    }
    return reading
  }

  static func threads(_ parsed: Arguments) throws(UsageError) -> Int? {
    guard let text = parsed.last("--threads") else { return nil }
    guard let count = Int(text), (1...64).contains(count) else {
      throw UsageError("--threads needs a number from 1 to 64")
    }
    return count
  }

  /// What the command line says of dates and clock times.
  private static func readDates(
    _ parsed: Arguments, _ reading: inout EventLogOptions
  ) throws(UsageError) {
    if parsed.has("--day-first"), parsed.has("--month-first") {
      throw UsageError("--day-first and --month-first exclude each other")
    }
    if parsed.has("--day-first") { reading.dateOrder = .dayFirst }
    if parsed.has("--month-first") { reading.dateOrder = .monthFirst }
    if let text = parsed.last("--calendar") {
      guard let calendar = DateCalendar(reading: text.utf8.span) else {
        throw UsageError(
          "--calendar \(text): the calendars are gregorian and solar",
          nearest: Spelling.nearest(to: text, in: ["gregorian", "solar"]))
      }
      if calendar == .lunar {
        throw UsageError(
          "--calendar lunar: dates of the lunar calendar are not read, for its months begin when "
            + "the moon is seen; write the Gregorian date, and the original in date_text")
      }
      reading.calendar = calendar
    }
    if let text = parsed.last("--date") {
      guard case .success = ExtendedDateTime.read(text.utf8.span, trusting: true) else {
        throw UsageError(
          "--date \(text): write a date, year first, such as 2022-07-14 or 2022-07, or an interval "
            + "2022-01/2022-04; a clock time needs its offset: 2022-07-14T06:30+04:30")
      }
      reading.date = text
    }
    if let text = parsed.last("--time-zone") {
      do throws(ZoneError) { reading.timeZone = try reading.zones.zone(named: text) } catch {
        let (message, advice) = error.words(of: "--time-zone \(text)")
        throw UsageError(message + "; " + advice)
      }
    }
  }
}
