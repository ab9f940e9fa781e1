import KokchaModel
import KokchaTime
import Testing

/// What single cells say of the order of a column's dates.
struct DateOrderEvidenceTests {
  @Test(
    arguments: [
      ("14/07/2022", .dayFirst), ("31.1.2022", .dayFirst), ("13-12-2022", .dayFirst),
      ("07/14/2022", .monthFirst), ("1/31/2022", .monthFirst), ("12-13-2022", .monthFirst),
      ("07/08/2022", .either), ("1.1.2022", .either), ("12/12/2022 06:30", .either),
      ("14/07/2022 06:30", .dayFirst), ("۱۴/۰۷/۲۰۲۲", .dayFirst), ("٠٧/١٤/٢٠٢٢", .monthFirst),
      ("23/04/1401", .dayFirst),
    ] as [(String, DateOrderEvidence)])
  func `a cell and its evidence`(text: String, evidence: DateOrderEvidence) {
    #expect(DateOrderEvidence(text.utf8.span) == evidence)
  }

  @Test(arguments: [
    "", "2022", "2022/07/14", "2022-07-14", "14/07/22", "14/07", "14/07-2022", "32/01/2022",
    "13/13/2022", "0/7/2022", "14/0/2022", "14 July 2022", "14/07/20222", "14/07/2022x",
    "014/07/2022", "14//2022", "/07/2022", "14/07/", "٪14/07/2022", "14/07/2022/15/07/2022",
  ])
  func `a cell that says nothing`(text: String) {
    #expect(DateOrderEvidence(text.utf8.span) == nil)
  }
}
