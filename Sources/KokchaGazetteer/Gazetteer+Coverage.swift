package import KokchaGazetteerIndex
package import KokchaModel

extension Gazetteer {
  /// All that is drawn, as one map.
  var coverage: Coverage {
    coverageMade.value {
      Coverage(
        index.outlines(), country: { index.country(of: $0) }, place: { place($0, liesIn: $1) })
    }
  }

  /// All that is drawn, with the countries of the world around it.
  ///
  /// It is made anew whenever it is asked for.
  package var worldCoverage: Coverage {
    Coverage(coverage, in: worldLines) { lineage(of: $0).country }
  }

  /// The outlines of the world's countries.
  private var worldLines: [Coverage.Line] {
    var lines = wide.outlines.lines
    if wide.hidden.isEmpty { return lines }
    // A country that a folder has too goes by the folder's number.
    func known(_ face: Coverage.Face) -> Coverage.Face {
      guard let place = face.place, wide.hidden.contains(place) else { return face }
      return position(ofID: wide.id(of: place)).map { .place($0) } ?? face
    }
    for index in lines.indices {
      lines[index].left = known(lines[index].left)
      lines[index].right = known(lines[index].right)
    }
    return lines
  }

  /// Ground that more than one state claims, and the states' numbers.
  package var disputedGround: [(claimants: Set<Int>, low: Coordinate, high: Coordinate)] {
    disputes.value { wide.disputes }.map { dispute in
      (Set(dispute.claimants.compactMap { position(ofID: $0) }), dispute.low, dispute.high)
    }
  }

  /// Whether few states recognise a country, or it belongs to none: its outlines are disputed everywhere.
  package func isUnrecognised(_ country: Int) -> Bool { id(of: country).hasPrefix("editor:") }

  /// A place to be named on a map.
  package struct Town {
    package var place: Int
    package var coordinate: Coordinate
    /// How many people live there, about; of the ground's towns, what those that govern as much usually have.
    package var population: Int
  }

  /// Towns for a map: those of the world, and on the ground those that govern a province or a district.
  package func towns(where isWanted: (Coordinate) -> Bool) -> [Town] {
    var towns: [Town] = []
    func add(_ place: Int, _ population: Int) {
      guard let coordinate = coordinate(of: place), isWanted(coordinate) else { return }
      towns.append(Town(place: place, coordinate: coordinate, population: population))
    }
    var seats: [Int: Int] = [:]
    for place in places.indices {
      guard index.kind(of: place).isArea, let seat = index.seat(of: place) else { continue }
      let usual = index.kind(of: place) == .district ? 20_000 : 300_000
      seats[seat] = max(seats[seat] ?? 0, usual)
    }
    for (seat, population) in seats.sorted(by: { $0.key < $1.key }) { add(seat, population) }
    for place in wide.numbers where wide.kind(of: place) == .settlement && !wide.isVillage(place) {
      if wide.hidden.contains(place) { continue }
      let radius = Double(wide.radius(of: place) ?? 0) / 1000
      add(place, Int(radius * radius * .pi * 4000))
    }
    return towns
  }

  /// First-level areas of the world that have a point, and no outline here.
  package func worldAreas(
    where isWanted: (Coordinate) -> Bool
  ) -> [(place: Int, coordinate: Coordinate)] {
    wide.numbers.compactMap { place in
      guard wide.kind(of: place) == .province, !wide.hidden.contains(place),
        let coordinate = wide.coordinate(of: place), isWanted(coordinate)
      else { return nil }
      return (place, coordinate)
    }
  }

  /// What a place is called in a language; where that is not known, in Latin letters.
  package func label(of place: Int, in language: String) -> String {
    if let name = name(ofPlace: place, in: language) { return name }
    let inLanguage =
      kind(of: place) == .country
      ? wide.name(ofCountry: id(of: place), in: Self.tags(of: language)) : nil
    return inLanguage ?? name(of: place)
  }

  /// The courses of rivers, by place.
  package var rivers: [(place: Int, points: [Coordinate])] {
    index.courses().sorted { $0.key < $1.key }.flatMap { river in
      river.value.map { (river.key, $0.points) }
    }
  }
}
