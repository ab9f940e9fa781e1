// Foundation reads and writes the files here: this program only runs while Kokcha is built, so what
// it links costs the product nothing, and no pointers are needed.
import Foundation
import KokchaFiles
import KokchaGazetteerIndex

// gazetteer-embedder GROUND WIDE ROOT TABLE… writes two Swift files: GROUND with the index of the tables in
// ROOT, and the hash of every TABLE, and WIDE with the index of those in ROOT/wide.
//
// What is wrong with a table stops the build.

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count > 3 else {
  FileHandle.standardError.write(Data("usage: gazetteer-embedder GROUND WIDE ROOT TABLE…\n".utf8))
  exit(2)
}
let (groundFile, wideFile, root) = (arguments[1], arguments[2], arguments[3])

/// Writes a file that differs from what stands there: what did not change is not compiled again.
func write(_ bytes: [UInt8], _ path: String) throws {
  let (file, data) = (URL(fileURLWithPath: path), Data(bytes))
  // What cannot be read is not there yet, and is written.
  if (try? Data(contentsOf: file)) != data { try data.write(to: file) }
}

do {
  var ground: [GazetteerTable] = []
  var wide: [GazetteerTable] = []
  var digests = "  static let tables: [(path: String, sha256: String)] = [\n"
  for path in arguments.dropFirst(3) {
    guard path.hasPrefix(root + "/") else { throw EmbeddingError.outsideRoot(path) }
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    guard let text = String(validating: data, as: UTF8.self) else {
      throw EmbeddingError.notUTF8(path)
    }
    let inside = String(path.dropFirst(root.count + 1))
    // By the path of the file, so that a message leads there.
    let table = GazetteerTable(path: path, text: text)
    if inside.hasPrefix("wide/") { wide.append(table) } else { ground.append(table) }
    var hash = SHA256()
    hash.update(text.utf8.span)
    digests += "    (\"\(inside)\", \"\(hash.hexadecimal)\"),\n"
  }
  var (records, conflicts) = try GazetteerRecords.read(ground)
  if let conflict = conflicts.first { throw conflict }
  try records.use(WideTables.sources)
  let index = GroundIndex(records)
  try write(
    swiftSource("EmbeddedIndex", index.text.utf8, members: digests + "  ]\n"), groundFile)
  let wideIndex = try WideIndexBuilder(WideTables(wide)).build {
    index.place(withID: $0.utf8.span)
  }
  try write(swiftSource("EmbeddedWideIndex", wideIndex), wideFile)
} catch let error as GazetteerError {
  FileHandle.standardError.write(
    Data("\(error.position): error: \(error.message); \(error.advice)\n".utf8))
  exit(1)
} catch {
  FileHandle.standardError.write(Data("gazetteer-embedder: \(error)\n".utf8))
  exit(1)
}
