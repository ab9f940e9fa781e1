import KokchaBytes
import KokchaFiles
import KokchaGazetteer
import KokchaModel
import KokchaRecords

/// What a command line says of the gazetteer; the same for every command that uses it.
enum GazetteerArguments {
  static let help = """
      --gazetteer DIR     adds a folder of gazetteer tables to those built in, repeatable; where
                          two differ, the later is taken and told
    """

  static let option = Arguments.Option.value("--gazetteer")
  /// The options of every question to the gazetteer.
  static let options: [Arguments.Option] = [
    option, .value("--format"), .flag("--help"), Arguments.Option(name: "-h", takesValue: false),
  ]

  /// The built-in gazetteer, with the folders that the command line adds.
  ///
  /// In what the folders differ is told on standard error; nothing is corrected in silence.
  ///
  /// - Throws: `Problem` for a folder that cannot be read, and for tables that are not in order.
  static func gazetteer(_ parsed: Arguments, _ console: Console) throws(Problem) -> Gazetteer {
    var tables: [GazetteerTable] = []
    for folder in parsed.all("--gazetteer") { tables += try GazetteerFolder.tables(in: folder) }
    let gazetteer: Gazetteer
    do throws(GazetteerError) { gazetteer = try Gazetteer.embedded(adding: tables) } catch {
      throw Problem(.gazetteerRefused, at: error.position, error.message, advice: error.advice)
    }
    tell(gazetteer.conflicts, console)
    return gazetteer
  }

  private static let mostConflicts = 20

  private static func tell(_ conflicts: [GazetteerError], _ console: Console) {
    for conflict in conflicts.prefix(mostConflicts) {
      console.errors(
        "\(conflict.position): warning: \(conflict.message)\n  \(conflict.advice)\n")
    }
    if conflicts.count > mostConflicts {
      console.errors("  and \((conflicts.count - mostConflicts).grouped) more such places\n")
    }
  }

  /// The one area or place that an option or argument names by id, code or name.
  ///
  /// A text that no table has as a name may be a country's code (ISO 3166-1). A name that is only found by its sounds is
  /// reported to the console.
  ///
  /// - Parameters:
  ///   - text: what it says.
  ///   - option: what says it.
  ///   - isArea: whether an area goes before a town of its name.
  ///   - gazetteer: what is asked.
  ///   - console: gets what has to be said of it.
  /// - Returns: the place.
  /// - Throws: `UsageError` where none or several have the name.
  static func place(
    _ text: String, of option: String, isArea: Bool = false, in gazetteer: Gazetteer,
    _ console: Console
  ) throws(UsageError) -> GazetteerPlace {
    var answer = gazetteer.find(text)
    let isSpelt = answer.place != nil && answer.candidates.first?.match != .fuzzy
    if !isSpelt || (isArea && answer.place?.kind.isArea != true) {
      let areas = gazetteer.areas(named: text)
      let areSpelt = areas.candidates.contains { $0.match != .fuzzy }
      let isCode = areas.place != nil && areas.candidates.first?.match == .code
      if areSpelt, isArea || isCode || answer.candidates.allSatisfy({ $0.match == .fuzzy }) {
        answer = areas
      }
    }
    if let candidate = answer.candidates.first, answer.place != nil, candidate.match == .fuzzy {
      tell(of: candidate, option, text, console)
    }
    if let place = answer.place {
      // Of a district and its province with one name, the bare name means the district.
      if let province = place.parent.flatMap({ gazetteer.place($0) }), place.kind == .district,
        province.name == place.name, answer.candidates.first?.match != .code
      {
        console.errors(
          "\(option) \(Problem.quotable(text, limit: 60)): the district \(place.id) is taken; the "
            + "province is \(province.id)\n")
      }
      return place
    }
    let shown = "\(option) \(Problem.quotable(text, limit: 60))"
    if answer.candidates.isEmpty {
      throw UsageError("\(shown): the gazetteer does not know it; gazetteer find may help")
    }
    let ids = answer.candidates.prefix(5).map { "\($0.place.id) (\($0.text))" }
    throw UsageError("\(shown) may be " + ids.joined(separator: " or ") + "; write the id")
  }

  /// Tells that an area was only found by its sounds.
  static func tell(
    of candidate: ToponymCandidate, _ option: String, _ text: String, _ console: Console
  ) {
    console.errors(
      "\(option) \(Problem.quotable(text, limit: 60)): no table has this spelling; "
        + "\(candidate.place.name) (\(candidate.place.id)) is taken, which sounds like it\n")
  }

  /// The id of the area in which names are looked up when a row says no more; nil if none is named.
  ///
  /// - Throws: `UsageError` where none or several areas have the name, or it is no area.
  static func defaultArea(
    _ parsed: Arguments, in gazetteer: Gazetteer, _ console: Console
  ) throws(UsageError) -> String? {
    guard let text = parsed.last("--default-area") else { return nil }
    if text.trimmingBlanks.isEmpty {
      throw UsageError("--default-area needs the id or the name of a country, province or district")
    }
    let place = try place(text, of: "--default-area", isArea: true, in: gazetteer, console)
    guard place.kind.isArea else {
      throw UsageError(
        "--default-area \(Problem.quotable(text, limit: 60)): \(place.id) is no country, province or "
          + "district; name what it lies in")
    }
    if !parsed.has("--quiet") {
      console.errors(
        "names are looked up in \(place.name) (\(place.id)) where a row says no more\n")
    }
    return place.id
  }

  /// `text` or `json`, and what else a command knows.
  static func format(
    _ parsed: Arguments, among known: [String] = ["text", "json"]
  ) throws(UsageError) -> String {
    let format = parsed.last("--format") ?? "text"
    guard known.contains(format) else {
      throw UsageError(
        "--format is \(known.listed(with: "or"))",
        nearest: Spelling.nearest(to: format, in: known))
    }
    return format
  }
}
