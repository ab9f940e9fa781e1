import KokchaFiles
import KokchaGazetteer
import KokchaModel

/// `kokcha gazetteer find`: the places that a name or code may mean.
enum GazetteerFindCommand {
  static let help = """
    kokcha gazetteer find: the places that a name or code may mean

    usage: kokcha gazetteer find NAME… [options]

      NAME                a name in any script, an id or a code; - reads them, one a line
      --in ID             only places in this area, for example pcode:AF18, Takhar or USA
      --kind KIND         only places of this kind: country, province, district, settlement,
                          landmark, crossing or river
      --near LAT,LON      only places in the district of this point, or within 30 km of it
    \(GazetteerArguments.help)
      --format json       one JSON object a line, in the order asked
      -h, --help          this text

    A name may name its area: "Baharak, Badakhshan". A name that several places share is ambiguous,
    and all are shown; none is guessed. Exit status: 0 answered, whatever the answer.

    example: kokcha gazetteer find "Khowaja Ghar" --in Takhar

    """

  static func run(
    _ arguments: ArraySlice<String>, _ console: Console
  ) throws(UsageError) -> Int32 {
    let parsed = try Arguments(
      arguments,
      options: GazetteerArguments.options + [.value("--in"), .value("--kind"), .value("--near")])
    if parsed.has("--help") || parsed.has("-h") { return console.answer(help) }
    if parsed.positional.isEmpty { throw UsageError("gazetteer find needs a name") }
    let isJSON = try GazetteerArguments.format(parsed) == "json"
    let kind = try parsed.last("--kind").map { text throws(UsageError) in
      try GazetteerListCommand.kind(text)
    }
    let point = try parsed.last("--near").map { text throws(UsageError) in
      do throws(PointText.Fault) { return try PointText.read(text) } catch {
        throw UsageError("--near \(error.message)")
      }
    }
    let gazetteer: Gazetteer
    do throws(Problem) { gazetteer = try GazetteerArguments.gazetteer(parsed, console) } catch {
      console.errors("\(error)\n")
      return ExitStatus.of(error)
    }
    let area = parsed.last("--in")
    if let area { try check(area, in: gazetteer, console) }
    do throws(Problem) {
      return try Questions(arguments: parsed.positional).answer(to: console) { question, answers in
        let answer = gazetteer.find(question.text, in: area, kind: kind, near: point)
        answers += isJSON ? answer.json : answer.text
        answers += "\n"
      }
    } catch {
      console.errors("\(error)\n")
      return ExitStatus.of(error)
    }
  }

  /// Refuses an area that the gazetteer does not know, and reports one that it finds only by its sounds.
  private static func check(
    _ area: String, in gazetteer: Gazetteer, _ console: Console
  ) throws(UsageError) {
    let areas = gazetteer.areas(named: area).candidates
    guard let first = areas.first else {
      let shown = Problem.quotable(area, limit: 60)
      throw UsageError(
        gazetteer.find(area).status == .none
          ? "--in \(shown): the gazetteer does not know this area"
          : "--in \(shown): it is no country, province or district; name what it lies in")
    }
    if first.match == .fuzzy { GazetteerArguments.tell(of: first, "--in", area, console) }
  }
}
