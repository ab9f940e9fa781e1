import KokchaFormat
import KokchaModel
import Testing

struct LossCountsTests {
  @Test func `each kind is counted apart, and counts are added`() {
    var a = LossCounts()
    var b = LossCounts()
    for (index, kind) in LossKind.allCases.enumerated() {
      a[kind] = index + 1
      b[kind] += 100
    }
    #expect(a != b)
    a.formUnion(b)
    #expect(LossKind.allCases.map { a[$0] } == LossKind.allCases.indices.map { $0 + 101 })
    #expect(a != LossCounts())
  }
}
