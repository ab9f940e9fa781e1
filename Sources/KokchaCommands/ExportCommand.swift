import KokchaExport
import KokchaFiles
import KokchaFormat
import KokchaGazetteer
import KokchaModel
import KokchaRecords

/// `kokcha export`: the main job.
enum ExportCommand {
  static let help = """
    kokcha export: event logs to maps and timelines, in one pass

    usage: kokcha export INPUT… --out FILE [--out FILE…] [options]

    INPUT is an event log, a CSV whose header has at least id, title and date, Kokcha's JSON form
    (.json, .jsonl), or a map (.geojson, .kml, .kmz); - is standard input.

    \(FormatArguments.outputHelp)
    \(ReadingArguments.help)
    \(GazetteerArguments.help)
    \(FormatArguments.help)
      --names LANGUAGES   the gazetteer's own names of provinces and districts in these languages, in
                          columns behind your own: --names fa,ru gives admin1_fa, admin2_fa, admin1_ru
                          and admin2_ru
      --bad WHAT          what is done with data that cannot be told truthfully: refuse the export
                          (default); blank the wrong value and keep its event, where that can do
                          without; or skip the event. What is left out is listed; exit status 1
      --strict            any problem, a warning too, refuses the whole export
      --force             overwrite existing files
      --no-sync           do not wait until the disk has the files (for scratch files)
      --threads N         work with N threads rather than one a core
      --report FILE       what was wrong, what was written and what was lost, whole, as JSON
      --quiet             say nothing but errors
      -h, --help          this text

    Outputs are written whole or not at all; a file that is there already stays as it was if
    anything fails. Exit status: 0 all written, 1 data refused, 2 wrong usage, 3 a file could not
    be read or written.

    example: kokcha export log.csv --out log.geojson --out log.kml

    """

  static func run(
    _ arguments: ArraySlice<String>, _ console: Console
  ) throws(UsageError) -> Int32 {
    let parsed = try Arguments(
      arguments,
      options: ReadingArguments.options + FormatArguments.options + [
        GazetteerArguments.option,
        .value("--out", short: "-o"), .value("--bad"), .value("--names"),
        .retired("--skip-bad", successor: "--bad skip"),
        .flag("--strict"), .flag("--force"),
        .flag("--no-sync"), .value("--threads"), .value("--report"),
        .flag("--quiet"),
        .flag("--help"), Arguments.Option(name: "-h", takesValue: false),
      ])
    if parsed.has("--help") || parsed.has("-h") {
      return console.answer(help)
    }
    var options = try exportOptions(parsed)
    Interruption.watch()
    let gazetteer: Gazetteer
    do throws(Problem) {
      gazetteer = try GazetteerArguments.gazetteer(parsed, console)
    } catch {
      console.errors("\(error)\n")
      return ExitStatus.of(error)
    }
    if let problem = gazetteer.problem(ofLanguages: options.reading.nameLanguages) {
      throw UsageError("--names: \(problem.message); \(problem.advice)")
    }
    options.reading.defaultArea = try GazetteerArguments.defaultArea(parsed, in: gazetteer, console)
    let progress = console.showsProgress && !parsed.has("--quiet") ? ProgressLine(console) : nil
    let report = Export.run(options, gazetteer: gazetteer) { progress?.show($0) }
    progress?.clear()
    return ExportSummary(report, options: options, isQuiet: parsed.has("--quiet"))
      .print(to: console)
  }

  /// Options on which no byte of an output depends: a report does not name them, so that it is the same whatever
  /// they are (rule A1).
  private static let withoutEffect: Set = [
    "--report", "--force", "--no-sync", "--threads", "--quiet",
  ]

  private static func exportOptions(_ parsed: Arguments) throws(UsageError) -> ExportOptions {
    let inputs = try ReadingArguments.inputs(parsed, of: "export")
    var outputs: [ExportOptions.Output] = []
    for text in parsed.all("--out") { outputs.append(try FormatArguments.output(text)) }
    if outputs.isEmpty { throw UsageError("export needs an output: --out FILE") }
    if outputs.filter({ $0.path == "-" }).count > 1 {
      throw UsageError("only one output can be standard output")
    }
    var options = ExportOptions(inputs: inputs, outputs: outputs)
    options.reading = try ReadingArguments.reading(parsed)
    for text in parsed.all("--names") {
      for language in text.split(separator: ",", omittingEmptySubsequences: false) {
        let tag = String(language).trimmingBlanks
        guard !tag.isEmpty, !tag.contains(where: { !$0.isLetter && !$0.isNumber && $0 != "-" })
        else {
          throw UsageError(
            "--names \(text): it takes the codes of languages with commas between them: fa,ps,ru")
        }
        options.reading.nameLanguages.append(tag)
      }
    }
    options.settings = try FormatArguments.settings(parsed)
    if let text = parsed.last("--bad") {
      options.reading.bad = try Arguments.choice(text, of: "--bad", BadData.self)
    }
    options.isStrict = parsed.has("--strict")
    options.report = parsed.last("--report")
    options.namedOptions = FormatArguments.named(parsed)
    options.overwrites = parsed.has("--force")
    options.synchronizes = !parsed.has("--no-sync")
    if options.isStrict, options.reading.bad != .refuse {
      throw UsageError(
        "--strict refuses for what --bad \(options.reading.bad.rawValue) leaves out: write one of "
          + "the two")
    }
    options.threads = try ReadingArguments.threads(parsed)
    options.arguments = parsed.words(without: withoutEffect)
    return options
  }
}
