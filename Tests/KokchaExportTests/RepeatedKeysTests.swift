import KokchaEngine
import KokchaExport
import KokchaModel
import TestSupport
import Testing

/// Ids that come again are found over any number of events, and no others.
@Suite struct RepeatedKeysTests {
  private struct Expected: Equatable {
    var id: String
    var first: RepeatedKeys.Place
    var second: RepeatedKeys.Place
  }

  /// What a dictionary of all ids finds.
  private func slowly(_ ids: [(String, RepeatedKeys.Place)]) -> [Expected] {
    var places: [String: RepeatedKeys.Place] = [:]
    return ids.compactMap { id, place in
      if let first = places[id] { return Expected(id: id, first: first, second: place) }
      places[id] = place
      return nil
    }
  }

  private func found(_ ids: [(String, RepeatedKeys.Place)]) throws -> [Expected] {
    var duplicates = RepeatedKeys()
    for (id, place) in ids { try duplicates.insert(id.utf8.span, at: place, note: "".utf8.span) }
    return try duplicates.findings().repetitions.map {
      Expected(id: $0.key, first: $0.first, second: $0.second)
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
      return (id, RepeatedKeys.Place(input: number * 4 / count, line: number + 2))
    }
    let expected = slowly(ids)
    #expect(expected.count > 5, "the seed draws nothing twice")
    #expect(try found(ids) == expected)
  }

  @Test func `an id that comes three times is told of twice, each time with the first`() throws {
    let places = (1...4).map { RepeatedKeys.Place(input: 0, line: $0 * 10) }
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
    let places = ids.enumerated().map { ($1, RepeatedKeys.Place(input: 0, line: $0)) }
    #expect(try found(places).isEmpty)
  }

  @Test func `lines and inputs of any size`() throws {
    let far = RepeatedKeys.Place(input: 65_535, line: 1 << 47)
    let near = RepeatedKeys.Place(input: 0, line: 2)
    #expect(
      try found([("a", near), ("a", far)]) == [Expected(id: "a", first: near, second: far)])
  }

  @Test func `what was noted beside a key comes back with it`() throws {
    var keys = RepeatedKeys()
    for (line, note) in [(2, "one"), (5, "two")] {
      try keys.insert("k".utf8.span, at: .init(input: 0, line: line), note: note.utf8.span)
    }
    let found = try keys.findings().repetitions
    #expect(found.map(\.firstNote) == ["one"])
    #expect(found.map(\.secondNote) == ["two"])
  }

  @Test(arguments: [(seed: 4, count: 300), (seed: 5, count: 60_000)])
  func `references that lead nowhere, before or after what they refer to`(
    seed: UInt64, count: Int
  ) throws {
    var random = SeededGenerator(seed: seed)
    let known = Set((0..<count).map { _ in Int.random(in: 0..<count * 2, using: &random) })
    let wanted = (0..<count).map { _ in Int.random(in: 0..<count * 2, using: &random) }
    var keys = RepeatedKeys()
    for (line, key) in wanted[..<(count / 2)].enumerated() {
      try keys.insertReference(
        to: "\(key)".utf8.span, at: .init(input: 0, line: line), note: "from".utf8.span)
    }
    for key in known.sorted() {
      try keys.insert("\(key)".utf8.span, at: .init(input: 1, line: key), note: "".utf8.span)
    }
    for (line, key) in wanted[(count / 2)...].enumerated() {
      try keys.insertReference(
        to: "\(key)".utf8.span, at: .init(input: 2, line: line), note: "from".utf8.span)
    }
    let found = try keys.findings()
    #expect(found.repetitions.isEmpty)
    #expect(found.dangling.map(\.key) == wanted.filter { !known.contains($0) }.map(String.init))
    #expect(found.dangling.allSatisfy { $0.note == "from" })
  }
}
