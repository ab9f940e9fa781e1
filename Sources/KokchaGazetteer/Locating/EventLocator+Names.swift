import KokchaBytes
import KokchaGazetteerIndex
import KokchaModel

/// Places that have a name and no coordinate.
extension EventLocator {
  /// Looks a place up that has a name and no point.
  mutating func locate(
    _ index: Int, by meaning: PlaceMeaning, _ event: Int, _ batch: inout EventBatch,
    _ problems: inout ProblemCollector
  ) {
    if meaning.hasSoundings { note(meaning.reading.soundings, of: batch.places[index], event) }
    // Without a point there is nothing that a method could have found.
    batch.places[index].method = nil
    if let place = meaning.place {
      if meaning.isGuessedAbroad { guessedAbroad.insert(event) }
      if meaning.reading.passesDistrict {
        problems.note(.placeUnknown, .warning) {
          unknownDistrict(place, batch.places[index], event, batch, &$0)
        }
      }
      locate(index, at: place, meaning, &batch)
      return
    }
    if case .nothing = meaning.reading.outcome { return }
    if meaning.hasUnknownCountry {
      problems.note(meaning.reading.problemCode, .warning) {
        unknownCountry(meaning.reading, batch.places[index], event, batch, &$0)
      }
      return
    }
    let code = meaning.reading.problemCode
    let district =
      unknownPlaces == .area ? meaning.reading.districtOfUnknown(gazetteer) : nil
    problems.note(code, .warning) {
      unresolved(meaning.reading, code, batch.places[index], event, batch, drawnAt: district, &$0)
    }
    var row = batch.places[index]
    // A village that nobody knows lies in the district all the same that the row names.
    if let area = meaning.statedArea { fillAreas(of: &row, from: area, &batch) }
    if !stands(row, meaning.reading, &batch) { note(meaning.reading.found, in: &row, &batch) }
    if let district { draw(&row, at: district) }
    batch.places[index] = row
  }

  /// Gives a place that nobody knows the point of the district around it, and says how little that is.
  private mutating func draw(_ row: inout PlaceRow, at district: Int) {
    let known = facts(of: district)
    row.coordinate = gazetteer.coordinate(of: district)
    row.method = .gazetteer
    // It may be anywhere in the district, however well the report knows where it is.
    row.radiusMetres = [row.radiusMetres, known.radius].compactMap(\.self).max()
    row.precision = row.isRough ? row.precision : .district
    row.borderMetres = row.isRough ? nil : known.border
  }

  private mutating func locate(
    _ index: Int, at place: Int, _ meaning: PlaceMeaning, _ batch: inout EventBatch
  ) {
    var row = batch.places[index]
    if meaning.reading.subject == .verbatim || !stands(row, meaning.reading, &batch) {
      note(meaning.reading.found, in: &row, &batch)
    }
    let kind = gazetteer.kind(of: place)
    row.identifier = texts.id(of: place, gazetteer, &batch.text)
    // The name's own precision, unless the row knows it to be rougher.
    if row.precision.map({ $0.rawValue < kind.precision.rawValue }) ?? true {
      row.precision = kind.precision
    }
    fillAreas(of: &row, from: place, &batch)
    let known = facts(of: place)
    if row.precision != .country, let coordinate = gazetteer.coordinate(of: place) {
      row.coordinate = coordinate
      row.method = .gazetteer
      row.radiusMetres = row.radiusMetres ?? known.radius
      row.borderMetres = row.isRough ? nil : known.border
    }
    batch.places[index] = row
  }

  /// Fills the province and district of a place in where the row leaves them empty.
  mutating func fillAreas(
    of row: inout PlaceRow, from place: Int, _ batch: inout EventBatch
  ) {
    let lineage = gazetteer.lineage(of: place)
    if row.country.isEmpty {
      row.country = texts.name(of: lineage.country, gazetteer, &batch.text)
    }
    if let province = lineage.province {
      if row.admin1.isEmpty { row.admin1 = texts.name(of: province, gazetteer, &batch.text) }
      if row.admin1Code.isEmpty {
        row.admin1Code = texts.pcode(of: province, gazetteer, &batch.text)
      }
    }
    if let district = lineage.district {
      if row.admin2.isEmpty { row.admin2 = texts.name(of: district, gazetteer, &batch.text) }
      if row.admin2Code.isEmpty {
        row.admin2Code = texts.pcode(of: district, gazetteer, &batch.text)
      }
    }
  }
}
