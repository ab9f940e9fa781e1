import Foundation
import KokchaBytes
import KokchaModel
import KokchaRecords
import KokchaTime
import TestSupport
import Testing

/// `docs/event-log.md` has every column, and what it shows is so.
@Suite struct EventLogPageTests {
  private static let page = Result { try MarkdownPage("docs/event-log.md") }

  /// The columns that people fill in; some more are read only from a log that Kokcha wrote, and the
  /// page tells of them in a sentence.
  static let columns = Field.ofLog.filter { !$0.forms.contains(.ours) }.map(\.name)

  private func columnRows() throws -> [MarkdownPage.Row] {
    try Self.page.get().rows.filter { $0.kind == "column" }
  }

  /// The example in a column's row.
  private func example(_ column: String) throws -> String {
    let rows = try columnRows().filter { $0.code(0) == column }
    try #require(rows.count == 1, "\(column)")
    return try #require(rows[0].code(3), "\(column)")
  }

  @Test(arguments: Self.columns)
  func `a column has one row, with all its cells`(_ column: String) throws {
    let rows = try columnRows().filter { $0.code(0) == column }
    #expect(rows.count == 1)
    for row in rows {
      #expect(row.cells.count == 4)
      #expect(row.cells.allSatisfy { !$0.trimmingCharacters(in: .whitespaces).isEmpty })
    }
  }

  @Test func `no row is about a column that there is not`() throws {
    for row in try columnRows() {
      #expect(LogColumn(column: row.code(0) ?? "") != nil, "\(row.cells[0])")
    }
  }

  /// What else a row needs for a column to say anything, and how its example, `$`, then stands in
  /// the event as JSON.
  private static let arrivals: [String: (companions: [String: String], fragment: String)] = [
    "id": ([:], #""id":"$""#), "title": ([:], #""title":"$""#),
    "summary": ([:], #""summary":"$""#), "status": ([:], #""status":"$""#),
    "occurrence": ([:], #""occurrence":"$""#), "ongoing": ([:], #""ongoing":true"#),
    "type": ([:], #""type":"$""#),
    "subtype": (["type": "Explosions/Remote violence"], #""subtype":"$""#),
    "title_basis": ([:], #""title_basis":"$""#), "type_basis": ([:], #""type_basis":"$""#),
    "country": ([:], #""country":"$""#), "iso2": ([:], #""iso2":"$""#),
    "iso3": ([:], #""iso3":"$""#),
    "credibility": ([:], #""credibility":$"#),
    "links": (
      [:],
      #""links":[{"kind":"follows","event_id":"TAK-2022-05"},"#
        + #"{"kind":"part-of","event_id":"TAK-2022-01"}]"#
    ),
    "tags": ([:], #""tags":["border","mortar"]"#),
    "date": ([:], #""edtf":"$""#), "date_text": ([:], #""verbatim":"$""#),
    "date_basis": ([:], #""basis":"$""#),
    "calendar": (["date": "1401-07-14"], #""edtf":"1401-07-14""#),
    "time_zone": ([:], #""zone":"$""#),
    "place": ([:], #""verbatim":"$""#), "place_role": (["place": "Takhar"], #"[{"role":"$""#),
    "place_note": ([:], #""place_note":"$""#), "admin1": ([:], #""admin1":{"name":"$""#),
    "admin2": ([:], #""admin2":{"name":"$""#), "pcode": ([:], #""gazetteer_id":"pcode:$""#),
    "latitude": (["longitude": "69.42"], #""latitude":$}"#),
    "longitude": (["latitude": "37.0625"], #""longitude":$,"#),
    "geometry": (
      [:], #""geometry":{"type":"LineString","coordinates":[[69.5,36.7],[69.6,36.8]]}"#
    ),
    "radius_km": (["place": "Khwaja Ghar"], #""radius_km":$,"#),
    "place_precision": (
      ["latitude": "37.0625", "longitude": "69.42"], #""precision":"$","method""#
    ),
    "place_id": ([:], #""gazetteer_id":"$""#),
    "place_method": (["latitude": "37.0625", "longitude": "69.42"], #""method":"$""#),
    "from_place": ([:], #"[{"from":"$","from_match":"exact""#),
    "to_place": ([:], #"[{"to":"$","to_match":"exact""#),
    "trajectory_kind": ([:], #""trajectories":[{"kind":"$"}]"#),
    "actor1": ([:], #""actors":[{"name":"$"}]"#), "actor1_role": ([:], #""actors":[{"role":"$"}]"#),
    "actor1_attribution": ([:], #""actors":[{"attribution":"$"}]"#),
    "actor2": ([:], #""actors":[{"name":"$"}]"#), "actor2_role": ([:], #""actors":[{"role":"$"}]"#),
    "actor2_attribution": ([:], #""actors":[{"attribution":"$"}]"#),
    "casualty_group": (["killed": "1"], #"{"kind":"killed","group":"$","best":1}"#),
    "killed": ([:], #"[{"kind":"killed","low":3,"best":4,"high":6}]"#),
    "injured": ([:], #"[{"kind":"injured","low":3,"high":5}]"#),
    "arrested": ([:], #"[{"kind":"arrested"}]"#),
    "kidnapped": ([:], #"[{"kind":"kidnapped","best":$}]"#),
    "displaced": ([:], #"[{"kind":"displaced","best":$}]"#),
    "claimant": ([:], #""claims":[{"claimant":"$"}]"#), "claim_verb": ([:], #"[{"verb":"$"}]"#),
    "claim_date": ([:], #""claims":[{"date":"$"}]"#),
    "claim_source": (["source_id": "ariana-1"], #""claims":[{"source_id":"$"}]"#),
    "quote": ([:], #""claims":[{"quote":"$"}]"#),
    "source": ([:], #""sources":[{"publisher":"$"}]"#), "source_id": ([:], #"[{"id":"$"}]"#),
    "source_author": ([:], #"[{"author":"$"}]"#), "source_title": ([:], #"[{"title":"$"}]"#),
    "source_url": ([:], #"[{"url":"$"}]"#), "source_published": ([:], #"[{"published":"$"}]"#),
    "source_accessed": ([:], #"[{"accessed":"$"}]"#),
    "source_archived": ([:], #"[{"archived_url":"$"}]"#),
    "source_sha256": ([:], #"[{"sha256":"$"}]"#), "source_language": ([:], #"[{"language":"$"}]"#),
    "reliability": ([:], #""sources":[{"reliability":"$"}]"#),
  ]

  private static func arrival(
    _ column: String
  ) -> (companions: [String: String], fragment: String)? {
    if let known = arrivals[column] { return known }
    for kind in CasualtyKind.allCases {
      for bound in ["low", "best", "high"] where column == "\(kind)_\(bound)" {
        return ([:], #"[{"kind":"\#(kind)","\#(bound)":$}]"#)
      }
    }
    return nil
  }

  @Test(arguments: Self.columns)
  func `a column's example is read, and arrives`(_ column: String) throws {
    let arrival = try #require(Self.arrival(column), "this column is new: say how it arrives")
    let example = try example(column)
    var cells = ["id": "e1", "title": "T", "date": "2022-07-14"]
    cells.merge(arrival.companions, uniquingKeysWith: { $1 })
    cells[column] = example
    let columns = cells.keys.sorted()
    let log =
      columns.joined(separator: ",") + "\n"
      + columns.map { "\"\(cells[$0] ?? "")\"" }.joined(separator: ",") + "\n"
    let run = try kokcha(["export", "-", "--out", "jsonl:-"], input: Data(log.utf8))
    #expect(run.status == 0)
    #expect(!run.errors.contains(" K0"), "\(run.errors)")
    let fragment = arrival.fragment.replacing("$", with: example)
    #expect(run.text.contains(fragment), "\(fragment) is not in \(run.text)")
  }

  private static let lists: [(String, [String])] = [
    ("status", terms(EventStatus.self)), ("occurrence", terms(Occurrence.self)),
    ("credibility", terms(Credibility.self)), ("links", terms(LinkKind.self)),
    ("calendar", terms(DateCalendar.self)), ("date_basis", terms(DateBasis.self)),
    ("title_basis", terms(TitleBasis.self)), ("type_basis", terms(TypeBasis.self)),
    ("place_role", terms(PlaceRole.self)),
    ("place_precision", terms(PlacePrecision.self)), ("place_method", terms(PlaceMethod.self)),
    ("trajectory_kind", terms(TrajectoryKind.self)), ("actor1_role", terms(ActorRole.self)),
    ("actor1_attribution", terms(ActorAttribution.self)), ("claim_verb", terms(ClaimVerb.self)),
    ("reliability", terms(Reliability.self)),
  ]

  private static func terms<Terms: Vocabulary>(_ type: Terms.Type) -> [String] {
    type.allCases.map(\.description)
  }

  @Test(arguments: lists)
  func `a column with a closed list names all its terms`(column: String, terms: [String]) throws {
    let row = try #require(try columnRows().first { $0.code(0) == column })
    for term in terms { #expect(row.cells[2].contains("`\(term)`"), "\(term)") }
  }

  @Test func `the types and sub-types are those of the vocabulary`() throws {
    let rows = try Self.page.get().rows.filter { $0.kind == "type" }
    #expect(rows.map { $0.cells[0] } == EventType.allCases.map(\.description))
    for (row, type) in zip(rows, EventType.allCases) {
      #expect(row.cells[1] == type.subtypes.map(\.description).joined(separator: "; "))
    }
  }

  @Test func `the logs on the page have nothing wrong with them, and can be exported`() throws {
    let logs = try Self.page.get().blocks.filter { $0.language == "csv" }
    #expect(logs.count == 3)
    for log in logs {
      let check = try kokcha(["check", "-"], input: Data(log.text.utf8))
      #expect(check.status == 0)
      #expect(!(check.text + check.errors).contains(" K0"), "\(check.text)\(check.errors)")
      let export = try kokcha(
        ["export", "-", "--strict", "--out", "geojson:-"], input: Data(log.text.utf8))
      #expect(export.status == 0, "\(export.errors)")
      #expect(!export.output.isEmpty)
    }
  }

  @Test func `the commands on the page run`() throws {
    let folder = try TemporaryFolder()
    let commands = try Self.page.get().blocks.filter { $0.language == "console" }.flatMap {
      $0.text.split(separator: "\n").map { $0.dropFirst("$ kokcha ".count) }
    }
    #expect(commands.count == 2)
    for command in commands {
      let run = try execute(
        "sh", ["-c", "\"\(kokchaExecutable)\" \(command)"], in: folder.url)
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(folder.names == ["events.csv"])
  }
}
