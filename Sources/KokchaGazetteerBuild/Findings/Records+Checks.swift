import KokchaGazetteer
import KokchaModel

extension Records {
  /// Looks over everything once it is all there.
  mutating func check(_ mesh: Mesh, _ index: MeshIndex) {
    for id in places.keys.sorted() {
      guard let place = places[id] else { continue }
      checkParent(place)
      checkPoint(place, mesh, index)
      if !place.seat.isEmpty, kind(of: place.seat) != .settlement {
        findings.append(
          BuildFinding(
            .seatUnknown, place.position, "the seat \(place.seat) of \(id) is no settlement here"))
        change(id) { $0.seat = "" }
      }
    }
    for (id, list) in names.sorted(by: { $0.key < $1.key }) {
      for name in list where Script.isMixed(name.text) {
        findings.append(
          BuildFinding(
            .mixedScript, places[id]?.position ?? InputPosition(file: "names"),
            "\(id): \(quoted(name.text)) has letters of two scripts in one word"))
      }
    }
    checkRepeatedNames()
    checkSharedCodes()
    for area in mesh.areas where area.isDrawn && !isKnown(area.id) {
      findings.append(
        BuildFinding(.unknownParent, area.position, "\(area.id) is drawn, but is no place here"))
    }
  }

  private mutating func checkParent(_ place: PlaceRecord) {
    if place.name.isEmpty {
      findings.append(BuildFinding(.noName, place.position, "\(place.id) has no name"))
    }
    guard place.kind != .country else { return }
    let parent = kind(of: place.parent)
    guard let parent, parent.isArea, parent.rawValue < place.kind.rawValue else {
      findings.append(
        BuildFinding(
          .unknownParent, place.position,
          "\(place.id) lies in \(quoted(place.parent)), which is no wider place here"))
      return
    }
  }

  private mutating func checkPoint(_ place: PlaceRecord, _ mesh: Mesh, _ index: MeshIndex) {
    guard let point = place.point else {
      if place.kind == .district || place.kind == .settlement {
        findings.append(BuildFinding(.noPoint, place.position, "\(place.id) has no point"))
      }
      return
    }
    let own = place.kind == .district ? place.id : place.parent
    let around = index.area(around: point).map { mesh.areas[$0].id }
    guard mesh.areas.contains(where: { $0.id == own }) else {
      // Two districts drawn as one: every point of the second would be answered with the first.
      if place.kind == .district, let around, kind(of: around) == .district {
        findings.append(
          BuildFinding(
            .undrawnDistrict, place.position,
            "\(place.id) has no outline, and its point \(point.text) lies in that of \(around)"))
      }
      return
    }
    if around != own {
      findings.append(
        BuildFinding(
          .pointOutside, place.position,
          "the point \(point.text) of \(place.id) lies in \(around ?? "no outline"), not in \(own)")
      )
    }
  }

  private mutating func checkRepeatedNames() {
    var seen: [[String]: String] = [:]
    for place in places.values.sorted(by: { $0.id < $1.id }) where place.kind.isArea {
      let key = [place.parent, "\(place.kind)", place.name]
      if let other = seen[key] {
        findings.append(
          BuildFinding(
            .repeatedName, place.position,
            "\(place.id) and \(other) have one name in \(place.parent): \(quoted(place.name))"))
      }
      seen[key] = place.id
    }
  }

  private mutating func checkSharedCodes() {
    var seen: [[String]: String] = [:]
    for (id, list) in codes.sorted(by: { $0.key < $1.key }) {
      for code in list {
        let key = [code.scheme, code.code]
        if let other = seen[key], other != id {
          findings.append(
            BuildFinding(
              .sharedCode, places[id]?.position ?? InputPosition(file: "codes"),
              "\(other) and \(id) have one code: \(code.scheme):\(code.code)"))
        }
        seen[key] = id
      }
    }
  }
}
