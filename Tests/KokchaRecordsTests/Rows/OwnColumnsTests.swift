import KokchaModel
import Testing

/// Columns that Kokcha does not know.
struct OwnColumnsTests {
  private func extras(_ header: String, _ cells: String) throws -> [String] {
    let made = try LogReading("id,title,date,\(header)\na,A,2022,\(cells)\n")
    #expect(made.problems == [])
    return try #require(made.events.first).extra.map { $0.name + "=" + $0.value }
  }

  @Test func `they are kept in their order, under their names, as they are`() throws {
    let made = try extras("Zulu,یادداشت,alpha beta,M-n", "1,نیاز, x ,=1+1")
    #expect(made == ["Zulu=1", "یادداشت=نیاز", "alpha beta= x ", "M-n==1+1"])
  }

  @Test func `an empty cell is no value`() throws {
    #expect(try extras("a,b,c", "1,,3") == ["a=1", "c=3"])
  }

  @Test(arguments: [
    ("begin", "x_begin"), ("End", "x_End"), ("date precision", "x_date precision"),
    ("wkt", "x_wkt"), ("n", "x_n"), ("primary", "x_primary"), ("time_begin", "x_time_begin"),
    ("border_km", "x_border_km"), ("places_json", "x_places_json"), ("n2", "n2"), ("", "column_4"),
  ])
  func `one that Kokcha computes gets x_ before its name`(name: String, carried: String) throws {
    #expect(try extras(name, "v") == [carried + "=v"])
  }

  @Test func `two columns never come out under one name`() throws {
    for header in [
      "begin,x_begin", "x_begin,begin", "begin,x_begin,x_x_begin", ",column_4", "n,X N,x-n1",
    ] {
      let count = header.split(separator: ",", omittingEmptySubsequences: false).count
      let values = (0..<count).map { "v\($0)" }
      let made = try LogReading(
        "id,title,date,\(header)\na,A,2022,\(values.joined(separator: ","))\n")
      let extra = try #require(made.events.first).extra
      #expect(extra.map(\.value) == values)
      let names = extra.map { $0.name.lowercased().replacing(/[ -]/, with: "_") }
      #expect(Set(names).count == count, "\(header): \(names)")
    }
  }
}
