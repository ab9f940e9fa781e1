import Foundation
import KokchaEngine
import KokchaExport
import KokchaModel
import TestSupport
import Testing

/// A log of many blocks in which every row is warned of: the first hundred of a kind are told, and all are counted.
@Suite struct ManyWarningsTests {
  private static let rows = 9000

  /// Every row has a foreign type, every third a place that nobody knows, and a few near the end a code that is not.
  private static var log: String {
    var log = "id,title,type,date,place,pcode,note\n"
    for number in 1...rows {
      let place = number % 3 == 0 ? "Lyonesse \(number % 40)" : "Rustaq"
      let code = number > rows - 20 ? "pcode:AF9999" : ""
      log += "E\(number),T,Mob violence,2022-07-14,\(code.isEmpty ? place : ""),\(code),"
      log += String(repeating: "word ", count: 20) + "\n"
    }
    return log
  }

  @Test(arguments: [1, 2, 5]) func `the first hundred are those of the input`(threads: Int) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("log.csv", Self.log)
    var options = ExportOptions(
      inputs: [path], outputs: [.init(.geojson, path: folder.path("a.geojson"))])
    options.synchronizes = false
    options.threads = threads
    let found = Export.run(options, gazetteer: try Conversion.gazetteer.get()).problems
    func lines(_ code: ProblemCode) -> [Int] {
      found.problems.filter { $0.code == code }.compactMap(\.position.line)
    }
    #expect(lines(.typeUnknown) == Array(2...101))
    #expect(found.count(of: .typeUnknown) == Self.rows)
    #expect(lines(.placeUnknown) == (1...100).map { 3 * $0 + 1 })
    #expect(found.count(of: .placeUnknown) == Self.rows / 3 - 7)
    // Of a kind that comes up late, as many are told as there are.
    #expect(lines(.codeUnknown) == Array(Self.rows - 18...Self.rows + 1))
  }
}
