import KokchaModel
import Testing

/// A CSV that Kokcha wrote, kept on by hand.
struct OurCSVTests {
  private static let signature = "date_shamsi,begin,end,date_precision,time_basis"

  private func read(_ header: String, _ cells: String) throws -> Event {
    let made = try LogReading("\u{FEFF}id,title,date,\(header)\r\na,A,2022,\(cells)\r\n")
    #expect(made.problems == [])
    return try #require(made.events.first)
  }

  @Test func `CSV6: computed columns are computed again, never taken for extras`() throws {
    let event = try read(
      Self.signature
        + ",place_method,admin1_pcode,border_km,places_json,wkt,casualties_unknown,own",
      "wrong,wrong,wrong,wrong,wrong,given,pcode:AF18,3,[],POINT (1 1),killed,x")
    #expect(event.extra == [ExtraField(name: "own", value: "x")])
    #expect(event.time == (try EventTime(edtf: "2022")))
    #expect(event.places == [])
  }

  @Test(arguments: [
    ("'=1+1", "=1+1"), ("''=1+1", "'=1+1"), ("'-5", "-5"), ("'@a", "@a"), ("'＝1", "＝1"),
    ("'quoted'", "'quoted'"), ("'", "'"), ("'a", "'a"), ("=1+1", "=1+1"), ("", ""),
    ("\"'=say(\"\"x\"\")\"", "=say(\"x\")"),
  ])
  func `CSV3: the guard against formulas is taken away, once`(cell: String, text: String) throws {
    let event = try read(Self.signature + ",summary,place,own", ",,,,,\(cell),\(cell),\(cell)")
    #expect(event.summary ?? "" == text)
    #expect(event.places.first?.verbatim ?? "" == text)
    #expect(event.extra.first?.value ?? "" == text)
  }

  @Test func `CSV3: a guarded name of a column loses its guard too`() throws {
    let event = try read(Self.signature + ",'=own,'quoted'", ",,,,,x,y")
    #expect(event.extra.map(\.name) == ["=own", "'quoted'"])
  }

  @Test(arguments: ["begin,end,date_precision,time_basis,date_text", "summary"])
  func `another log keeps its apostrophes and its columns`(header: String) throws {
    let columns = header.split(separator: ",").count
    let event = try read(header + ",own", String(repeating: ",", count: columns) + "'=1+1")
    #expect(event.extra.last?.value == "'=1+1")
    let kept = try read("begin,end,own", "b,e,o")
    #expect(kept.extra.map(\.name) == ["x_begin", "x_end", "own"])
  }
}
