import KokchaModel
import TestSupport
import Testing

/// P-codes are read with and without their scheme, and are bare from then on (rule CSV5).
@Suite struct PCodeTests {
  private static let signature = "date_shamsi,begin,end,date_precision,time_basis"

  /// A code of another list names its scheme, and keeps it.
  static let codes = [
    ("AF18", "AF18"), ("pcode:AF18", "AF18"), ("PCODE:AF18", "AF18"), (" pcode:AF18 ", "AF18"),
    ("wof:85667", "wof:85667"), ("pcode:", "pcode:"), ("001002", "001002"),
  ]

  @Test(arguments: codes)
  func `in a table of Kokcha's own`(cell: String, code: String) throws {
    let made = try LogReading(
      "\u{FEFF}id,title,date,\(Self.signature),place,admin1_pcode,admin2_pcode,place_id\r\n"
        + "a,A,2022,,,,,,P,\(cell),\(cell),pcode:AF1809\r\n")
    #expect(made.problems == [])
    let place = try #require(made.events.first?.places.first)
    #expect(place.admin1?.pcode == code)
    #expect(place.admin2?.pcode == code)
    #expect(place.identifier == "pcode:AF1809")
  }

  @Test(arguments: codes)
  func `in JSON`(cell: String, code: String) throws {
    let made = try JSONReading(
      #"{"id":"a","title":"T","time":{"edtf":"2022"},"places":[{"verbatim":"P","admin1":{"pcode":""#
        + cell + #""},"admin2":{"name":"N","pcode":""# + cell + #""}}]}"#)
    #expect(made.problems == [])
    #expect(made.events.first?.places.first?.admin1?.pcode == code)
    #expect(made.events.first?.places.first?.admin2?.pcode == code)
  }
}
