import Foundation
import KokchaExport
import KokchaFormat
import KokchaModel
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

  /// Compares what the two make of a file.
  private func compare(_ path: String, drawsAll: Bool) throws {
    let drawing = Self.drawing(drawsAll)
    let command = try Conversion.command(path, drawing: drawing)
    let library = try Conversion.library(path, drawing: drawing)
    #expect(command.documents.count == OutputFormat.all.count)
    for format in OutputFormat.all {
      #expect(command.documents[format] == library.documents[format], "\(format)")
      #expect(command.losses[format] == library.losses[format], "\(format)")
      #expect(command.counts[format] == library.counts[format], "\(format)")
    }
    #expect(command.problems == library.problems)
    #expect(command.leftOut == library.leftOut)
    #expect(command.spellings == library.spellings)
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
}
