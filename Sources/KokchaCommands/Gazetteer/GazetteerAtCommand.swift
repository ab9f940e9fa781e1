import KokchaFiles
import KokchaGazetteer
import KokchaModel

/// `kokcha gazetteer at`: what lies around a point.
enum GazetteerAtCommand {
  static let help = """
    kokcha gazetteer at: the district of a point, and what is near it

    usage: kokcha gazetteer at LAT,LON… [options]

      LAT,LON             decimal degrees, the latitude first; - reads points, one a line
    \(GazetteerArguments.help)
      --format json       one JSON object a line, in the order asked
      -h, --help          this text

    Told are the district, the distance to its nearest line and to the border, and the nearest town
    or village. A point within 2 km of a line is uncertain, for good maps differ by that much.
    Of Afghanistan all villages are known, of other countries towns and few villages: where a nearer
    one may be missing, the answer says so.
    Exit status: 0 answered, whatever the answer; 1 a line of standard input is no point.

    example: kokcha gazetteer at 37.06588,69.42126

    """

  static func run(
    _ arguments: ArraySlice<String>, _ console: Console
  ) throws(UsageError) -> Int32 {
    let parsed = try Arguments(
      arguments,
      options: GazetteerArguments.options)
    if parsed.has("--help") || parsed.has("-h") { return console.answer(help) }
    if parsed.positional.isEmpty { throw UsageError("gazetteer at needs LAT,LON") }
    let isJSON = try GazetteerArguments.format(parsed) == "json"
    // A wrong argument is wrong usage, found before anything is answered: half a list misleads.
    for text in parsed.positional where text != "-" {
      do throws(PointText.Fault) { _ = try PointText.read(text) } catch {
        throw UsageError(error.message)
      }
    }
    do throws(Problem) {
      let gazetteer = try GazetteerArguments.gazetteer(parsed, console)
      var survey = GroundSurvey(gazetteer)
      return try Questions(arguments: parsed.positional).answer(to: console) {
        question, answers throws(Problem) in
        let point = try point(question)
        let position = survey.position(at: point)
        let settlement = gazetteer.nearestSettlement(to: point)
        answers +=
          isJSON
          ? position.json(for: point, nearest: settlement)
          : position.text(for: point, nearest: settlement)
        answers += "\n"
      }
    } catch {
      console.errors("\(error)\n")
      return ExitStatus.of(error)
    }
  }

  private static func point(_ question: Questions.Question) throws(Problem) -> Coordinate {
    do throws(PointText.Fault) { return try PointText.read(question.text) } catch {
      throw Problem(
        error.code, at: question.position ?? InputPosition(file: "-"), error.message,
        advice: PointText.advice)
    }
  }
}
