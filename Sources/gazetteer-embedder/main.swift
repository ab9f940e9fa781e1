// Foundation reads and writes the files here: this program only runs while Kokcha is built, so what
// it links costs the product nothing, and no pointers are needed.
import Foundation

// gazetteer-embedder OUT ROOT TABLE… writes OUT, a Swift file with the text of every TABLE, each
// under its path inside ROOT.

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count > 2, let output = arguments.first, let root = arguments.dropFirst().first
else {
  FileHandle.standardError.write(Data("usage: gazetteer-embedder OUT ROOT TABLE…\n".utf8))
  exit(2)
}

do {
  var tables: [EmbeddedTable] = []
  for path in arguments.dropFirst(2) {
    guard path.hasPrefix(root + "/") else { throw EmbeddingError.outsideRoot(path) }
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    guard let text = String(validating: data, as: UTF8.self) else {
      throw EmbeddingError.notUTF8(path)
    }
    tables.append(EmbeddedTable(path: String(path.dropFirst(root.count + 1)), text: text))
  }
  try Data(swiftSource(of: tables).utf8).write(to: URL(fileURLWithPath: output))
} catch {
  FileHandle.standardError.write(Data("gazetteer-embedder: \(error)\n".utf8))
  exit(1)
}
