import Kokcha
import KokchaBytes
import KokchaFiles
import KokchaGazetteer

/// `kokcha gazetteer`: what the gazetteer knows of names and of points.
enum GazetteerCommand {
  static let help = """
    kokcha gazetteer: places by name and by point

    usage: kokcha gazetteer find NAME… [--in ID] [--format text|json]
           kokcha gazetteer at LAT,LON… [--format text|json]
           kokcha gazetteer build RECIPE_DIR --out DIR    (build --help tells more)

      find NAME…      the places that a name or code may mean; - reads names, one a line
      at LAT,LON…     the district, and the distance to the nearest district line and to the
                      border; - reads points, one a line
      --in ID         only places in this area, for example pcode:AF18 or Takhar
      --format json   one JSON object a line, in the order asked
      -h, --help      this text

    A name may be in any script and may name its area: "Baharak, Badakhshan". A name that several
    places share is ambiguous, and all are shown; none is guessed. Exit status: 0 answered,
    whatever the answer.

    example: kokcha gazetteer find "Khowaja Ghar"
             kokcha gazetteer at 37.06588,69.42126

    """

  static func run(
    _ arguments: ArraySlice<String>, _ console: Console
  ) throws(UsageError) -> Int32 {
    guard let command = arguments.first else {
      throw UsageError("gazetteer needs find, at or build")
    }
    if command == "build" { return try GazetteerBuildCommand.run(arguments.dropFirst(), console) }
    let parsed = try Arguments(
      arguments.dropFirst(),
      options: [
        .value("--in"), .value("--format"), .flag("--help"),
        Arguments.Option(name: "-h", takesValue: false),
      ])
    if command == "-h" || command == "--help" || parsed.has("--help") || parsed.has("-h") {
      return CommandLineTool.answer(help, console)
    }
    guard command == "find" || command == "at" else {
      throw UsageError("there is no 'gazetteer \(command)'; there are find, at and build")
    }
    if parsed.positional.isEmpty {
      throw UsageError(
        command == "find" ? "gazetteer find needs a name" : "gazetteer at needs LAT,LON")
    }
    let format = parsed.last("--format") ?? "text"
    guard format == "text" || format == "json" else {
      throw UsageError("--format is text or json")
    }
    let gazetteer: Gazetteer
    let questions: [String]
    do throws(GazetteerError) { gazetteer = try Gazetteer.embedded() } catch {
      console.errors("\(error)\n")
      return CommandLineTool.ExitStatus.fileFailed
    }
    do throws(Problem) { questions = try Self.questions(parsed.positional) } catch {
      console.errors("\(error)\n")
      return error.code.stage == .data
        ? CommandLineTool.ExitStatus.dataRefused : CommandLineTool.ExitStatus.fileFailed
    }
    if command == "find" {
      return try find(
        questions, in: parsed.last("--in"), isJSON: format == "json", gazetteer, console)
    }
    if parsed.last("--in") != nil { throw UsageError("--in belongs to gazetteer find") }
    return try at(questions, isJSON: format == "json", gazetteer, console)
  }

  /// What is asked; `-` stands for the lines of standard input.
  private static func questions(_ arguments: [String]) throws(Problem) -> [String] {
    var questions: [String] = []
    for argument in arguments {
      guard argument == "-" else {
        questions.append(argument)
        continue
      }
      var source = try FileSource(path: "-")
      var bytes: [UInt8] = []
      var before = -1
      while bytes.count != before {
        before = bytes.count
        try source.read(into: &bytes, limit: 1 << 20)
      }
      let lines = bytes.split(omittingEmptySubsequences: false) { $0 == 0x0A }
      for (index, line) in lines.enumerated() {
        let text = line.last == 0x0D ? line.dropLast() : line
        if text.isEmpty { continue }
        guard let question = String(validating: text, as: UTF8.self) else {
          throw Problem(
            .notUTF8, at: InputPosition(file: "-", line: index + 1),
            "this line is not UTF-8", advice: "give the names as UTF-8")
        }
        questions.append(question)
      }
    }
    return questions
  }

  private static func find(
    _ names: [String], in area: String?, isJSON: Bool, _ gazetteer: Gazetteer, _ console: Console
  ) throws(UsageError) -> Int32 {
    if let area, gazetteer.find(area).status == .none {
      throw UsageError("--in \(area): the gazetteer does not know this area")
    }
    for name in names {
      let answer = gazetteer.find(name, in: area)
      let status = CommandLineTool.answer((isJSON ? answer.json : answer.text) + "\n", console)
      if status != CommandLineTool.ExitStatus.success { return status }
    }
    return CommandLineTool.ExitStatus.success
  }

  private static func at(
    _ texts: [String], isJSON: Bool, _ gazetteer: Gazetteer, _ console: Console
  ) throws(UsageError) -> Int32 {
    // All points are read before the first is answered: a wrong one is wrong usage, not half a list.
    var points: [Coordinate] = []
    for text in texts { points.append(try point(text)) }
    for point in points {
      let answer = gazetteer.position(at: point)
      let status = CommandLineTool.answer(
        (isJSON ? answer.json(for: point) : answer.text(for: point)) + "\n", console)
      if status != CommandLineTool.ExitStatus.success { return status }
    }
    return CommandLineTool.ExitStatus.success
  }

  /// `LAT,LON`, in this order, for that is how people write a point.
  private static func point(_ text: String) throws(UsageError) -> Coordinate {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let shown = Problem.quotable(text)
    guard parts.count == 2,
      let latitude = degrees(parts[0]), let longitude = degrees(parts[1])
    else {
      throw UsageError(
        "'\(shown)' is not LAT,LON in decimal degrees, for example 36.73605,69.53451")
    }
    guard abs(latitude) <= 90 * Coordinate.stepsPerDegree else {
      throw UsageError("'\(shown)': the latitude, which comes first, is outside −90…90")
    }
    guard abs(longitude) <= 180 * Coordinate.stepsPerDegree else {
      throw UsageError("'\(shown)': the longitude, which comes second, is outside −180…180")
    }
    return Coordinate(x: Int32(longitude), y: Int32(latitude))
  }

  private static func degrees(_ text: Substring) -> Int? {
    let bytes = Array(text.utf8)
    let span = bytes.span
    let bounds = span.trimmedBounds(of: 0..<span.count)
    let reading = readDecimal(
      span.extracting(bounds), fractionDigits: Coordinate.fractionDigits)
    return switch reading {
    case .value(let value): value
    case .tooLarge: .max / 2
    case .notANumber: nil
    }
  }
}
