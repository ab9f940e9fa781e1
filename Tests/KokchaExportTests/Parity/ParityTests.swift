import Foundation
import KokchaExport
import KokchaFormat
import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// The command and a program that uses the library make the same of an input: the same bytes, the same warnings,
/// the same losses.
@Suite struct ParityTests {
  private static let drawings: [Bool] = [false, true]

  private static func drawing(_ drawsAll: Bool) -> DrawingOptions {
    var drawing = DrawingOptions()
    if drawsAll {
      drawing.places = .all
      drawing.circles = true
    }
    return drawing
  }

  /// Compares what the two make of one file or two.
  private func compare(
    _ paths: String..., reading: EventLogOptions = EventLogOptions(), drawsAll: Bool
  ) throws {
    let drawing = Self.drawing(drawsAll)
    let command = try Conversion.command(paths, reading: reading, drawing: drawing)
    let library = try Conversion.library(paths, reading: reading, drawing: drawing)
    #expect(command.documents.count == OutputFormat.all.count)
    for format in OutputFormat.all {
      if format.namesInputs {
        // A run knows its inputs and draws the ground; and how many events a part of a page has is each one's own.
        #expect(try command.page(format) == library.page(format), "\(format)")
      } else if format.drawsGround {
        // A run draws the ground and knows what it left out.
        let described = try #require(command.description(format))
        #expect(described == library.description(format), "\(format)")
      } else {
        #expect(command.documents[format] == library.documents[format], "\(format)")
      }
      #expect(command.losses[format] == library.losses[format], "\(format)")
      #expect(command.counts[format] == library.counts[format], "\(format)")
    }
    #expect(command.problems == library.problems)
    #expect(command.leftOut == library.leftOut)
    #expect(command.spellings == library.spellings)
    #expect(command.repeats == library.repeats)
  }

  @Test(arguments: ParityInput.named, drawings)
  func `named logs`(input: ParityInput, drawsAll: Bool) throws {
    let folder = try TemporaryFolder()
    try compare(try input.write(into: folder), drawsAll: drawsAll)
  }

  @Test(arguments: ParityInput.seeded)
  func `random logs`(input: ParityInput) throws {
    let folder = try TemporaryFolder()
    try compare(try input.write(into: folder), drawsAll: true)
  }

  @Test(arguments: ParityInput.named, [.json, .jsonl, .geojson, .kml, .kmz] as [OutputFormat])
  func `JSON and maps`(input: ParityInput, form: OutputFormat) throws {
    let folder = try TemporaryFolder()
    try compare(try input.write(into: folder, as: form), drawsAll: false)
  }

  private static let repeatedLog = """
    id,title,date,place,admin1,actor1
    a,A,2022-07-14,Rustak,Takhar,Army
    a,,,Taloqan,Takhar,Police
    b,B,2022,Rustak,Takhar,
    b,B,2022,Rustak,Takhar,
    ,No id,2022,Rustak,Takhar,
    ,No id,2022,Rustak,Takhar,
    c,C,2022,,,
    b,B,2022,Rustak,Takhar,
    c,Another C,2023,Rustak,Takhar,
    ,No id,2022,Rustak,Takhar,
    d,D,2022,Lyonesse,,
    d,Another D,2022,,,
    e,E,never,,,

    """

  @Test(arguments: [SameID.first, .last], ["csv", "geojson"])
  func `two inputs in which ids come again`(sameID: SameID, second: String) throws {
    let folder = try TemporaryFolder()
    var reading = EventLogOptions()
    reading.makesIDs = true
    reading.sameID = sameID
    let log = try folder.write("a.csv", Self.repeatedLog)
    let other: String
    if second == "csv" {
      other = try folder.write(
        "b.csv", "date,id,title,own\n2022,c,C,\n2021,d,D of old,\n2022,,No id,x\n2022,f,F,x\n")
    } else {
      other = folder.path("b.geojson")
      var options = ExportOptions(inputs: [log], outputs: [.init(.geojson, path: other)])
      options.reading = reading
      options.synchronizes = false
      options.reading.bad = .skip
      _ = Export.run(options, gazetteer: try Conversion.gazetteer.get())
    }
    try compare(log, other, reading: reading, drawsAll: true)
  }
}
