import Foundation
import TestSupport
import Testing

/// Coordinates that are none.
@Suite struct CoordinateFaults {
  private func expectRefused(
    _ latitude: String, _ longitude: String, _ column: Int, _ message: String, _ advice: String
  ) throws {
    try KokchaCommandsTests.expectRefused(
      "id,title,date,latitude,longitude\nTAK-13,a,2022,\(latitude),\(longitude)\n",
      .data(":2:\(column)", message + " (event TAK-13)", advice))
  }

  @Test(arguments: ["36°N", "NaN", "1e", "inf", "0x24", "36.7.3", "3,6,7", "-", ".", "36 44"])
  func `a latitude that is not a decimal number`(text: String) throws {
    try expectRefused(
      "\"\(text)\"", "69.5", 16, "K021 latitude '\(text)' is not a decimal number",
      "write degrees as a decimal, for example 36.73")
  }

  @Test(arguments: [("36,73", "36.73"), ("-36,73", "-36.73"), ("36,", "36."), ("136,5", "136.5")])
  func `a latitude with a comma for its point`(text: String, advised: String) throws {
    try expectRefused(
      "\"\(text)\"", "69.5", 16, "K021 latitude '\(text)' is not a decimal number",
      "write a point instead of the comma: \(advised)")
  }

  @Test(arguments: ["69°E", "nan", "6.9e1.", "69;5"])
  func `a longitude that is not a decimal number`(text: String) throws {
    try expectRefused(
      "36.7", text, 20, "K021 longitude '\(text)' is not a decimal number",
      "write degrees as a decimal, for example 69.53")
  }

  @Test(arguments: ["91", "-91", "90.0000002", "1e2", "1000000000000000000000000"])
  func `a latitude out of range`(text: String) throws {
    try expectRefused(
      text, "69.5", 15, "K022 latitude \(text) is outside −90…90",
      "are latitude and longitude exchanged?")
  }

  @Test(arguments: ["181", "-180.0000002", "69534510000"])
  func `a longitude out of range`(text: String) throws {
    try expectRefused(
      "36.7", text, 20, "K022 longitude \(text) is outside −180…180",
      "write degrees east of Greenwich, west negative")
  }

  @Test func `half a coordinate`() throws {
    try expectRefused(
      "36.7", "", 15, "K020 a latitude without a longitude",
      "give both, or neither and the place's name")
    try expectRefused(
      " ", "69.5", 17, "K020 a longitude without a latitude",
      "give both, or neither and the place's name")
  }

  @Test(arguments: [("0", "0"), ("0.0", "-0.00"), ("0.00000001", "+0")])
  func `the point 0,0 is no place, and refused with --strict alone`(
    latitude: String, longitude: String
  ) throws {
    let log = Data(
      "id,title,date,place,latitude,longitude\nA,a,2022,Rustaq,\(latitude),\(longitude)\n".utf8)
    let run = try kokcha(["export", "-", "--out", "plain:-"], input: log)
    #expect(run.status == 0)
    #expect(
      run.errors.contains(
        "K023 warning: the coordinate is 0,0, which is taken for no place (event A)"))
    let row = rows(run.output)[0]
    // The named place is looked up as always, and the pair stays as it was written.
    #expect(row["place_id"] == "pcode:AF1810")
    #expect(row["place_method"] == "gazetteer")
    #expect(row["x_latitude"] == latitude)
    #expect(row["x_longitude"] == longitude)
    let strict = try kokcha(["export", "-", "--strict", "--out", "plain:-"], input: log)
    #expect(strict.status == 1)
    #expect(strict.output.isEmpty)
  }

  @Test(arguments: ["abc", "-1", "20039", "2 km", "1e5"])
  func `a radius that is not a number of kilometres`(text: String) throws {
    try KokchaCommandsTests.expectRefused(
      "id,title,date,latitude,longitude,radius_km\n1,a,2022,36.7,69.5,\(text)\n",
      .data(
        ":2:20",
        "K025 radius_km '\(text)' is not a number of kilometres from 0 to 20038 (event 1)",
        "write kilometres as a decimal, for example 2.5"))
  }

  @Test(arguments: [("-90", "180"), ("90", "-180"), ("+36.7", "069.50"), ("0", "1")])
  func `what is on the edge is taken`(latitude: String, longitude: String) throws {
    let log = "id,title,date,latitude,longitude\n1,a,2022,\(latitude),\(longitude)\n"
    let run = try kokcha(["export", "-", "--out", "plain:-"], input: Data(log.utf8))
    #expect(run.status == 0)
    let row = try #require(rows(run.output).first)
    let written = try (
      #require(Double(row["latitude"] ?? "")), #require(Double(row["longitude"] ?? ""))
    )
    #expect(written.0 == Double(latitude))
    #expect(written.1 == Double(longitude))
  }
}
