import KokchaFiles
import KokchaGazetteer
import KokchaModel

/// `kokcha gazetteer show`: everything known of a place, with its sources.
enum GazetteerShowCommand {
  static let help = """
    kokcha gazetteer show: everything known of a place, with its sources

    usage: kokcha gazetteer show ID… [options]

      ID                  an id, a code, or a name that only one place has
    \(GazetteerArguments.help)
      --format json       one JSON object a line, in the order asked
      -h, --help          this text

    Told are names with their language, script and status, codes, seat, area, neighbours, the border,
    the time zone, and the title and licence of every source.

    example: kokcha gazetteer show pcode:AF1809

    """

  static func run(
    _ arguments: ArraySlice<String>, _ console: Console
  ) throws(UsageError) -> Int32 {
    let parsed = try Arguments(
      arguments,
      options: GazetteerArguments.options)
    if parsed.has("--help") || parsed.has("-h") { return console.answer(help) }
    if parsed.positional.isEmpty { throw UsageError("gazetteer show needs the id of a place") }
    let isJSON = try GazetteerArguments.format(parsed) == "json"
    let gazetteer: Gazetteer
    do throws(Problem) { gazetteer = try GazetteerArguments.gazetteer(parsed, console) } catch {
      console.errors("\(error)\n")
      return ExitStatus.of(error)
    }
    var portraits: [PlacePortrait] = []
    for text in parsed.positional {
      portraits.append(
        PlacePortrait(
          try GazetteerArguments.place(text, of: "gazetteer show", in: gazetteer, console),
          gazetteer))
    }
    return console.answer(
      isJSON
        ? portraits.map { $0.json + "\n" }.joined()
        : portraits.map(\.text).joined(separator: "\n"))
  }
}
