import KokchaBytes
import KokchaGazetteer
import KokchaModel

/// Everything that is known of a place.
struct PlacePortrait {
  private let place: GazetteerPlace
  private let gazetteer: Gazetteer
  /// From the place's parent to its country.
  private let parents: [GazetteerPlace]
  private let names: [RecordedName]
  private let codes: [RecordedCode]
  private let area: Double?
  private let neighbours: [(place: GazetteerPlace, length: Double)]
  private let isDrawnInPart: Bool
  private let settlements: Int
  private let courses: [Course]
  private let sources: [RecordedSource]

  init(_ place: GazetteerPlace, _ gazetteer: Gazetteer) {
    self.place = place
    self.gazetteer = gazetteer
    var parents: [GazetteerPlace] = []
    var next = place.parent.flatMap { gazetteer.place($0) }
    while let here = next {
      parents.append(here)
      next = here.parent.flatMap { gazetteer.place($0) }
    }
    self.parents = parents
    names = gazetteer.names(of: place.id)
    codes = gazetteer.codes(of: place.id)
    area = gazetteer.area(of: place.id)
    isDrawnInPart = !gazetteer.isDrawnWhole(place.id) && !gazetteer.rings(of: place.id).isEmpty
    neighbours = Self.neighbours(of: place, gazetteer)
    settlements =
      place.kind.isArea
      ? gazetteer.places.count { $0.kind == .settlement && gazetteer.isPlace($0.id, in: place.id) }
      : 0
    courses = gazetteer.courses(of: place.id)
    let cells =
      [place.source] + names.map(\.source) + codes.map(\.source) + courses.map(\.source)
    let ids = cells.flatMap { $0.split(separator: ";") }.map { String($0).trimmed }
    sources = gazetteer.sources(Set(ids))
  }

  /// Districts beside a district, provinces beside a province, and countries beside either.
  private static func neighbours(
    of place: GazetteerPlace, _ gazetteer: Gazetteer
  ) -> [(place: GazetteerPlace, length: Double)] {
    guard place.kind.isArea else { return [] }
    var found: [(place: GazetteerPlace, length: Double)] = []
    let lengths = gazetteer.neighbours(of: place.id)
    for (id, length) in lengths {
      if let beside = gazetteer.place(id) { found.append((beside, length)) }
    }
    return found.sorted { ($1.length, $0.place.id) < ($0.length, $1.place.id) }
  }

  // MARK: For people

  var text: String {
    var text = "\(place.name) (\(place.id))\n"
    func row(_ label: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      let gap = String(repeating: " ", count: max(13 - label.count, 1))
      text += "  \(label)\(gap)\(value)\n"
    }
    row("kind", place.kind.description)
    row("in", parents.map { "\($0.name) (\($0.id))" }.joined(separator: ", "))
    row("point", place.coordinate.map { "\($0.latitude), \($0.longitude)" })
    row("radius", gazetteer.radius(of: place.id).map { GroundPosition.kilometres($0) })
    row("border", gazetteer.borderReach(of: place.id)?.text)
    row("seat", place.seat.map { id in (gazetteer.place(id)?.name).map { "\($0) (\(id))" } ?? id })
    row("area", area.map { "\(tenths($0 / 1_000_000)) km²" })
    if place.kind.isArea, area == nil {
      row("outline", isDrawnInPart ? "only a part of it is drawn" : "none")
    }
    if settlements > 0 { row("settlements", settlements.grouped) }
    for (index, beside) in neighbours.enumerated() {
      row(
        index == 0 ? "beside" : "",
        "\(beside.place.name) (\(beside.place.id)), \(Self.length(beside.length))")
    }
    for course in courses {
      row("course", "\(GroundPosition.kilometres(course.length)) drawn [\(course.source)]")
    }
    row("zone", gazetteer.timeZone(of: place.id))
    for (index, name) in names.enumerated() {
      row(
        index == 0 ? "names" : "",
        "\(name.text) [\(name.language), \(name.script), \(name.status); \(name.source)]")
    }
    for (index, code) in codes.enumerated() {
      row(index == 0 ? "codes" : "", "\(code.scheme):\(code.code) [\(code.source)]")
    }
    row("note", place.note)
    for (index, source) in sources.enumerated() {
      row(
        index == 0 ? "sources" : "",
        "\(source.id): \(source.title); \(source.licence)")
    }
    return text
  }

  /// Kilometres, or metres where those would be none.
  private static func length(_ metres: Double) -> String {
    metres < 100 ? "\(Int(metres.rounded())) m" : GroundPosition.kilometres(metres)
  }

  private func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\((tenths / 10).grouped).\(tenths % 10)"
  }

  // MARK: For programs

  var json: String {
    var builder = JSONBuilder(capacity: 1 << 12)
    builder.beginObject()
    builder.member("id", place.id)
    builder.member("kind", place.kind.description)
    builder.member("name", place.name)
    builder.member("country", place.country)
    builder.name("in")
    builder.beginArray()
    for parent in parents { builder.value(parent.id.utf8.span) }
    builder.endArray()
    builder.member("longitude", steps: place.coordinate?.x)
    builder.member("latitude", steps: place.coordinate?.y)
    builder.member("radius_km", tenths: gazetteer.radius(of: place.id).map { $0 / 1000 })
    builder.name("across_border")
    if let reach = gazetteer.borderReach(of: place.id) {
      reach.write(to: &builder)
    } else {
      builder.null()
    }
    builder.member("seat", place.seat)
    builder.member("area_km2", tenths: area.map { $0 / 1_000_000 })
    builder.name("drawn_in_part")
    builder.value(isDrawnInPart)
    builder.name("settlements")
    builder.value(fixedPoint: settlements)
    builder.name("neighbours")
    builder.beginArray()
    for beside in neighbours {
      builder.beginObject()
      builder.member("id", beside.place.id)
      builder.member("name", beside.place.name)
      builder.member("shared_km", tenths: beside.length / 1000)
      builder.endObject()
    }
    builder.endArray()
    builder.member(
      "course_km",
      tenths: courses.isEmpty ? nil : courses.reduce(0) { $0 + $1.length } / 1000)
    builder.member("time_zone", gazetteer.timeZone(of: place.id))
    builder.name("names")
    builder.beginArray()
    for name in names {
      builder.beginObject()
      builder.member("name", name.text)
      builder.member("language", name.language)
      builder.member("script", name.script)
      builder.member("status", name.status.description)
      builder.member("source", name.source)
      builder.endObject()
    }
    builder.endArray()
    builder.name("codes")
    builder.beginArray()
    for code in codes {
      builder.beginObject()
      builder.member("scheme", code.scheme)
      builder.member("code", code.code)
      builder.member("source", code.source)
      builder.endObject()
    }
    builder.endArray()
    builder.member("note", place.note)
    builder.member("source", place.source)
    builder.name("sources")
    builder.beginArray()
    for source in sources {
      builder.beginObject()
      builder.member("id", source.id)
      builder.member("title", source.title)
      builder.member("licence", source.licence)
      builder.endObject()
    }
    builder.endArray()
    builder.endObject()
    return builder.json.withSpan { $0.string }
  }
}

extension JSONBuilder {
  fileprivate mutating func member(_ name: StaticString, tenths number: Double?) {
    self.name(name)
    guard let number else { return null() }
    value(fixedPoint: Int((number * 10).rounded()), fractionDigits: 1)
  }

  /// Degrees with the five digits that the tables have, about a metre.
  fileprivate mutating func member(_ name: StaticString, steps: Int32?) {
    self.name(name)
    guard let steps else { return null() }
    value(fixedPoint: Int((Double(steps) / 100).rounded()), fractionDigits: 5)
  }
}
