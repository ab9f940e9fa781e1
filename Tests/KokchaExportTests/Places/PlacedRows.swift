import Foundation
import KokchaEngine
import KokchaGazetteer
import KokchaModel
import KokchaRecords

/// What becomes of the places of a log's rows, read as a program that uses the library reads them.
struct PlacedRows {
  /// The events' places, in the order of the rows.
  let places: [Place]
  /// What was found wrong with each event.
  let problems: [[Problem]]

  /// Reads rows of a log; an id, a title and a date are put before each.
  ///
  /// - Parameters:
  ///   - columns: the header of what follows the date.
  ///   - rows: a line of delimited text each.
  ///   - gazetteer: what places them.
  /// - Throws: the first error, as an export would be refused for it.
  init(_ columns: String, _ rows: [String], gazetteer: Gazetteer) throws {
    var log = "id,title,date,\(columns)\n"
    for (number, row) in rows.enumerated() {
      log += "R\(number + 1),An invented event,2022-07-14,\(row)\n"
    }
    var reader = try EventReader(log: MemorySource(Array(log.utf8)), gazetteer: gazetteer)
    var (places, problems) = ([Place](), [[Problem]]())
    while let reading = try reader.next() {
      guard let event = reading.event else { continue }
      places.append(event.places.first ?? Place())
      problems.append(reading.problems)
    }
    (self.places, self.problems) = (places, problems)
  }

  /// The one row's place and problems.
  static func one(
    _ columns: String, _ row: String, _ gazetteer: Gazetteer
  ) throws -> (place: Place, problems: [Problem]) {
    let read = try PlacedRows(columns, [row], gazetteer: gazetteer)
    return (read.places[0], read.problems[0])
  }
}

extension Place {
  /// Whether it was taken for a place in Afghanistan, or put there.
  var isAfghan: Bool {
    let codes = [admin1?.pcode, admin2?.pcode, identifier?.replacing("pcode:", with: "")]
    if codes.contains(where: { $0?.hasPrefix("AF") == true }) { return true }
    guard let coordinate else { return false }
    // A box in Afghanistan: what is meant to lie elsewhere is far from it in these tests.
    return (33.0...36.5).contains(coordinate.latitude)
      && (62.0...69.0).contains(coordinate.longitude)
  }

  /// Metres from a point, on the sphere; nil without a coordinate.
  func distance(toLatitude latitude: Double, longitude: Double) -> Double? {
    guard let coordinate else { return nil }
    let (a, b) = (coordinate.latitude * .pi / 180, latitude * .pi / 180)
    let east = (longitude - coordinate.longitude) * .pi / 180
    let haversine = pow(sin((b - a) / 2), 2) + cos(a) * cos(b) * pow(sin(east / 2), 2)
    return 2 * 6_371_009 * asin(min(1, haversine.squareRoot()))
  }
}
