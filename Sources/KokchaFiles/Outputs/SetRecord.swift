import Glibc
import KokchaModel

/// A file of a set that is about to get its name.
struct PlannedFile: Equatable, Sendable {
  /// Where the new file is until it has its name; afterwards the old file may be here.
  var temporary: String
  /// The name that it gets: an absolute path without links.
  var target: String
  /// By what the new file is known again: its size in bytes and its number in the file system.
  var size: Int
  var number: UInt

  /// Where the old file is kept on a file system that cannot exchange two names.
  var kept: String { temporary + ".old" }

  func isNew(_ status: stat?) -> Bool {
    guard let status else { return false }
    return status.isRegular && Int(status.st_size) == size && UInt(status.st_ino) == number
  }
}

/// What a journal says about a set of files that get their names together.
///
/// A line a statement, its words between tabs. A last line that is cut is not there yet.
struct SetRecord: Equatable, Sendable {
  /// The folders in which the set has files, by absolute paths; the first has the journal that
  /// decides, each other one that points to it.
  var folders: [String] = []
  /// The files, once they are whole.
  var files: [PlannedFile] = []
  /// Whether they may be getting their names.
  var isNaming = false
  /// The journal that decides, if this is another.
  var first: String?

  static let heading = "kokcha 1\n"
  static func line(folder: String) -> String { "folder\t\(escaped(folder))\n" }
  static func line(first: String) -> String { "first\t\(escaped(first))\n" }

  /// What is added before the first name is given.
  static func plan(_ files: [PlannedFile]) -> String {
    files.map {
      "file\t\(escaped($0.temporary))\t\(escaped($0.target))\t\($0.size)\t\($0.number)\n"
    }.joined() + "naming\n"
  }

  /// Reads a journal; nil if it is none.
  init?(_ bytes: [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    guard let heading = lines.popFirst() else { return }
    guard PathText.text(of: Array(heading)) + "\n" == Self.heading else { return nil }
    for line in lines {
      let words = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        Self.unescaped($0)
      }
      switch (words.first, words.count) {
      case ("folder", 2): folders.append(words[1])
      case ("first", 2): first = words[1]
      case ("naming", 1): isNaming = true
      case ("file", 5):
        guard let size = Int(words[3]), let number = UInt(words[4]) else { return nil }
        files.append(
          PlannedFile(temporary: words[1], target: words[2], size: size, number: number))
      default: return nil
      }
    }
  }

  /// A path without the bytes that part words and lines.
  private static func escaped(_ path: String) -> String {
    var text = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static func unescaped(_ word: ArraySlice<UInt8>) -> String {
    var bytes: [UInt8] = []
    var rest = word
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      bytes.append(
        next == UInt8(ascii: "t") ? 0x09 : next == UInt8(ascii: "n") ? 0x0A : next)
    }
    return PathText.text(of: bytes)
  }
}
