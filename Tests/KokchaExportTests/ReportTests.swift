import KokchaEngine
import KokchaExport
import KokchaFormat
import KokchaGazetteer
import KokchaModel
import TestSupport
import Testing

/// What an export reports of its problems, beside their words.
@Suite struct ReportTests {
  @Test func `a problem knows its record, event and field`() throws {
    let folder = try TemporaryFolder()
    let log = try folder.write(
      "log.csv",
      """
      id,title,date,status
      A,a,2022,
      B,b,2022-13,
      C,c,2022,
      C,,,done
      D,d

      """)
    let report = Export.run(
      ExportOptions(inputs: [log], outputs: [.init(.csv, path: folder.path("a.csv"))]),
      gazetteer: try Gazetteer.embedded())
    #expect(!report.isWritten && report.failure == nil)
    let problems = report.problems.problems
    #expect(problems.map(\.code) == [.dateDoesNotExist, .termUnknown, .fieldCount])
    // An event's problem stands with the record that begins it.
    #expect(problems.map(\.record) == [2, 3, 5])
    #expect(problems.map(\.event) == ["B", "C", nil])
    #expect(problems.map(\.field) == ["date", "status", nil])
    #expect(problems.map(\.position.line) == [3, 5, 6])
    #expect(problems.map(\.position.column) == [5, 5, 1])
    #expect(report.bad.events == 3)
  }
}
