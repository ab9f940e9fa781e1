import Foundation
import TestSupport
import Testing

/// What the README shows of the library.
enum ReadmeProgram {
  /// The manifest of a package that depends on Kokcha.
  static var manifest: String {
    get throws { try block(with: "import PackageDescription") }
  }

  /// The program.
  static var source: String {
    get throws { try block(with: "import Kokcha") }
  }

  /// The one block of Swift that has a line.
  private static func block(with line: String) throws -> String {
    let page = try SwiftBlock.all(ofPage: "README.md").filter { block in
      block.code.split(separator: "\n").contains { $0 == line }
    }
    try #require(page.count == 1)
    return page[0].code
  }
}
