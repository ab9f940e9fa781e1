import KokchaModel
import KokchaStory
import TestSupport
import Testing

@Suite struct TimeInWordsTests {
  @Test(
    arguments: [
      ("2022-05-08", "on Sunday evening", "8 May 2022 (“on Sunday evening”)"),
      ("2022-01/2022-04~", "early 2022", "January 2022 to around April 2022 (“early 2022”)"),
      ("2022-07-14", "14 July 2022", "14 July 2022"), ("2022-07-14", "2022-07-14", "14 July 2022"),
      ("2022-07-14", nil, "14 July 2022"),
    ] as [(String, String?, String)])
  func `CSV8: the report's own words stand behind them, if they are others`(
    edtf: String, verbatim: String?, words: String
  ) throws {
    var batch = EventBatch()
    var event = try Event.sample(date: edtf)
    event.time.verbatim = verbatim
    batch.append(event)
    #expect(batch.timeInWords(of: batch.events[0]) == words)
  }
}
