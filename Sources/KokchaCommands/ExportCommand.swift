import KokchaExport
import KokchaFiles
import KokchaGazetteer
import KokchaModel

/// `kokcha export`: the main job.
enum ExportCommand {
  static let help = """
    kokcha export: event logs to maps and timelines, in one pass

    usage: kokcha export INPUT… --out FILE [--out FILE…] [options]

    INPUT is an event log, a CSV whose header has at least id, title and date, Kokcha's JSON form
    (.json, .jsonl), or a map (.geojson, .kml, .kmz); - is standard input.

      -o, --out FILE      write FILE; its ending is the format: .geojson .geojsonl
                          .geojsons .kml .kmz .csv .tsv .json .jsonl
          --out FORMAT:FILE   name the format: the above, plain (CSV for programs), log (an event
                          log again, to be kept in a spreadsheet), hxl (CSV with HXL hashtags),
                          timelinejs (its spreadsheet, or its JSON if FILE ends in .json) or
                          timemap
          --out FORMAT:-      standard output
    \(ReadingArguments.help)
    \(GazetteerArguments.help)
    \(DrawingArguments.help)
      --rows event|all    CSV: a row an event (default), or the form of an event log, a row for each
                          place, actor, claim and source, which can be read again
      --skip-bad          leave out records that cannot be told truthfully, list them, exit with 1
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
      options: ReadingArguments.options + DrawingArguments.options + [
        GazetteerArguments.option,
        .value("--out", short: "-o"), .flag("--skip-bad"), .flag("--strict"), .flag("--force"),
        .flag("--no-sync"), .value("--threads"), .value("--rows"), .value("--report"),
        .flag("--quiet"),
        .flag("--help"), Arguments.Option(name: "-h", takesValue: false),
      ])
    if parsed.has("--help") || parsed.has("-h") {
      return console.answer(help)
    }
    let options = try exportOptions(parsed)
    Interruption.watch()
    let gazetteer: Gazetteer
    do throws(Problem) {
      gazetteer = try GazetteerArguments.gazetteer(parsed, console)
    } catch {
      console.errors("\(error)\n")
      return ExitStatus.of(error)
    }
    let progress = console.showsProgress && !parsed.has("--quiet") ? ProgressLine(console) : nil
    let report = Export.run(options, gazetteer: gazetteer) { progress?.show($0) }
    progress?.clear()
    return ExportSummary(report, options: options, isQuiet: parsed.has("--quiet"))
      .print(to: console)
  }

  private static func exportOptions(_ parsed: Arguments) throws(UsageError) -> ExportOptions {
    let inputs = try ReadingArguments.inputs(parsed, of: "export")
    var outputs: [ExportOptions.Output] = []
    for text in parsed.all("--out") { outputs.append(try output(text)) }
    if outputs.isEmpty { throw UsageError("export needs an output: --out FILE") }
    if outputs.filter({ $0.path == "-" }).count > 1 {
      throw UsageError("only one output can be standard output")
    }
    var options = ExportOptions(inputs: inputs, outputs: outputs)
    options.reading = try ReadingArguments.reading(parsed)
    options.drawing = try DrawingArguments.drawing(parsed)
    options.drawsBasemap = parsed.has("--basemap")
    options.skipsBad = parsed.has("--skip-bad")
    options.isStrict = parsed.has("--strict")
    options.report = parsed.last("--report")
    options.namedOptions = FormatOption.allCases.filter {
      parsed.has($0.rawValue) || parsed.has(value: $0.rawValue)
    }
    options.overwrites = parsed.has("--force")
    options.synchronizes = !parsed.has("--no-sync")
    if let rows = parsed.last("--rows") {
      guard rows == "event" || rows == "all" else { throw UsageError("--rows is event or all") }
      options.writesLogRows = rows == "all"
    }
    if options.isStrict && options.skipsBad {
      throw UsageError("--strict and --skip-bad exclude each other")
    }
    options.threads = try ReadingArguments.threads(parsed)
    return options
  }

  /// `FILE` or `FORMAT:FILE`.
  private static func output(_ text: String) throws(UsageError) -> ExportOptions.Output {
    let known = OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")
    if let colon = text.firstIndex(of: ":"),
      case let path = String(text[text.index(after: colon)...]),
      let format = OutputFormat(name: String(text[..<colon]), path: path)
    {
      if path.isEmpty { throw UsageError("--out \(PathText.shown(text)) names no file") }
      return .init(format, path: path)
    }
    if let name = unknownFormat(in: text) {
      throw UsageError(
        "--out \(PathText.shown(text)): there is no format '\(name)', only \(known); a file of this name is "
          + "written ./\(PathText.shown(text))",
        nearest: Spelling.nearest(to: String(name), in: OutputFormat.allCases.map(\.rawValue)))
    }
    let name = FilePath.name(of: text)
    if let dot = name.lastIndex(of: "."),
      let format = OutputFormat(pathExtension: String(name[name.index(after: dot)...]))
    {
      return .init(format, path: text)
    }
    throw UsageError(
      "--out \(PathText.shown(text)): the ending does not tell the format; write FORMAT:FILE with one of \(known)"
    )
  }
  /// What stands where a format's name would, before a colon.
  private static func unknownFormat(in text: String) -> Substring? {
    guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else { return nil }
    let name = text[..<colon]
    return name.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || $0 == 0x2D
    } ? name : nil
  }
}
