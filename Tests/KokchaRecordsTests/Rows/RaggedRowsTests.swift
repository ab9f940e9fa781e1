import KokchaBytes
import KokchaModel
import KokchaTables
import Testing

/// Rows that are not as wide as the header (pandas, R and editors by hand write them).
struct RaggedRowsTests {
  private static let header = "id,title,date,latitude,longitude,killed,note\n"

  @Test(arguments: [
    "a,Raid,2022-07-14,37.06,69.42", "a,Raid,2022-07-14,37.06,69.42,",
    "a,Raid,2022-07-14,37.06,69.42,,,", "a,Raid,2022-07-14,37.06,69.42,,,,, ,\"\"",
  ])
  func `empty cells at a row's end may be missing, or too many`(row: String) throws {
    let made = try LogReading(Self.header + row + "\nb,Shots,2022,37.1,69.5,3,own\n")
    let right = try LogReading(
      Self.header + "a,Raid,2022-07-14,37.06,69.42,,\nb,Shots,2022,37.1,69.5,3,own\n")
    #expect(made.events == right.events)
    #expect(made.events.count == 2)
    #expect(made.codes == [.fieldCount])
    #expect(made.problems.map(\.severity) == [.warning])
    #expect(made.problems.map(\.position.line) == [2])
    #expect(made.problems.map(\.record) == [1])
    #expect(made.refused == 0)
  }

  @Test(arguments: ["a,Raid,2022,37.06,69.42,3,x,y", "a,Raid,2022,37.06,69.42,3,x,,,y"])
  func `what is beyond the header must be empty`(row: String) throws {
    let made = try LogReading(Self.header + row + "\n")
    #expect(made.codes == [.fieldCount])
    #expect(made.problems.map(\.severity) == [.error])
    #expect(made.events == [])
  }

  @Test(arguments: ["a", "a,Raid", "Total: 3 events"])
  func `a row that ends before its title or date is none`(row: String) throws {
    let made = try LogReading(Self.header + row + "\n")
    #expect(made.codes == [.fieldCount])
    #expect(made.problems.map(\.severity) == [.error])
    #expect(made.events == [])
  }

  @Test func `a row that is cut within its coordinate is an error`() throws {
    let made = try LogReading(Self.header + "a,Raid,2022,37.06\n")
    #expect(made.codes == [.fieldCount, .coordinateHalf])
    #expect(made.refused == 1)
  }

  @Test func `further rows of an event may be short, and a repetition is one all the same`() throws
  {
    let made = try LogReading(
      "id,title,date,place,source,note\na,A,2022,Rustaq,P,\na,A,2022,Rustaq,P\na,,,Chah Ab\n")
    #expect(made.codes == [.fieldCount, .fieldCount])
    #expect(made.events.map(\.places.count) == [2])
    #expect(made.events.map(\.sources.count) == [1])
  }

  @Test func `made ids and own columns do not depend on it`() throws {
    let ragged = try LogReading(
      "title,date,x,y\nA,2022,own\nB,2022,,,,\n", options: .makingIDs)
    let even = try LogReading(
      "title,date,x,y\nA,2022,own,\nB,2022,,\n", options: .makingIDs)
    #expect(ragged.events == even.events)
    #expect(Set(ragged.codes) == [.fieldCount])
  }

  @Test(arguments: [64, 200, 1 << 20])
  func `in blocks of any size`(blockSize: Int) throws {
    let rows = (0..<60).map { "e\($0),T,2022,37,69" + String(repeating: ",", count: $0 % 5) + "\n" }
    let made = try LogReading(Array((Self.header + rows.joined()).utf8), blockSize: blockSize)
    #expect(made.events.map(\.id) == (0..<60).map { "e\($0)" })
    #expect(made.codes.count == 48)
  }
}
