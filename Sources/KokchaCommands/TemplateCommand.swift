import KokchaFiles
import KokchaModel

/// `kokcha template`: an event log to begin with.
enum TemplateCommand {
  static let help = """
    kokcha template: an event log with all columns and one worked example

    usage: kokcha template [csv|json]

      csv             an event log, to be kept in a spreadsheet (default)
      json            the same event in Kokcha's JSON form, for programs
      -h, --help      this text

    The example is made up, in three rows with one id: each row adds a place, actors, a claim and a
    source. Replace it by your own events; delete the columns that you do not need. docs/event-log.md
    explains every column, docs/json.md every key.

    example: kokcha template > events.csv
             kokcha template | kokcha export - --out events.geojson

    """

  static func run(
    _ arguments: ArraySlice<String>, _ console: Console
  ) throws(UsageError) -> Int32 {
    let parsed = try Arguments(
      arguments,
      options: [.flag("--help"), Arguments.Option(name: "-h", takesValue: false)])
    if parsed.has("--help") || parsed.has("-h") {
      return console.answer(help)
    }
    if parsed.positional.count > 1 { throw UsageError("template takes one format: csv or json") }
    switch parsed.positional.first ?? "csv" {
    case "csv": return console.answer(LogTemplate.csv)
    case "json": return console.answer(LogTemplate.json)
    case let other:
      throw UsageError(
        "there is no template '\(other)', only csv and json",
        nearest: Spelling.nearest(to: other, in: ["csv", "json"]))
    }
  }
}
