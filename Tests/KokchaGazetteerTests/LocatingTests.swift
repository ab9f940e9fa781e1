import KokchaGazetteer
import KokchaModel

/// What the tests of `EventLocator` share: places to locate, each in an event of its own.
protocol LocatingTests {
  var gazetteer: Gazetteer { get }
}

extension LocatingTests {
  /// The place after locating, and what was found wrong with it.
  func locate(
    _ place: Place
  ) throws -> (place: Place, problems: [Problem]) {
    let (places, problems) = try locate([place])
    return (places[0], problems)
  }

  func locate(_ places: [Place]) throws -> (places: [Place], problems: [Problem]) {
    var batch = EventBatch()
    for (number, place) in places.enumerated() {
      var event = Event(
        id: "E-\(number)", title: "x", time: try EventTime(edtf: "2022-07-14"))
      event.places = [place]
      batch.append(event)
    }
    var problems = ProblemCollector()
    var locator = EventLocator(gazetteer)
    locator.locate(&batch, problems: &problems)
    return ((0..<batch.count).map { batch[$0].places[0] }, problems.problems)
  }

  func named(
    _ name: String?, admin1: String? = nil, code1: String? = nil, admin2: String? = nil,
    code2: String? = nil, id: String? = nil
  ) -> Place {
    var place = Place(name)
    if admin1 != nil || code1 != nil { place.admin1 = AdminUnit(name: admin1, pcode: code1) }
    if admin2 != nil || code2 != nil { place.admin2 = AdminUnit(name: admin2, pcode: code2) }
    place.identifier = id
    return place
  }

  /// The place with a coordinate.
  func at(_ longitude: Double, _ latitude: Double, _ place: Place) throws -> Place {
    var place = place
    place.coordinate = try Coordinate(longitude: longitude, latitude: latitude)
    return place
  }
}
