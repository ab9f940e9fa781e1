import KokchaBytes
import KokchaFiles
import KokchaGazetteer
import KokchaGazetteerBuild
import KokchaModel

/// `kokcha gazetteer build`: makes a folder of gazetteer tables from public lists and maps.
enum GazetteerBuildCommand {
  static let help = """
    kokcha gazetteer build: makes a folder of gazetteer tables from public lists and maps

    usage: kokcha gazetteer build RECIPE_DIR --out DIR [--inputs DIR] [--beside DIR]…
                                  [--force] [--format text|json]

      RECIPE_DIR      a folder with recipe.csv, which says what is read from which file, and
                      tables kept by hand: sources.csv, places.csv, names.csv, codes.csv,
                      exclusions.csv
      --inputs DIR    where the recipe's files are; RECIPE_DIR if not given
      --out DIR       where the tables are written
      --beside DIR    a folder of tables that will be loaded together with this one: its
                      places may be parents, its sources may be named, and what it records is
                      not written again; may be repeated
      --force         writes over tables that are there
      --format json   what was found as one JSON object, on standard output
      -h, --help      this text

    All tables are written, or none. Faults (an area in no wider one, outlines that overlap)
    refuse the folder; doubts (a point outside its district, a code that two places have) are
    told. Exit status: 0 built, 1 refused, 2 wrong usage, 3 a file cannot be read or written.

    example: kokcha gazetteer build recipes/badakhshan --inputs downloads --out badakhshan

    """

  static func run(
    _ arguments: ArraySlice<String>, _ console: Console
  ) throws(UsageError) -> Int32 {
    let parsed = try Arguments(
      arguments,
      options: [
        .value("--inputs"), .value("--out"), .value("--beside"), .value("--format"),
        .flag("--force"), .flag("--help"), Arguments.Option(name: "-h", takesValue: false),
      ])
    if parsed.has("--help") || parsed.has("-h") { return console.answer(help) }
    guard parsed.positional.count == 1, let recipe = parsed.positional.first else {
      throw UsageError("gazetteer build needs one folder with a recipe")
    }
    guard let out = parsed.last("--out") else { throw UsageError("gazetteer build needs --out") }
    let format = parsed.last("--format") ?? "text"
    guard format == "text" || format == "json" else {
      throw UsageError("--format is text or json")
    }
    let built: BuiltGazetteer
    do throws(Problem) {
      // Before any work, and whatever --force says: tables kept by hand are nobody's to make anew.
      for folder in [recipe] + parsed.all("--inputs") + parsed.all("--beside")
      where FileIdentity.ofFolder(folder) != nil
        && FileIdentity.ofFolder(folder) == FileIdentity.ofFolder(out)
      {
        throw Problem(
          .sameFile, at: InputPosition(file: out), "the tables would be written over what is read",
          advice: "name another folder with --out; what is made and what is kept by hand stay apart"
        )
      }
      built = try build(
        recipe, inputs: parsed.last("--inputs") ?? recipe, beside: parsed.all("--beside"))
      if !built.hasFaults {
        try write(built, to: out, overwriting: parsed.has("--force"), console)
      }
    } catch {
      console.errors("\(error)\n")
      return error.code.stage == .data
        ? ExitStatus.dataRefused : ExitStatus.fileFailed
    }
    let report = BuildReport(built, folder: out)
    if format == "json" {
      let status = console.answer(report.json + "\n")
      if status != ExitStatus.success { return status }
    } else {
      console.errors(report.text)
    }
    return built.hasFaults
      ? ExitStatus.dataRefused : ExitStatus.success
  }

  private static func build(
    _ recipe: String, inputs: String, beside: [String]
  ) throws(Problem) -> BuiltGazetteer {
    let tables = try GazetteerFolder.tables(in: recipe)
    var others: [GazetteerTable] = []
    for folder in beside { others += try GazetteerFolder.tables(in: folder) }
    do throws(GazetteerError) {
      var build = try GazetteerBuild(recipe: tables, beside: others) {
        file throws(GazetteerError) in
        do throws(Problem) { return try GazetteerFolder.bytes(of: inputs + "/" + file) } catch {
          throw GazetteerError(file, error.message, advice: error.advice)
        }
      }
      return try build.run()
    } catch {
      throw Problem(
        .gazetteerRefused, at: error.position, error.message, advice: error.advice)
    }
  }

  private static func write(
    _ built: BuiltGazetteer, to folder: String, overwriting: Bool, _ console: Console
  ) throws(Problem) {
    try OutputFile.makeFolder(folder)
    for recovery in SetRecovery.run(beside: built.tables.map { folder + "/" + $0.0 }) {
      console.errors("\(recovery)\n")
    }
    let set = OutputSet(overwriting: overwriting)
    do throws(Problem) {
      var files: [OutputFile] = []
      for (name, text) in built.tables {
        let file = try set.open(folder + "/" + name)
        try file.write(text.utf8.span)
        files.append(file)
      }
      try set.publish(files)
    } catch {
      let left = set.abandon()
      throw left.isEmpty ? error : OutputSet.failure(error, leaving: left)
    }
    for concession in set.concessions { console.errors("\(concession)\n") }
  }
}
