import Glibc
import KokchaModel

/// The words of the command line, as `PathText` has them: Swift's own list turns a byte that is not
/// UTF-8 into U+FFFD, and a file of such a name could not be found again.
package enum ProgramArguments {
  /// All words but the program's name.
  package static var words: [String] {
    (1..<max(Int(CommandLine.argc), 1)).compactMap { index in
      guard let word = unsafe CommandLine.unsafeArgv[index] else { return nil }
      let bytes = unsafe UnsafeBufferPointer(start: word, count: strlen(word))
      return PathText.text(of: unsafe bytes.map { UInt8(bitPattern: $0) })
    }
  }
}
