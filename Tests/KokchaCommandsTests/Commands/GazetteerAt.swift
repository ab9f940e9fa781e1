import Foundation
import TestSupport
import Testing

/// `kokcha gazetteer at`.
@Suite struct GazetteerAt {
  @Test func `a point in a district, for people and for programs`() throws {
    #expect(
      try kokcha(["gazetteer", "at", "37.1,69.4"]).text
        == "37.1, 69.4: Khwaja Ghar, Takhar, AFG (pcode:AF1809); 4.4 km to the line with "
        + "Dashti Qala; 6.9 km to the border with Tajikistan, west; nearest settlement Wraz Bachah "
        + "(gn:1465512), 1.0 km east\n")
    #expect(
      try kokcha(["gazetteer", "at", "37.1,69.4", "--format", "json"]).text
        == """
        {"latitude":37.1,"longitude":69.4,"country":"AFG","admin1_pcode":"AF18",\
        "admin2_pcode":"AF1809","district_line_km":4.4,"border_km":6.9,"uncertain":false,\
        "admin1_id":"pcode:AF18","admin1":"Takhar","admin2_id":"pcode:AF1809",\
        "admin2":"Khwaja Ghar","across_line_id":"pcode:AF1812","border_bearing":292,"border_country":"TJK",\
        "nearest_settlement":{"id":"gn:1465512","name":"Wraz Bachah","country":"AFG","km":1,"bearing":103},\
        "settlements_complete":true}

        """)
  }

  @Test func `a point beyond all districts`() throws {
    let run = try kokcha(["gazetteer", "at", "-12,30", "--format", "json"])
    let answer = try #require(
      try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    #expect(answer["admin1_pcode"] is NSNull && answer["admin2_pcode"] is NSNull)
    #expect(answer["latitude"] as? Double == -12)
    #expect(
      try kokcha(["gazetteer", "at", "-12,30"]).text
        == "-12.0, 30.0: outside the gazetteer's districts\n")
  }

  /// Of Afghanistan all villages are known, elsewhere towns and few villages.
  @Test(arguments: [
    ("34.53,69.17", true, nil),
    // A village of the full list, which no other table has.
    ("36.94603,72.93357", true, nil),
    ("36.2605,59.6168", false, "here"), ("37.6,69.4", false, "here"),
    ("37.14,69.19", false, "across the border"),
  ])
  func `where villages are not all known, the answer says so`(
    point: String, isComplete: Bool, gap: String?
  ) throws {
    let run = try kokcha(["gazetteer", "at", point, "--format", "json"])
    let answer = try #require(
      try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    #expect(answer["settlements_complete"] as? Bool == isComplete)
    #expect(answer["nearest_settlement"] is [String: Any])
    let text = try kokcha(["gazetteer", "at", point]).text
    #expect(text.contains("nearest settlement "))
    #expect(
      text.contains("few villages") == (gap != nil)
        && text.contains(
          gap.map { "; few villages \($0) are known: a nearer one may be missing\n" } ?? "\n")
    )
  }

  @Test func `a point near the border may lie across it`() throws {
    let text = try kokcha(["gazetteer", "at", "37.14,69.19"]).text
    #expect(text.contains("uncertain, for maps differ by 2 km: it may lie in Tajikistan"))
  }

  @Test func `many points, from standard input too, in order`() throws {
    let run = try kokcha(
      ["gazetteer", "at", "36.7,69.5", "-", "--format=json"],
      input: Data("37.1,69.4\r\n\n -12 , 30 \n".utf8))
    #expect(run.status == 0)
    let answers = try run.text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(answers.map { $0["latitude"] as? Double } == [36.7, 37.1, -12])
    #expect(answers.map { $0["admin2_pcode"] as? String } == ["AF1801", "AF1809", nil])
  }

  private static let notAPoint = "is not LAT,LON in decimal degrees, for example 36.73605,69.53451"

  @Test(arguments: [
    (["91,0"], "'91,0': the latitude, which comes first, is outside −90…90"),
    (["36.7,181"], "'36.7,181': the longitude, which comes second, is outside −180…180"),
    (
      ["99999999999999999999,0"],
      "'99999999999999999999,0': the latitude, which comes first, is outside −90…90"
    ),
    (["Taloqan"], "'Taloqan' \(notAPoint)"), (["36.7"], "'36.7' \(notAPoint)"),
    (["36.7,69.5,1"], "'36.7,69.5,1' \(notAPoint)"), (["36.7;69.5"], "'36.7;69.5' \(notAPoint)"),
    (["36°N,69°E"], "'36°N,69°E' \(notAPoint)"), (["1e,2"], "'1e,2' \(notAPoint)"),
    ([","], "',' \(notAPoint)"), ([""], "'' \(notAPoint)"),
    // The first point is right, and yet there is no answer: half a list misleads.
    (["36.7,69.5", "x"], "'x' \(notAPoint)"),
    ([], "gazetteer at needs LAT,LON"),
    (["36.7,69.5", "--in", "Takhar"], "there is no option '--in'"),
  ])
  func `what is no point`(arguments: [String], message: String) throws {
    let run = try kokcha(["gazetteer", "at"] + arguments)
    #expect(run.errors == "kokcha: \(message)\n  kokcha help tells what there is\n")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
  }

  /// A million lines are answered as they come: those before the wrong one have been.
  @Test func `what is no point on standard input`() throws {
    let run = try kokcha(["gazetteer", "at", "-"], input: Data("36.7,69.5\n36.7 69.5\n".utf8))
    #expect(
      run.errors
        == "-:2: K021 '36.7 69.5' \(Self.notAPoint)\n"
        + "  write latitude, then longitude, in decimal degrees: 36.73605,69.53451\n")
    #expect(run.status == 1)
    #expect(run.text.hasPrefix("36.7, 69.5: Taloqan"))
    #expect(run.text.split(separator: "\n").count == 1)
  }
}
