import Foundation
import TestSupport
import Testing

/// Cities of the world at their own points, with their countries' names: nothing is wrong with them.
@Suite(.enabled(if: referenceData != nil, "KOKCHA_REFERENCE_DATA names no folder"))
struct WorldCitiesTests {
  /// A log with a row for each city, with its country as a name or as a code.
  private func log(withCodes: Bool) throws -> (text: Data, count: Int) {
    let world = try #require(referenceData).appending(path: "gazetteer-sources/world")
    let cities = PlainCSV(Array(try Data(contentsOf: world.appending(path: "cities.csv"))))
    let countries = PlainCSV(Array(try Data(contentsOf: world.appending(path: "countries.csv"))))
    let (codes, names) = (
      countries.records[0].firstIndex(of: "iso2"), countries.records[0].firstIndex(of: "name_en")
    )
    let nameOf = try Dictionary(
      countries.records.dropFirst().map { (try $0[#require(codes)], try $0[#require(names)]) }
    ) { first, _ in first }
    let columns = try ["iso2", "admin1_name", "name", "latitude", "longitude"].map { name in
      try #require(cities.records[0].firstIndex(of: name))
    }
    var text = "id,title,date,\(withCodes ? "iso2" : "country"),admin1,place,latitude,longitude\n"
    for (number, city) in cities.records.dropFirst().enumerated() {
      var cells = columns.map { city[$0] }
      if !withCodes { cells[0] = nameOf[cells[0]] ?? cells[0] }
      text += "C\(number),A city,2022-07-14,"
      text += cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
      text += "\n"
    }
    return (Data(text.utf8), cities.records.count - 1)
  }

  @Test(arguments: [false, true])
  func `no city warns about its own country`(withCodes: Bool) throws {
    let folder = try TemporaryFolder()
    let (text, count) = try log(withCodes: withCodes)
    try folder.write("cities.csv", text)
    #expect(count > 36_000)
    let run = try kokcha(["check", "cities.csv"], in: folder.url)
    #expect(run.status == 0)
    // K024: the numbers look exchanged; K041, K042, K045: the place is not what the row says.
    for code in ["K024", "K040", "K041", "K042", "K043", "K044", "K045"] {
      let section = run.text.components(separatedBy: "\n\(code) ").dropFirst().first
      let said = run.text.hasPrefix(code) ? run.text : section ?? ""
      // A district's outline may be drawn some kilometres off; that is not about the country.
      let isOfDistricts = code == "K042" && !said.contains(" is in ") && !said.contains(", in ")
      #expect(said.isEmpty || isOfDistricts, "\(said.prefix(1000))")
    }
  }
}
