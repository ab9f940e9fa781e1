import KokchaBytes
import KokchaFiles
import KokchaGazetteer
import KokchaModel

/// `kokcha gazetteer list`: places, one a line, or as a map.
enum GazetteerListCommand {
  static let help = """
    kokcha gazetteer list: places, one a line, or as a map

    usage: kokcha gazetteer list [options]

      --kind KIND         only places of this kind: country, province, district, settlement,
                          landmark, crossing or river
      --in ID             only places in this area, for example pcode:AF18 or Takhar
      --bordering ID      districts (or provinces, with --kind) that share a line with this country,
                          province or district, and the kilometres that they share
    \(GazetteerArguments.help)
      --format FORMAT     text (default), csv, json (an object a line) or geojson
      --geometry WHAT     geojson: outline (default), or a river's course, where there is one; or
                          point
      -h, --help          this text

    example: kokcha gazetteer list --in Takhar --kind district --format geojson > takhar.geojson
             kokcha gazetteer list --bordering TJK

    """

  static func run(
    _ arguments: ArraySlice<String>, _ console: Console
  ) throws(UsageError) -> Int32 {
    let parsed = try Arguments(
      arguments,
      options: GazetteerArguments.options + [
        .value("--kind"), .value("--in"), .value("--bordering"), .value("--geometry"),
      ])
    if parsed.has("--help") || parsed.has("-h") { return console.answer(help) }
    if let extra = parsed.positional.first {
      throw UsageError(
        "gazetteer list takes options only, not '\(extra)'; for an area write --in \(extra)")
    }
    let format = try GazetteerArguments.format(
      parsed, among: ["text", "csv", "json", "geojson"])
    let kind = try parsed.last("--kind").map { text throws(UsageError) in try Self.kind(text) }
    let geometry = parsed.last("--geometry") ?? "outline"
    guard geometry == "outline" || geometry == "point" else {
      throw UsageError("--geometry is outline or point")
    }
    if parsed.last("--geometry") != nil, format != "geojson" {
      throw UsageError("--geometry belongs to --format geojson")
    }
    let gazetteer: Gazetteer
    do throws(Problem) { gazetteer = try GazetteerArguments.gazetteer(parsed, console) } catch {
      console.errors("\(error)\n")
      return ExitStatus.of(error)
    }
    let list = try places(parsed, kind, gazetteer, console)
    if list.isEmpty { console.errors("no such place\n") }
    let listing = PlaceListing(gazetteer: gazetteer, sharesLines: parsed.has(value: "--bordering"))
    return switch format {
    case "csv": console.answer(listing.csv(list))
    case "json": console.answer(listing.json(list))
    case "geojson": console.answer(listing.geoJSON(list, outlines: geometry == "outline"))
    default: console.answer(listing.text(list))
    }
  }

  static func kind(_ text: String) throws(UsageError) -> PlaceKind {
    if let kind = PlaceKind(reading: text.utf8.span) { return kind }
    let known = PlaceKind.allCases.map(\.description)
    throw UsageError(
      "--kind \(Problem.quotable(text)): the kinds are " + known.joined(separator: ", "),
      nearest: Spelling.nearest(to: text, in: known))
  }

  private static func places(
    _ parsed: Arguments, _ kind: PlaceKind?, _ gazetteer: Gazetteer, _ console: Console
  ) throws(UsageError) -> [PlaceListing.Item] {
    let area = try parsed.last("--in").map { text throws(UsageError) in
      try GazetteerArguments.place(text, of: "--in", isArea: true, in: gazetteer, console)
    }
    if let area, !gazetteer.places.contains(where: { $0.id == area.id }) {
      throw UsageError(
        "--in \(area.id): \(area.name) is not among what is listed, which is Afghanistan, the Tajik side of "
          + "its border and the tables of --gazetteer; kokcha gazetteer find NAME --in \(area.id) knows more"
      )
    }
    func isWanted(_ place: GazetteerPlace) -> Bool {
      (kind == nil || place.kind == kind)
        && (area.map { gazetteer.isPlace(place.id, in: $0.id) } ?? true)
    }
    guard let text = parsed.last("--bordering") else {
      return gazetteer.places.filter(isWanted).map { PlaceListing.Item(place: $0) }
    }
    let beyond = try GazetteerArguments.place(
      text, of: "--bordering", isArea: true, in: gazetteer, console)
    guard beyond.kind.isArea else {
      throw UsageError("--bordering \(beyond.id): a \(beyond.kind) has no outline")
    }
    let scope = area.map { [$0] } ?? gazetteer.places.filter { $0.kind == .country }
    let unnamed = scope.filter { $0.id != beyond.id }
      .reduce(0) { $0 + (gazetteer.neighbours(of: $1.id)["abroad"] ?? 0) }
    if beyond.kind == .country, unnamed > 0 {
      console.errors(
        "along \(Int((unnamed / 1000).rounded()).grouped) km of border no table says which country "
          + "lies beyond; what lies there is not listed\n")
    }
    if let kind, !kind.isArea { throw UsageError("--kind \(kind): it has no outline") }
    return gazetteer.places(bordering: beyond.id, kind: kind ?? .district)
      .filter { isWanted($0.place) }
      .map { PlaceListing.Item(place: $0.place, sharedLine: $0.length) }
  }
}
