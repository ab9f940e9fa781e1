import KokchaFormat
import KokchaGazetteer
import KokchaModel
import KokchaTime

/// What a command line says of how maps are drawn.
enum DrawingArguments {
  static let help = """
      --places WHAT       maps: principal (default), one feature an event, or all, one for each of its
                          places and trajectories
      --circles           maps: draw the radius within which an event may have happened
      --basemap           KML: districts and border below the events
      --folders WHAT      KML: group by year, type or district
      --no-style          no colours and symbols
      --horizon FROM/TO   what an open end of time is filled with where a format needs one, for
                          example 2021/2023; else the first and last moment of all events
      --tiles N           KMZ: more than N Placemarks are cut into tiles (default 10,000)
      --csvw, --csvt      a metadata file, a file of column types beside a CSV
    """

  static let options: [Arguments.Option] = [
    .value("--places"), .flag("--circles"), .flag("--basemap"), .value("--folders"),
    .flag("--no-style"), .value("--horizon"), .value("--tiles"), .flag("--csvw"), .flag("--csvt"),
  ]

  static func drawing(_ parsed: Arguments) throws(UsageError) -> DrawingOptions {
    var drawing = DrawingOptions()
    if let text = parsed.last("--places") {
      drawing.places = try Arguments.choice(text, of: "--places", PlacesDrawn.self)
    }
    if let text = parsed.last("--folders") {
      drawing.folders = try Arguments.choice(text, of: "--folders", FolderGrouping.self)
    }
    drawing.circles = parsed.has("--circles")
    drawing.styles = !parsed.has("--no-style")
    drawing.writesCSVW = parsed.has("--csvw")
    drawing.writesCSVT = parsed.has("--csvt")
    if let text = parsed.last("--tiles") {
      guard let count = Int(text), count >= 1 else {
        throw UsageError("--tiles needs a number of Placemarks, 1 or more")
      }
      drawing.tileThreshold = count
    }
    if let text = parsed.last("--horizon") { drawing.horizon = try horizon(text) }
    return drawing
  }

  private static func horizon(
    _ text: String
  ) throws(UsageError) -> (from: Instant, to: Instant) {
    guard case .success(let bounds) = ExtendedDateTime.read(text.utf8.span, trusting: true),
      let from = bounds.begin.writable(isEnd: false).instant,
      let to = bounds.end.writable(isEnd: true).instant
    else {
      throw UsageError(
        "--horizon \(text): write two dates, FROM/TO, for example 2021-08/2022-07-14")
    }
    return (from, to)
  }
}
