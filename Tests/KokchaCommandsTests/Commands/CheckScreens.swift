import Foundation
import TestSupport
import Testing

/// `kokcha check` on inputs of nobody's: a screen of 24 lines of 80 columns.
@Suite struct CheckScreens {
  /// A log in which every row has many faults of many kinds.
  private static let dirty =
    "id,title,date,latitude,longitude,radius_km,killed,occurrence,geometry,links,source,x\n"
    + (0..<1000).map { number in
      "\(number),,2022-13-\(number % 40),\(number),y,far,some,denyed,LINE \(number),\(number),s,\n"
    }.joined()

  /// A table with none of our columns, and very many of its own.
  private static let foreign =
    (0..<300).map { "a rather long name of a column \($0)" }.joined(separator: ",") + "\n"
    + Array(repeating: "1", count: 300).joined(separator: ",") + "\n"

  /// A map with a thousand problems of a kind.
  private static let map =
    #"{"type":"FeatureCollection","features":["#
    + (0..<1000).map {
      #"{"type":"Feature","id":"F\#($0)","geometry":{"type":"Point","coordinates":[200,95]},"#
        + #""properties":{"title":"a","date":"soon","killed":"many"}}"#
    }.joined(separator: ",\n") + "]}"

  private static func lines(of text: String) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().reduce(0) {
      $0 + max(1, ($1.unicodeScalars.count + 79) / 80)
    }
  }

  @Test(arguments: [dirty, foreign, map])
  func `a screen holds it, and says how many more there are and what shows them`(
    _ input: String
  ) throws {
    let run = try kokcha(["check", "-"], input: Data(input.utf8))
    #expect(run.status == 1)
    #expect(Self.lines(of: run.text + run.errors) <= 24)
    let all = try kokcha(["check", "-", "--all"], input: Data(input.utf8))
    #expect(run.text.contains("--all shows") == (all.text != run.text))
    #expect(all.text.count >= run.text.count)
  }

  @Test func `every kind is named with its number`() throws {
    let run = try kokcha(["check", "-"], input: Data(Self.dirty.utf8))
    for code in ["K021", "K022", "K025", "K026", "K031", "K052", "K060", "K062", "K065", "K071"] {
      #expect(run.text.contains(code))
    }
    #expect(run.text.contains("1,000 of K0"))
    let json = try kokcha(["check", "-", "--format", "json"], input: Data(Self.dirty.utf8))
    let document = try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [String: Any]
    #expect((document?["problems"] as? [Any])?.count ?? 0 > 500)
  }
}
