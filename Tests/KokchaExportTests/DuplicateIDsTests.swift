import Kokcha
import KokchaExport
import TestSupport
import Testing

/// Ids that come again are found over any number of events, and no others.
@Suite struct DuplicateIDsTests {
  private struct Expected: Equatable {
    var id: String
    var first: DuplicateIDs.Place
    var second: DuplicateIDs.Place
  }

  /// What a dictionary of all ids finds.
  private func slowly(_ ids: [(String, DuplicateIDs.Place)]) -> [Expected] {
    var places: [String: DuplicateIDs.Place] = [:]
    return ids.compactMap { id, place in
      if let first = places[id] { return Expected(id: id, first: first, second: place) }
      places[id] = place
      return nil
    }
  }

  private func found(_ ids: [(String, DuplicateIDs.Place)]) throws -> [Expected] {
    var duplicates = DuplicateIDs()
    for (id, place) in ids { try duplicates.insert(id.utf8.span, at: place) }
    return try duplicates.findings().map {
      Expected(id: $0.id, first: $0.first, second: $0.second)
    }
  }

  // 3,000 ids stay in memory, 120,000 do not.
  @Test(arguments: [(seed: 1, count: 3000), (seed: 2, count: 120_000), (seed: 3, count: 120_000)])
  func `the same as a dictionary finds`(seed: UInt64, count: Int) throws {
    var random = SeededGenerator(seed: seed)
    let ids = (0..<count).map { number in
      // Some hundreds of numbers are drawn twice or more.
      let drawn = Int.random(in: 0..<count * 100, using: &random)
      let id = drawn.isMultiple(of: 3) ? "ت-\(drawn)" : "E\(drawn)"
      return (id, DuplicateIDs.Place(input: number * 4 / count, line: number + 2))
    }
    let expected = slowly(ids)
    #expect(expected.count > 5, "the seed draws nothing twice")
    #expect(try found(ids) == expected)
  }

  @Test func `an id that comes three times is told of twice, each time with the first`() throws {
    let places = (1...4).map { DuplicateIDs.Place(input: 0, line: $0 * 10) }
    #expect(
      try found([("a", places[0]), ("a", places[1]), ("b", places[2]), ("a", places[3])]) == [
        Expected(id: "a", first: places[0], second: places[1]),
        Expected(id: "a", first: places[0], second: places[3]),
      ])
  }

  @Test(arguments: [
    ["a", "A"], ["a", "a "], ["é", "e\u{301}"], ["1", "01"], ["x", "xx", "xxx"],
  ])
  func `ids that are only alike`(ids: [String]) throws {
    let places = ids.enumerated().map { ($1, DuplicateIDs.Place(input: 0, line: $0)) }
    #expect(try found(places).isEmpty)
  }

  @Test func `lines and inputs of any size`() throws {
    let far = DuplicateIDs.Place(input: 65_535, line: 1 << 47)
    let near = DuplicateIDs.Place(input: 0, line: 2)
    #expect(
      try found([("a", near), ("a", far)]) == [Expected(id: "a", first: near, second: far)])
  }
}
