import KokchaBytes
import KokchaModel
import Testing

/// What a long text may mean is told as fast as what a short one may.
struct LongWordsTests {
  @Test(arguments: [7, 40, 1_000_000]) func `a long word is near to no term`(count: Int) {
    let word = String(repeating: "airstrik", count: count)
    #expect(Spelling.nearest(to: word, in: ["airstrike", "battle"]) == nil)
    #expect(Spelling.advice(for: word, among: ["Airstrike"]) == "")
  }

  @Test(arguments: [
    ("airstrik", "airstrike"), ("airstrikes", "airstrike"), ("airstrikess", "airstrike"),
    ("airstrikesss", nil), ("battel", "battle"), ("air", "airstrike"), ("ba", nil),
  ]) func `two letters may be wrong`(word: String, name: String?) {
    #expect(Spelling.nearest(to: word, in: ["airstrike", "battle"]) == name)
  }

  @Test func `of a long text a message shows the beginning`() {
    var batch = EventBatch()
    let range = batch.text.appendText(String(repeating: "ш", count: 100_000))
    #expect(batch.quoted(range) == String(repeating: "ш", count: 40) + "…")
    let short = batch.text.appendText(String(repeating: "𝄞", count: 41))
    #expect(batch.quoted(short) == String(repeating: "𝄞", count: 40) + "…")
    let whole = batch.text.appendText(String(repeating: "𝄞", count: 40))
    #expect(batch.quoted(whole) == String(repeating: "𝄞", count: 40))
  }
}
