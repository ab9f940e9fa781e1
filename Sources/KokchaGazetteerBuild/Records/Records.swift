import KokchaGazetteer
import KokchaModel

/// Everything that the inputs say of places, one record a fact.
struct Records {
  private(set) var places: [String: PlaceRecord] = [:]
  private(set) var names: [String: [NameRecord]] = [:]
  private(set) var codes: [String: [CodeRecord]] = [:]
  var exclusions = Exclusions()
  var findings: [BuildFinding] = []
  /// Places of the folders beside: they may be named, and are not written again.
  let beside: FoldersBeside

  init(beside: FoldersBeside) { self.beside = beside }

  func isKnown(_ id: String) -> Bool { kind(of: id) != nil }

  func kind(of id: String) -> PlaceKind? { places[id]?.kind ?? beside.kinds[id] }

  mutating func change(_ id: String, _ change: (inout PlaceRecord) -> Void) {
    if var place = places[id] {
      change(&place)
      places[id] = place
    }
  }

  /// Adds a place.
  ///
  /// - Parameters:
  ///   - place: The place; a later one of the same id takes its place.
  ///   - corrects: Whether a person meant it to.
  mutating func add(_ place: PlaceRecord, corrects: Bool = false) {
    var place = place
    if exclusions.exclude(place.id, "place", place.name) || beside.kinds[place.id] != nil { return }
    if let point = place.point,
      exclusions.exclude(place.id, "coordinate", point.text)
    {
      place.point = nil
    }
    if let known = places[place.id] {
      if !corrects {
        findings.append(
          BuildFinding(
            .repeatedID, place.position,
            "\(place.id) is also at \(known.position); this row is taken"))
      }
      place.sources.add(known.sources)
    }
    places[place.id] = place
  }

  /// Adds a name.
  ///
  /// - Parameters:
  ///   - name: The name; of one that is known already the better status counts.
  ///   - place: The id of its place.
  ///   - corrects: Whether a person gave the status.
  mutating func add(_ name: NameRecord, of place: String, corrects: Bool = false) {
    if exclusions.exclude(place, "name", name.text) || beside.has(name, of: place) { return }
    guard let known = names[place]?.firstIndex(where: { $0.text == name.text }) else {
      names[place, default: []].append(name)
      return
    }
    // One spelling, one row: the better status and the first language that is said.
    names[place]?[known].sources.add(name.sources)
    if names[place]?[known].language == "und" { names[place]?[known].language = name.language }
    if corrects || name.status == .preferred { names[place]?[known].status = name.status }
  }

  mutating func add(_ code: CodeRecord, of place: String) {
    if exclusions.exclude(place, "code", "\(code.scheme):\(code.code)")
      || beside.has(code, of: place)
    {
      return
    }
    let same = { (other: CodeRecord) in other.scheme == code.scheme && other.code == code.code }
    guard let known = codes[place]?.firstIndex(where: same) else {
      codes[place, default: []].append(code)
      return
    }
    codes[place]?[known].sources.add(code.sources)
  }

  /// Takes away a place, with what is said of it.
  mutating func remove(_ id: String) {
    places[id] = nil
    names[id] = nil
    codes[id] = nil
  }

  /// Takes away names and codes of places that are in no table.
  mutating func dropStrangers() {
    for id in Set(names.keys).union(codes.keys).sorted() where !isKnown(id) {
      findings.append(
        BuildFinding(
          .unknownPlace, InputPosition(file: "recipe.csv"),
          "\(id) has names or codes, but is no place; they are left out"))
      names[id] = nil
      codes[id] = nil
    }
  }
}
