import Foundation
import KokchaCSV
import KokchaFormat
import KokchaModel
import KokchaTimelines
import TestSupport
import Testing

/// The spreadsheet of TimelineJS (rule CSV8).
@Suite struct TimelineTableTests {
  private func row(_ event: Event) throws -> [String: String] {
    try #require(try WrittenTimeline(TimelineTable(), [event]).rows().first)
  }

  @Test func `the header is that of TimelineJS's template`() throws {
    let made = try WrittenTimeline(TimelineTable(), [])
    #expect(
      made.text == "\u{FEFF}Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,"
        + "Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background\r\n"
    )
  }

  @Test(arguments: [
    // Parts that are not known are left empty; one date needs no end.
    ("2022-07-14", "2022/7/14/ - ///"), ("2022-07", "2022/7// - ///"), ("2022~", "2022/// - ///"),
    ("2022-07-14T06:30+04:30", "2022/7/14/02:00 - ///"),
    ("2022-07-14T06:30:15Z", "2022/7/14/06:30:15 - ///"),
    ("2022-07-14T06Z", "2022/7/14/06:00 - ///"),
    // The end is the last day, or month, that belongs to the event.
    ("2022-07-13/2022-07-14", "2022/7/13/ - 2022/7/14/"),
    ("2022-01/2022-04~", "2022/1// - 2022/4//"), ("2022-01-30/2022-02", "2022/1/30/ - 2022/2//"),
    ("2021/2022", "2021/// - 2022///"), ("2022-12-31/2022-12-31", "2022/12/31/ - ///"),
    ("2022-07-14T23:00Z/2022-07-15T01:00Z", "2022/7/14/23:00 - 2022/7/15/01:00"),
    ("2022-33", "2022/1// - 2022/3//"), ("2022-24", "2022/12// - 2023/2//"),
    ("201X", "2010/// - 2019///"), ("19XX", "1900/// - 1999///"),
    ("[1667,1668,1670..1672]", "1667/// - 1672///"),
    ("{2022-07-14,2022-07-20}", "2022/7/14/ - 2022/7/20/"),
    // Open and unknown ends are told in words only.
    ("../2022-07-13", "2022/7/13/ - ///"), ("/2022-07", "2022/7// - ///"),
    ("2022-07-13/..", "2022/7/13/ - ///"), ("2022/", "2022/// - ///"),
    // Years without a year 0, and of any length.
    ("-0044-03-15", "-45/3/15/ - ///"), ("0000", "-1/// - ///"), ("0001", "1/// - ///"),
    ("Y17000", "17000/// - ///"), ("Y-170000002", "-170000003/// - ///"),
    ("-0010/0005", "-11/// - 5///"),
  ])
  func `CSV8: begin and end`(edtf: String, parts: String) throws {
    let row = try row(.sample(date: edtf))
    func date(_ prefix: String) -> String {
      ["Year", "Month", "Day", "Time"].map { row[prefix + $0] ?? "?" }.joined(separator: "/")
    }
    #expect("\(date("")) - \(date("End "))" == parts)
  }

  @Test(arguments: ["../2022-07-13", "2022-07-13/..", "2022/", "/2022"])
  func `A6: an end that is open or unknown is counted`(edtf: String) throws {
    let made = try WrittenTimeline(TimelineTable(), [.sample(date: edtf)])
    #expect(made.losses[.timeCoarsened] == 1)
    #expect(made.losses[.eventLeftOut] == 0)
    #expect(try WrittenTimeline(TimelineTable(), [.sample()]).losses[.timeCoarsened] == 0)
  }

  @Test(arguments: ["../..", "XXXX"])
  func `A6: an event without any date is left out, and counted`(edtf: String) throws {
    let events = [try Event.sample(date: edtf), try .sample("e2")]
    let made = try WrittenTimeline(TimelineTable(), events)
    #expect(try made.rows().count == 1)
    #expect(made.events == 1)
    #expect(made.losses[.eventLeftOut] == 1)
  }

  @Test func `CSV8: the displayed date keeps the report's words`() throws {
    var event = try Event.sample(date: "2022-01/2022-04~")
    event.time.verbatim = "early <2022>"
    #expect(
      try row(event)["Display Date"]
        == "January 2022 to around April 2022 (“early &lt;2022&gt;”)")
  }

  @Test(arguments: [
    (Occurrence.occurred, "T"), (.claimed, "Claimed: T"), (.denied, "Denied: T"),
    (.planned, "Planned: T"),
  ])
  func `A5: a headline that gets quoted alone says what is only claimed`(
    occurrence: Occurrence, headline: String
  ) throws {
    var event = try Event.sample(title: "T")
    event.occurrence = occurrence
    #expect(try row(event)["Headline"] == headline)
  }

  @Test(arguments: DifficultTexts.all)
  func `texts are escaped: no character of theirs becomes markup`(text: String) throws {
    var event = try Event.full()
    event.title = text
    event.summary = text
    event.placeNote = text
    event.type = text
    event.time.verbatim = text
    event.actors[0].name = text
    event.claims[0].quote = text
    event.claims[0].claimant = text
    event.sources[0].title = text
    event.sources[0].url = text
    let row = try row(event)
    let tags = /<\/?(p|em|br|a href="https:\/\/[^"<>]*"|a)>/
    for column in ["Headline", "Text", "Display Date", "Group"] {
      let rest = try #require(row[column]).replacing(tags, with: "")
      #expect(!rest.contains("<") && !rest.contains(">"), "\(column): \(rest)")
    }
    let headline = try #require(row["Headline"])
    let isFormula = headline.first.map { "=+-@\t＝＋－＠'".contains($0) } ?? false
    #expect(!isFormula || headline == "'" || headline == "Claimed: \(text)", "\(headline)")
  }

  @Test(arguments: [
    ("=1+1", "&#61;1+1"), ("+93 700", "&#43;93 700"), ("-5 men", "&#45;5 men"),
    ("@home", "&#64;home"),
    ("'=1", "&#39;=1"), ("＝1", "&#65309;1"), ("a=1", "a=1"), ("'quoted'", "'quoted'"),
  ])
  func `CSV3: a headline is guarded by a reference that readers do not see`(
    title: String, cell: String
  ) throws {
    let made = try WrittenTimeline(TimelineTable(), [.sample(title: title)])
    #expect(try made.rows()[0]["Headline"] == cell)
    #expect(made.losses[.formulaGuarded] == 0)
  }

  @Test(arguments: [
    ("https://example.org/?a=1&b=2", #"<a href="https://example.org/?a=1&amp;b=2">Amu</a>"#),
    ("HTTP://example.org", #"<a href="HTTP://example.org">Amu</a>"#),
    ("javascript:alert(1)", "Amu: javascript:alert(1)"),
    ("data:text/html,x", "Amu: data:text/html,x"),
    (#"https://x" onclick="alert(1)"#, "Amu: https://x&quot; onclick=&quot;alert(1)"),
    ("https://", "Amu: https://"), ("", "Amu"),
  ])
  func `only an address of the web is a link`(url: String, html: String) throws {
    var event = try Event.sample()
    var source = Source()
    source.publisher = "Amu"
    source.url = url
    event.sources = [source]
    #expect(try row(event)["Text"] == "<p>Source: \(html)</p>")
  }

  @Test(arguments: [
    ("https://example.org/a.JPG?x=1", true), ("https://www.youtube.com/watch?v=1", true),
    ("https://youtu.be/1", true), ("https://documentcloud.org/documents/1", true),
    ("https://example.org/article", false), ("https://example.org/?image=a.jpg", false),
    ("https://notyoutube.com/watch?v=1", false), ("https://www.youtube.com/about", false),
    ("ftp://example.org/a.jpg", false), ("javascript:a.jpg", false),
  ])
  func `a source that is a picture or a film stands beside the text`(url: String, isMedia: Bool)
    throws
  {
    var event = try Event.sample()
    var source = Source()
    source.publisher = "-Amu"
    source.title = "A & B"
    source.url = url
    event.sources = [Source(), source]
    let row = try row(event)
    #expect(row["Media"] == (isMedia ? url : ""))
    #expect(row["Media Credit"] == (isMedia ? "&#45;Amu" : ""))
    #expect(row["Media Caption"] == (isMedia ? "A &amp; B" : ""))
  }

  @Test func `CSV2: a text that no cell holds loses its summary's end, and stays HTML`() throws {
    for (piece, count) in [
      ("x", 100_000), ("&", 100_000), ("🏔", 50_000), ("\n", 40_000), ("a<b>", 30_000),
    ] {
      var event = try Event.full()
      event.title = String(repeating: piece, count: count)
      event.summary = event.title
      let made = try WrittenTimeline(TimelineTable(), [event])
      let row = try made.rows()[0]
      let text = try #require(row["Text"])
      #expect(text.utf16.count <= 32_767)
      #expect(text.utf16.count > 32_000)
      #expect(text.hasSuffix("</a></p>"))
      #expect(
        text.components(separatedBy: "<p>").count == text.components(separatedBy: "</p>").count)
      #expect(text.matches(of: /&(?!(amp|lt|gt|quot);)/).isEmpty)
      let headline = try #require(row["Headline"])
      #expect(headline.utf16.count <= 32_767)
      #expect(headline.matches(of: /&(?!(amp|lt|gt|quot);)/).isEmpty)
      #expect(made.losses[.cellCut] == 2)
    }
  }

  @Test func `CSV2: paragraphs that do not fit are left out whole, and counted`() throws {
    var event = try Event.sample()
    event.sources = (0..<1000).map { number in
      var source = Source()
      source.title = "Report \(number) " + String(repeating: "t", count: 80)
      return source
    }
    let made = try WrittenTimeline(TimelineTable(), [event])
    let text = try #require(try made.rows()[0]["Text"])
    let shown = text.components(separatedBy: "<p>").count - 1
    #expect(text.utf16.count <= 32_767)
    #expect(made.losses[.textLeftOut] == 1000 - shown)
    #expect(made.losses[.cellCut] == 1)
  }

  @Test func `A8: the title slide names whose data the places are from`() throws {
    let information = DocumentInformation(title: "=Events", attribution: "A <b> & B")
    let rows = try WrittenTimeline(TimelineTable(information: information), [.sample()]).rows()
    #expect(rows.count == 2)
    #expect(rows[0]["Type"] == "title")
    #expect(rows[0]["Year"] == "")
    #expect(rows[0]["Headline"] == "&#61;Events")
    #expect(rows[0]["Text"] == "<p>Places by: A &lt;b&gt; &amp; B</p>")
    #expect(rows[1]["Type"] == "")
  }

  @Test func `CSV2: a file has a spreadsheet's rows, the title slide among them`() {
    #expect(TimelineTable().mostFeatures == 1_048_574)
  }

  @Test func `A6: labels, links, hashes and columns of the source's own are counted`() throws {
    let made = try WrittenTimeline(TimelineTable(), [.full()])
    // Two columns, two links, the labels; hashes of sources, and which source a claim is from.
    #expect(made.losses[.textLeftOut] == 9)
  }

  @Test func `a full event`() throws {
    let made = try WrittenTimeline(TimelineTable(), [.full()])
    try expectGolden(Data(made.bytes), "Tests/KokchaTimelinesTests/Golden/full-event.csv")
  }
}
