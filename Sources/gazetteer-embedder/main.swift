// Foundation reads and writes the files here: this program only runs while Kokcha is built, so what
// it links costs the product nothing, and no pointers are needed.
import Foundation
import KokchaGazetteerIndex

// gazetteer-embedder TABLES WIDE ROOT TABLE… writes TABLES, a Swift file with the text of every TABLE, each
// under its path inside ROOT, and WIDE, one with the index of those in ROOT/wide.

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count > 3 else {
  FileHandle.standardError.write(Data("usage: gazetteer-embedder TABLES WIDE ROOT TABLE…\n".utf8))
  exit(2)
}
let (tablesFile, wideFile, root) = (arguments[1], arguments[2], arguments[3])

do {
  var tables: [EmbeddedTable] = []
  var wide: [GazetteerTable] = []
  for path in arguments.dropFirst(3) {
    guard path.hasPrefix(root + "/") else { throw EmbeddingError.outsideRoot(path) }
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    guard let text = String(validating: data, as: UTF8.self) else {
      throw EmbeddingError.notUTF8(path)
    }
    let inside = String(path.dropFirst(root.count + 1))
    if inside.hasPrefix("wide/") {
      wide.append(GazetteerTable(path: inside, text: text))
    } else {
      tables.append(EmbeddedTable(path: inside, text: text))
    }
  }
  var ground = GazetteerLoader()
  try ground.load(tables.map { GazetteerTable(path: $0.path, text: $0.text) })
  let index = try WideIndexBuilder(WideTables(wide)).build { ground.ids.number(of: $0.utf8.span) }
  try Data(swiftSource(of: tables).utf8).write(to: URL(fileURLWithPath: tablesFile))
  try Data(swiftSource(ofWideIndex: index)).write(to: URL(fileURLWithPath: wideFile))
} catch {
  FileHandle.standardError.write(Data("gazetteer-embedder: \(error)\n".utf8))
  exit(1)
}
