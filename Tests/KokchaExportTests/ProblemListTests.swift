import KokchaEngine
import KokchaExport
import KokchaModel
import Testing

/// A list of problems keeps the first hundred of a kind and counts all.
@Suite struct ProblemListTests {
  private func problem(_ code: ProblemCode, _ severity: Severity, line: Int) -> Problem {
    Problem(
      code, severity, at: InputPosition(file: "a.csv", line: line), "wrong", advice: "correct it")
  }

  @Test func `an empty list`() {
    let list = ProblemList()
    #expect(list.problems.isEmpty && list.counts.isEmpty)
    #expect(list.errorCount == 0 && list.warningCount == 0)
  }

  @Test(arguments: [1, 99, 100, 101, 1000])
  func `a hundred of each kind are kept`(count: Int) {
    var list = ProblemList()
    for line in 1...count {
      list.append(problem(.notADate, .error, line: line))
      list.append(problem(.placeUnknown, .warning, line: line))
    }
    list.append(problem(.idTwice, .error, line: 1))
    #expect(list.errorCount == count + 1)
    #expect(list.warningCount == count)
    #expect(
      list.counts == [
        ProblemKind(.notADate, .error): count, ProblemKind(.placeUnknown, .warning): count,
        ProblemKind(.idTwice, .error): 1,
      ])
    let kept = min(count, 100)
    #expect(list.problems.count == 2 * kept + 1)
    #expect(
      list.problems.filter { $0.code == .notADate }.map(\.position.line) == Array(1...kept))
    #expect(list.problems.last?.code == .idTwice)
  }

  @Test func `problems of which only the number is known`() {
    var list = ProblemList()
    list.append(problem(.notADate, .error, line: 1))
    list.append(problem(.placeUnknown, .warning, line: 1))
    list.count([ProblemKind(.notADate, .error): 10, ProblemKind(.placeUnknown, .warning): 5])
    #expect(list.errorCount == 11)
    #expect(list.warningCount == 6)
    #expect(list.count(of: .notADate) == 11)
    #expect(list.count(of: .placeUnknown) == 6)
    #expect(list.problems.count == 2)
  }
}
