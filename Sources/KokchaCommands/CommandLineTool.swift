import Kokcha
package import KokchaFiles

/// The command line: `kokcha COMMAND`.
package enum CommandLineTool {
  /// This version of Kokcha.
  package static let version = "0.1.0"

  /// What the process's end tells (CLI conventions; 128 + 13 for a pipe that was closed).
  enum ExitStatus {
    static let success: Int32 = 0
    static let dataRefused: Int32 = 1
    static let wrongUsage: Int32 = 2
    static let fileFailed: Int32 = 3
    static let pipeClosed: Int32 = 141
  }

  /// Runs a command line, without the program's name; gives the exit status.
  package static func run(_ arguments: [String], console: Console) -> Int32 {
    guard let first = arguments.first else {
      console.errors(overview)
      return ExitStatus.wrongUsage
    }
    let rest = arguments.dropFirst()
    do throws(UsageError) {
      switch first {
      case "--version", "version": return answer("kokcha \(version)\n", console)
      case "-h", "--help": return answer(overview, console)
      case "help": return try help(rest, console)
      case "export": return try ExportCommand.run(rest, console)
      case "check": return try CheckCommand.run(rest, console)
      case "gazetteer": return try GazetteerCommand.run(rest, console)
      case "template": return try TemplateCommand.run(rest, console)
      default:
        throw UsageError(
          "there is no command '\(first)'",
          nearest: Spelling.nearest(to: first, in: commands))
      }
    } catch {
      console.errors("kokcha: \(error.message)\n  kokcha help tells what there is\n")
      return ExitStatus.wrongUsage
    }
  }

  /// Gives an answer on standard output.
  static func answer(_ text: String, _ console: Console) -> Int32 {
    guard let problem = console.output(text) else { return ExitStatus.success }
    if problem.code == .pipeClosed { return ExitStatus.pipeClosed }
    console.errors("\(problem)\n")
    return ExitStatus.fileFailed
  }

  private static func help(
    _ arguments: ArraySlice<String>, _ console: Console
  ) throws(UsageError) -> Int32 {
    switch arguments.first {
    case nil: return answer(overview, console)
    case "export": return answer(ExportCommand.help, console)
    case "check": return answer(CheckCommand.help, console)
    case "gazetteer": return answer(GazetteerCommand.help, console)
    case "template": return answer(TemplateCommand.help, console)
    case let name?:
      throw UsageError(
        "there is no command '\(name)'", nearest: Spelling.nearest(to: name, in: commands))
    }
  }

  private static let commands = ["export", "check", "gazetteer", "template", "help"]

  private static let overview = """
    kokcha turns reports of events into maps and timelines.

    usage: kokcha COMMAND

      export INPUT… --out FILE…   event logs to GeoJSON, KML and CSV, in one pass
      check INPUT…                what is wrong with event logs, or looks wrong
      gazetteer find NAME…        places by name or code
      gazetteer at LAT,LON…       the district and the distance to the border
      template [csv|json]         an event log with all columns and one worked example
      help COMMAND                more about a command

      --version                   this version
      -h, --help                  this text, and after a command more about it

    example: kokcha export events.csv --out events.geojson --out events.kml --out events.csv

    """
}
