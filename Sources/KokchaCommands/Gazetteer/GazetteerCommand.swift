import KokchaFiles
import KokchaModel

/// `kokcha gazetteer`: what the gazetteer knows, and how it is made.
enum GazetteerCommand {
  static let help = """
    kokcha gazetteer: places by name and by point

    usage: kokcha gazetteer COMMAND

      find NAME…      the places that a name or code may mean
      at LAT,LON…     the district of a point, and how far lines, border and villages are
      list            places, one a line, or as a map: of a kind, in an area, at a border
      show ID…        everything known of a place, with its sources
      build DIR       makes a folder of tables from public lists and maps

    COMMAND --help tells more. Every command but build takes --gazetteer DIR, a folder of tables to
    be added to those built in: Takhar and the districts around it with their villages, the other
    districts of Afghanistan, and the Tajik side of the border.

    example: kokcha gazetteer find "Khowaja Ghar"
             kokcha gazetteer at 37.06588,69.42126
             kokcha gazetteer list --bordering TJK
             kokcha gazetteer show pcode:AF1809

    """

  private static let commands = ["find", "at", "list", "show", "build"]

  static func run(
    _ arguments: ArraySlice<String>, _ console: Console
  ) throws(UsageError) -> Int32 {
    let rest = arguments.dropFirst()
    switch arguments.first {
    case nil: throw UsageError("gazetteer needs find, at, list, show or build")
    case "-h", "--help", "help": return console.answer(help)
    case "find": return try GazetteerFindCommand.run(rest, console)
    case "at": return try GazetteerAtCommand.run(rest, console)
    case "list": return try GazetteerListCommand.run(rest, console)
    case "show": return try GazetteerShowCommand.run(rest, console)
    case "build": return try GazetteerBuildCommand.run(rest, console)
    case let command?:
      throw UsageError(
        "there is no 'gazetteer \(command)'; there are find, at, list, show and build",
        nearest: Spelling.nearest(to: command, in: commands))
    }
  }
}
