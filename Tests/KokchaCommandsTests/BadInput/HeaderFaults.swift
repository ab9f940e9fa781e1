import Foundation
import KokchaModel
import TestSupport
import Testing

/// Headers that a log cannot be read under.
@Suite struct HeaderFaults {
  @Test(arguments: [
    (
      "id,date\n1,2022\n", "K012 there is no column 'title'",
      "add it, or name the column that holds it: --map title=NAME; the columns are: 'id', 'date'"
    ),
    (
      "id,Title,when\n1,a,2022\n", "K012 there is no column 'date'",
      "add it, or name the column that holds it: --map date=when; or give one date for all: "
        + "--date 2022-07; the columns are: 'id', 'Title', 'when'"
    ),
    (
      "id,title,began\n1,a,2022\n", "K012 there is no column 'date'",
      "add it, or name the column that holds it: --map date=NAME; or give one date for all: "
        + "--date 2022-07; the columns are: 'id', 'title', 'began'"
    ),
    (
      "id,title,Start Date,end\n1,a,2022,2023\n", "K012 there is no column 'date'",
      "add it, or name the column that holds it: --map date=start_date/end; or give one date for "
        + "all: --date 2022-07; the columns are: 'id', 'title', 'Start Date', 'end'"
    ),
    (
      "id,Event Headline,headline,date\n1,a,b,2022\n", "K012 there is no column 'title'",
      "add it, or name the column that holds it: --map title=headline; the columns are: 'id', "
        + "'Event Headline', 'headline', 'date'"
    ),
    (
      "event_id,title,date\n1,a,2022\n", "K012 there is no column 'id'",
      "add one, or let --make-ids make ids from the events' content; --map id=event_id takes another "
        + "column for it"
    ),
    (
      "title,date\na,2022\n", "K012 there is no column 'id'",
      "add one, or let --make-ids make ids from the events' content; --map id=NAME takes another "
        + "column for it"
    ),
    (
      "headline,begun\na,2022\n", "K012 there are no columns 'title', 'date' and 'id'",
      "add them, or name the columns that hold them: --map title=headline --map date=NAME --map id=NAME; "
        + "or give one date for all: --date 2022-07; --make-ids makes ids; the columns are: "
        + "'headline', 'begun'"
    ),
  ])
  func `columns that must be there are not`(log: String, message: String, advice: String) throws {
    try expectRefused(log, .data(":1", message, advice))
  }

  @Test(arguments: [
    ("id,title,date,title,other\n", ":1:15", "title", 2, 4),
    ("id,title,date,Place Role,place-role\n", ":1:26", "place-role", 4, 5),
    ("id,title,date,\"note\nbook\",\"note\nbook\"\n", ":2:8", "note\\u{A}book", 4, 5),
  ])
  func `two columns of one name`(
    header: String, position: String, name: String, first: Int, second: Int
  ) throws {
    try expectRefused(
      header + "1,a,2022,x,y\n",
      .data(
        position,
        "K013 column '\(name)' stands twice, as column \(first) and column \(second)",
        "rename or delete one of the two"))
  }

  @Test(arguments: [
    (
      ["title=headline"], "K012 --map title=headline: there is no column 'headline'",
      "the columns are: 'id', 'title', 'date', 'end'"
    ),
    (
      ["summary=date/end"], "K012 --map summary=date/end: only a date can be made of two columns",
      "name one column"
    ),
    (
      ["summary=end", "summary=title"],
      "K013 --map summary=title: another --map says what 'summary' is already",
      "say it once: a column of Kokcha's is read from one of yours"
    ),
  ])
  func `a mapping that leads nowhere`(mappings: [String], message: String, advice: String) throws {
    try expectRefused(
      "id,title,date,end\n1,a,2022,2023\n", options: mappings.flatMap { ["--map", $0] },
      .data(":1", message, advice))
  }

  @Test func `a mapping of a column that Kokcha does not have`() throws {
    let folder = try TemporaryFolder()
    try folder.write("log.csv", "id,title,date\n1,a,2022\n")
    let run = try kokcha(
      ["export", "log.csv", "--map", "headline=title", "--out", "a.csv"], in: folder.url)
    #expect(run.status == 1)
    #expect(
      run.errors.hasPrefix(
        "log.csv:1: K012 --map headline=title: Kokcha has no column 'headline'\n"
          + "  Kokcha's columns are: 'id', 'title', 'summary', "))
    #expect(folder.names == ["log.csv"])
  }

  @Test func `a quote in the header that is never closed`() throws {
    try expectRefused(
      "id,\"title,date\n1,a,2022\n",
      .data(
        ":1:4", "K015 the quote that opens here is never closed",
        "close it, or double it if it belongs to the name"))
  }

  @Test func `text after a quote in the header`() throws {
    try expectRefused(
      "id,\"title\" ,date\n1,a,2022\n",
      .data(
        ":1:11", "K016 text follows a closing quote", "double the quotes inside a quoted field"))
  }

  @Test func `a first line without an end`() throws {
    try expectRefused(
      String(repeating: "x", count: 3 << 20),
      .data(":1", "K019 the first line is longer than 1 MiB", "is this an event log?"))
  }
}
