import Foundation
import TestSupport
import Testing

/// `--unknown-places area`: an unknown name is drawn at its district, and said to be.
@Suite struct UnknownPlaces {
  private static let log = """
    id,title,date,place,admin1,admin2
    1,Flood,2022-05-01,An invented village,Takhar,Rustaq
    2,Flood,2022-05-01,Baharak,,
    3,Flood,2022-05-01,An invented village,Takhar,
    4,Flood,2022-05-01,An invented village,Takhar,Rostok
    5,Flood,2022-05-01,Nowābād,Takhar,Taloqan
    6,Flood,2022-05-01,An invented village,,Rustaq

    """

  private func export(_ options: [String]) throws -> (rows: [[String: String]], errors: String) {
    let run = try kokcha(
      ["export", "-", "--out", "plain:-"] + options, input: Data(Self.log.utf8))
    #expect(run.status == 0, "\(run.errors)")
    return (KokchaCommandsTests.rows(run.output), run.errors)
  }

  @Test func `without the option the name has no point`() throws {
    let rows = try export([]).rows
    #expect(rows[0]["latitude"] == "")
    #expect(rows[0]["place"] == "An invented village")
    #expect(rows[0]["admin2_pcode"] == "AF1810")
  }

  @Test func `with it an unknown name is at its district, with the district's radius`() throws {
    let (rows, errors) = try export(["--unknown-places", "area"])
    for row in [rows[0], rows[5]] {
      #expect(row["place"] == "An invented village")
      #expect(row["place_match"] == "area")
      #expect(row["place_precision"] == "district")
      #expect(row["admin2_pcode"] == "AF1810")
      #expect(row["latitude"].flatMap(Double.init).map { abs($0 - 37.1) < 0.3 } == true)
      #expect(row["radius_km"].flatMap(Double.init).map { $0 > 10 } == true)
    }
    #expect(errors.contains("2 events"))
  }

  /// 2 is ambiguous, of 3 no district is named, of 4 it is read by its sounds, and 5 a village of several.
  @Test(arguments: [1, 2, 3])
  func `an ambiguous name, and one whose district is not named exactly, stay without a point`(
    _ row: Int
  ) throws {
    #expect(try export(["--unknown-places", "area"]).rows[row]["latitude"] == "")
  }

  @Test func `another value is refused`() throws {
    let run = try kokcha(
      ["export", "-", "--out", "plain:-", "--unknown-places", "somewhere"],
      input: Data(Self.log.utf8))
    #expect(run.status == 2)
    #expect(run.errors.contains("somewhere"))
    #expect(run.errors.contains("area"))
    #expect(!run.errors.contains("no option"))
  }
}
