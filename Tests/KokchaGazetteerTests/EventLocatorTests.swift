import KokchaGazetteer
import KokchaModel
import Testing

/// Locating whole batches: texts, the cache, events with several places.
struct EventLocatorTests: LocatingTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  @Test func `a place's texts stand once in a batch, and every batch has its own`() throws {
    var locator = EventLocator(gazetteer)
    for _ in 0..<2 {
      var batch = EventBatch()
      for number in 0..<50 {
        var event = Event(
          id: "\(number)", title: "x", time: try EventTime(edtf: "2022"))
        event.places = [named("Rustaq")]
        batch.append(event)
      }
      let before = batch.text.count
      var problems = ProblemCollector()
      locator.locate(&batch, problems: &problems)
      #expect(
        batch.text.count - before == "pcode:AF1810AfghanistanTakharAF18RustaqAF1810".utf8.count)
      for number in 0..<50 {
        #expect(batch[number].places[0].admin2 == AdminUnit(name: "Rustaq", pcode: "AF1810"))
      }
    }
  }

  /// More names than the cache has slots, each asked twice: what is remembered is what was found.
  @Test func `the cache changes nothing`() throws {
    var places: [Place] = []
    for place in gazetteer.places {
      for name in gazetteer.names(of: place.id) {
        places.append(named(name.text, admin1: "Takhar"))
      }
      places.append(named(place.name, admin2: "Rustaq"))
      places.append(named("Rustaq", admin2: place.name))
      places.append(named(place.name + String(repeating: " ", count: 600)))
    }
    for number in 0..<1500 { places.append(named("stranger \(number)")) }
    let twice = try locate(places + places)
    #expect(Array(twice.places.prefix(places.count)) == Array(twice.places.suffix(places.count)))
    for (index, place) in places.enumerated() {
      #expect(try locate(place).place == twice.places[index], "\(place)")
    }
  }

  /// Events one by one through one locator, and each through a locator of its own.
  @Test func `a locator that is kept gives what one that is new gives`() throws {
    var locator = EventLocator(gazetteer)
    for name in ["Rustaq", "Lyonesse", "Rostoq", "Baharak", "Rustaq", "Chah Ab", "Lyonesse"] {
      var kept = Event(id: name, title: "x", time: try EventTime(edtf: "2022"))
      kept.places = [named(name), named("Khwaja Ghar")]
      kept.trajectories = [Trajectory(from: "Chah Ab", to: "Rustaq", kind: .fire)]
      kept.tags = ["a"]
      var new = kept
      let problems = locator.locate(&kept)
      #expect(problems == gazetteer.locate(&new))
      #expect(kept == new)
      #expect(kept.trajectories[0].ends != nil && kept.places[1].coordinate != nil)
      #expect(kept.tags == ["a"])
    }
  }

  @Test func `events with several places have each located`() throws {
    var event = Event(id: "E", title: "x", time: try EventTime(edtf: "2022"))
    event.places = [named("Rustaq"), named("Lyonesse"), named("Chah Ab")]
    var batch = EventBatch()
    batch.append(event)
    var problems = ProblemCollector()
    var locator = EventLocator(gazetteer)
    locator.locate(&batch, problems: &problems)
    #expect(
      batch[0].places.map(\.identifier) == ["pcode:AF1810", nil, "pcode:AF1816"])
    #expect(problems.problems.map(\.code) == [.placeUnknown])
  }
}
