import KokchaCSV
import KokchaFormat
import KokchaModel
import KokchaTableWriting
import TestSupport
import Testing

/// The guard against formulas (rule CSV3).
struct FormulaGuardTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+49 30 1", "'+49 30 1"), ("-5", "'-5"), ("@home", "'@home"),
    ("\tx", "'\tx"), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠a", "'＠a"),
    ("'=1", "''=1"), ("'''-1", "''''-1"), ("=\"a,b\"", "'=\"a,b\""),
    ("\nx", "' ⏎ x"), ("\r\nx", "' ⏎ x"),
    // Nothing that a spreadsheet would run.
    ("a=1", "a=1"), (" =1", " =1"), ("'quoted'", "'quoted'"), ("'", "'"), ("''", "''"),
    ("−1", "−1"), ("1+1", "1+1"), ("ا=", "ا="), ("\u{200F}=1", "\u{200F}=1"),
  ])
  func `CSV3: a text that a spreadsheet would run gets one more apostrophe`(
    text: String, cell: String
  ) throws {
    var event = try Event.sample(title: text)
    event.summary = text
    event.extra = [ExtraField(name: text, value: text)]
    let made = try WrittenCSV(event)
    #expect(try made.cell("title") == cell)
    #expect(try made.cell("summary") == cell)
    #expect(made.header.last == cell)
    #expect(made.rows[0].last == cell)
    #expect(losses(of: [event])[.formulaGuarded] == (text == cell ? 0 : 3))
    #expect(try WrittenCSV(event, isPlain: true).cell("title") == text)
    #expect(losses(of: [event], .plain)[.formulaGuarded] == 0)
  }

  @Test func `CSV3: numbers are never guarded`() throws {
    let event = try Event.sample(longitude: -70.5, latitude: -37.25)
    let made = try WrittenCSV(event)
    #expect(try made.cell("longitude") == "-70.5")
    #expect(try made.cell("latitude") == "-37.25")
    #expect(try made.cell("wkt") == "POINT (-70.5 -37.25)")
    #expect(losses(of: [event])[.formulaGuarded] == 0)
  }

  @Test func `CSV3: no cell of difficult texts can run`() throws {
    let events = try DifficultTexts.all.map { text in
      var event = try Event.sample(text, title: text)
      event.summary = text
      event.places = [Place(text)]
      event.actors = [Actor(text)]
      event.tags = [text]
      return event
    }
    let made = try WrittenCSV(events)
    let numbers: Set = ["longitude", "latitude"]
    for row in made.rows {
      for (name, cell) in zip(made.header, row) where !numbers.contains(name) {
        #expect(cell.first.map { !"=+-@\t\r\n＝＋－＠".contains($0) } ?? true, "\(name): \(cell)")
      }
    }
  }
}
