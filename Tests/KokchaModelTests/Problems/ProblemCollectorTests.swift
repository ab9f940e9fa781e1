import KokchaModel
import Testing

/// A batch's problems: the first of a kind in full, the others counted and never put in words.
struct ProblemCollectorTests {
  private func note(
    _ code: ProblemCode, _ severity: Severity, line: Int, _ collector: inout ProblemCollector,
    _ told: inout Int
  ) {
    collector.note(code, severity) { _ in
      told += 1
      return Problem(
        code, severity, at: InputPosition(file: "a.csv", line: line), "wrong", advice: "correct it")
    }
  }

  @Test(arguments: [0, 1, 3, 100]) func `only those in full are put in words`(most: Int) {
    var collector = ProblemCollector(mostOfAKind: most)
    var told = 0
    for line in 1...50 {
      note(.typeUnknown, .warning, line: line, &collector, &told)
      note(.typeUnknown, .error, line: line, &collector, &told)
    }
    let kept = min(most, 50)
    #expect(told == 2 * kept)
    #expect(collector.problems.map(\.position.line) == (0..<kept).flatMap { [$0 + 1, $0 + 1] })
    #expect(
      collector.uncounted
        == (kept == 50
          ? [:]
          : [
            ProblemKind(.typeUnknown, .warning): 50 - kept,
            ProblemKind(.typeUnknown, .error): 50 - kept,
          ]))
  }

  @Test func `kinds of which earlier batches have enough are counted, batch after batch`() {
    var collector = ProblemCollector(mostOfAKind: 2)
    collector.passOver([ProblemKind(.typeUnknown, .warning)])
    for _ in 0..<2 {
      collector.removeAll()
      var told = 0
      for line in 1...3 { note(.typeUnknown, .warning, line: line, &collector, &told) }
      note(.placeUnknown, .warning, line: 4, &collector, &told)
      note(.typeUnknown, .error, line: 5, &collector, &told)
      #expect(told == 2)
      #expect(collector.problems.map(\.position.line) == [4, 5])
      #expect(collector.uncounted == [ProblemKind(.typeUnknown, .warning): 3])
    }
  }

  @Test func `what is left out with a value that is only counted is told of no other`() {
    var collector = ProblemCollector(mostOfAKind: 1)
    for line in 1...2 {
      collector.note(
        Problem(
          .countNotANumber, at: InputPosition(file: "a.csv", line: line), "wrong",
          advice: "correct it", blanked: [BlankedValue("killed", "many")]))
      collector.blankWithLast(BlankedValue("injured", "\(line)"))
    }
    #expect(
      collector.problems.map(\.blanked) == [
        [BlankedValue("killed", "many"), BlankedValue("injured", "1")]
      ])
  }
}
