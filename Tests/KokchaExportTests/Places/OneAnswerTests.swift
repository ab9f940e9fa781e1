import KokchaGazetteer
import KokchaModel
import TestSupport
import Testing

/// What `gazetteer find` answers and where an export puts an event is one and the same.
struct OneAnswerTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  /// A name, and its province's code where that is said beside it.
  struct Question: Hashable {
    let name: String
    let province: String?
  }

  /// Names of the tables, and misspelt ones: a letter lost, doubled or exchanged.
  private func questions(
    _ count: Int, by generator: inout SeededGenerator
  ) -> [Question] {
    var made = Set<Question>()
    let places = gazetteer.places.filter { $0.kind != .country }
    while made.count < count, let place = places.randomElement(using: &generator) {
      guard var name = gazetteer.names(of: place.id).randomElement(using: &generator)?.text
      else { continue }
      // A slash or a comma parts an area from the name, which `find` reads of itself.
      if name.contains(where: { ",/،()".contains($0) }) { continue }
      if Bool.random(using: &generator), name.count > 4,
        let index = name.indices.dropFirst().randomElement(using: &generator)
      {
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: name.remove(at: index)
        case 1: name.insert(name[index], at: index)
        default: name.replaceSubrange(index...index, with: ["a"])
        }
      }
      let province = Bool.random(using: &generator) ? province(of: place) : nil
      made.insert(Question(name: name, province: province))
    }
    return Array(made)
  }

  private func province(of place: GazetteerPlace) -> String? {
    var area = place
    while area.kind != .province {
      guard let parent = area.parent.flatMap({ gazetteer.place($0) }) else { return nil }
      area = parent
    }
    return area.id == place.id || !area.id.hasPrefix("pcode:") ? nil : area.id
  }

  @Test func `a name is found and placed alike, with its province and without`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    var locator = EventLocator(gazetteer)
    for question in questions(600, by: &generator) {
      var event = Event(id: "Q", title: "x", time: try EventTime(edtf: "2022"))
      event.places = [Place(question.name)]
      event.places[0].admin1 = question.province.map { AdminUnit(pcode: String($0.dropFirst(6))) }
      let problems = locator.locate(&event)
      let answer = gazetteer.find(question.name, in: question.province)
      let (place, told) = (event.places[0], "\(question), seed \(seed)")
      switch answer.status {
      case .match:
        #expect(place.identifier == answer.place?.id, "\(told)")
        #expect(place.coordinate == nil || place.coordinate == answer.place?.coordinate, "\(told)")
      case .ambiguous:
        #expect(place.identifier == nil && place.coordinate == nil, "\(told)")
        #expect(problems.contains { $0.code == .placeAmbiguous }, "\(told)")
      case .none:
        #expect(place.identifier == nil && place.coordinate == nil, "\(told)")
        #expect(problems.contains { $0.code == .placeUnknown }, "\(told)")
      }
    }
  }
}
