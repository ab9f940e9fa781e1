import Foundation
import KokchaModel
import TestSupport
import Testing

/// POSIX.1-2024, Shell Command Language, 2.2.
@Suite struct ShellWordTests {
  private static let names = [
    "title", "عنوان", "Event title", "a\nb", "a\r\nb", "tab\there", "it's", "\"quoted\"", "$HOME",
    "$(date)", "`date`", "a=b", "-x", "--map", "  blanks  ", "\u{200F}rtl\u{202E}marks", "a\\nb",
    "a'\nb\\", "!history", "*", "~", "a;b|c&d", "{a,b}", "#c", "\u{7F}\u{1B}[31m", "e\u{301}",
    "👩‍👩‍👧", "\u{A0}nbsp", "\u{2028}", "'\u{200C}\"$", "",
  ]

  /// What `bash -c` hands to a command.
  private func bytes(of words: String) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", "printf '%s\\0' " + words]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return data
  }

  @Test(arguments: names)
  func `a shell gives back the same bytes`(_ name: String) throws {
    #expect(try bytes(of: ShellWord.quoted(name)) == Data(name.utf8) + [0])
    #expect(try bytes(of: ShellWord.quoted(name, between: "\"")) == Data(name.utf8) + [0])
    let operand = name.hasPrefix("-") ? Data("--\0".utf8) + Data(name.utf8) : Data(name.utf8)
    #expect(try bytes(of: ShellWord.argument(name)) == operand + [0])
  }

  /// The seed is the test's argument, so a failure can be repeated.
  @Test(arguments: UInt64(1)...8)
  func `so it does with any text`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = String(
      String.UnicodeScalarView(
        (0..<200).compactMap { _ in
          Unicode.Scalar(UInt32.random(in: 1...0x2FF, using: &random))
        }))
    #expect(try bytes(of: ShellWord.quoted(text)) == Data(text.utf8) + [0])
  }

  @Test(arguments: names)
  func `nothing in it is unseen or ends the line`(_ name: String) {
    let word = ShellWord.quoted(name)
    #expect(word == Problem.quotable(word, limit: .max))
  }
}
