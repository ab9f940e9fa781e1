import KokchaGazetteer
import KokchaModel
import Testing

/// Names that were read by their sounds, gathered batch by batch.
struct UnlistedSpellingsTests: LocatingTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  /// What a batch with an event for each name has of them.
  private func spellings(
    of names: [String], from first: Int, most: Int, refused: Set<Int> = []
  ) throws -> UnlistedSpellings {
    var batch = EventBatch()
    for (number, name) in names.enumerated() {
      var event = Event(
        id: "\(first + number)", title: "x", time: try EventTime(edtf: "2022"))
      event.places = [named(name)]
      batch.append(event)
      batch.events[number].isRefused = refused.contains(number)
    }
    var locator = EventLocator(gazetteer)
    var problems = ProblemCollector()
    locator.locate(&batch, problems: &problems)
    var made = UnlistedSpellings(most: most, keepsIDs: true)
    made.add(batch, by: locator, countsRefused: false)
    return made
  }

  @Test func `a spelling of several batches stands once`() throws {
    var all = try spellings(of: ["Rostoq", "Rustaq", "Talakan"], from: 1, most: 10)
    all.add(try spellings(of: ["Talakan", "Rostoq", "Takhor"], from: 4, most: 10, refused: [2]))
    #expect(all.events == 4)
    #expect(all.further == 0)
    #expect(all.spellings.map(\.written) == ["Rostoq", "Talakan"])
    #expect(all.spellings.map(\.place.id) == ["pcode:AF1810", "pcode:AF1801"])
    #expect(all.spellings.map(\.events) == [2, 2])
    #expect(all.spellings.map(\.ids) == [["1", "5"], ["3", "4"]])
    #expect(all.problems.map(\.event) == ["1", "3"])
  }

  @Test func `what is beyond those told apart is counted`() throws {
    var all = try spellings(of: ["Rostoq", "Talakan", "Rostoq"], from: 1, most: 1)
    #expect(all.further == 1)
    all.add(try spellings(of: ["Talakan", "Talakan", "Rostoq"], from: 4, most: 1))
    #expect(all.events == 6)
    #expect(all.spellings.map(\.events) == [2])
    #expect(all.further == 4)
  }

  @Test func `the library tells of them with what does not fit`() throws {
    var event = Event(id: "E", title: "x", time: try EventTime(edtf: "2022"))
    event.places = [named("Rostoq", admin1: "Takhor"), named("Rustaq")]
    #expect(
      gazetteer.locate(&event).map(\.description) == [
        "event: K046 warning: 'Rostoq' was read as Rustaq, district of Takhar (pcode:AF1810), by its "
          + "sounds (fuzzy, score 0.93) (event E)\n  if that is right, write Rustaq, or "
          + "pcode:AF1810 in 'pcode'; if not, correct the name, or add latitude and longitude",
        "event: K046 warning: 'Takhor' was read as Takhar, province of Afghanistan (pcode:AF18), by "
          + "its sounds (fuzzy, score 0.95) (event E)\n  if that is right, write Takhar; if not, "
          + "correct the name",
      ])
    #expect(event.places[0].identifier == "pcode:AF1810")
  }
}
