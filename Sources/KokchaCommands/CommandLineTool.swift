import KokchaExport
package import KokchaFiles
import KokchaFormat
import KokchaModel

/// The command line: `kokcha COMMAND`.
package enum CommandLineTool {
  /// Runs a command line, without the program's name; gives the exit status.
  package static func run(_ arguments: [String], console: Console) -> Int32 {
    guard let first = arguments.first else {
      console.errors(overview)
      return ExitStatus.wrongUsage
    }
    let rest = arguments.dropFirst()
    do throws(UsageError) {
      switch first {
      case "--version", "version": return console.answer("kokcha \(Release.version)\n")
      case "-h", "--help": return console.answer(overview)
      case "help": return try help(rest, console)
      case "export": return try ExportCommand.run(rest, console)
      case "check": return try CheckCommand.run(rest, console)
      case "gazetteer": return try GazetteerCommand.run(rest, console)
      case "formats": return try FormatsCommand.run(rest, console)
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

  private static func help(
    _ arguments: ArraySlice<String>, _ console: Console
  ) throws(UsageError) -> Int32 {
    switch arguments.first {
    case nil: return console.answer(overview)
    case "export": return console.answer(ExportCommand.help)
    case "check": return console.answer(CheckCommand.help)
    case "gazetteer": return console.answer(GazetteerCommand.help)
    case "formats": return console.answer(FormatsCommand.help)
    case "template": return console.answer(TemplateCommand.help)
    case let name?:
      throw UsageError(
        "there is no command '\(name)'", nearest: Spelling.nearest(to: name, in: commands))
    }
  }

  private static let commands = ["export", "check", "gazetteer", "formats", "template", "help"]

  private static let overview = """
    kokcha turns reports of events into maps and timelines.

    usage: kokcha COMMAND

      export INPUT… --out FILE…   event logs to GeoJSON, KML and CSV, in one pass
      check INPUT…                what is wrong with event logs, or looks wrong
      gazetteer find NAME…        places by name or code
      gazetteer at LAT,LON…       the district and the distance to the border
      gazetteer list, show        places of an area or at a border; all that is known of one
      formats                     what can be read and written, and what each format loses
      template [csv|json]         an event log with all columns and one worked example
      help COMMAND                more about a command

      --version                   this version
      -h, --help                  this text, and after a command more about it

    example: kokcha export events.csv --out events.geojson --out events.kml --out events.csv

    """
}
