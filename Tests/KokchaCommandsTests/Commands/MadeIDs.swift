import Foundation
import TestSupport
import Testing

/// `--make-ids`: ids from what events say.
@Suite struct MadeIDs {
  private func madeIDs(_ log: String) throws -> [String] {
    let run = try kokcha(
      ["export", "-", "--make-ids", "--out", "plain:-"], input: Data(log.utf8))
    #expect(run.status == 0, "\(run.errors)")
    return rows(run.output).compactMap { $0["id"] }
  }

  @Test func `an id is the same for ever`() throws {
    #expect(try madeIDs("title,date\na,2022\n") == ["k-75205363073bb896"])
    #expect(
      try madeIDs("title,date,place\nتیراندازی,2022-07-14,Taloqan\n") == ["k-736bad7f26fd8cb1"])
  }

  @Test func `an id does not depend on the row's place in the log`() throws {
    let first = try madeIDs("title,date\na,2022\nb,2022\nc,2023\n")
    let second = try madeIDs("title,date\r\nc,2023\r\n\r\na,2022\r\nb,2022\r\n")
    #expect(Set(first).count == 3)
    #expect(second == [first[2], first[0], first[1]])
    #expect(first.allSatisfy { $0.wholeMatch(of: /k-[0-9a-f]{16}/) != nil })
  }

  @Test func `other content, another id`() throws {
    let made = try madeIDs("title,date,x,y\na,2022,b,\na,2022,,b\na,2022,,\na,2023,,\n")
    #expect(Set(made).count == 4)
  }

  @Test func `ids that are there stay`() throws {
    let made = try madeIDs("id,title,date\nTAK-1,a,2022\n,b,2022\nTAK-1b,c,2022\n,d,2022\n")
    #expect(made[0] == "TAK-1")
    #expect(made[1].hasPrefix("k-"))
    #expect(made[2] == "TAK-1b")
    #expect(made[3].hasPrefix("k-") && made[3] != made[1])
  }

  @Test func `a column of ids that is empty throughout is no event of many rows`() throws {
    let log =
      "id,title,date,summary\n"
      + (0..<3000).map { ",title \($0),2022,\(String(repeating: "x", count: 300))\n" }.joined()
    #expect(Set(try madeIDs(log)).count == 3000)
  }
}
