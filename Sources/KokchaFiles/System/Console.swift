import Glibc
package import KokchaModel

/// Standard output and standard error, as one run writes to them.
package struct Console: Sendable {
  /// Where answers that a program could read go; gives what went wrong, if anything did.
  package let output: @Sendable (String) -> Problem?
  /// Where everything for people goes.
  package let errors: @Sendable (String) -> Void
  /// Whether standard error is a terminal that shows a progress line.
  package let showsProgress: Bool

  package init(
    output: @escaping @Sendable (String) -> Problem?, errors: @escaping @Sendable (String) -> Void,
    showsProgress: Bool = false
  ) {
    self.output = output
    self.errors = errors
    self.showsProgress = showsProgress
  }

  /// The process's own streams.
  package static let process = Console(
    output: { write($0, to: 1).map { OutputFile.problem($0, "-") } },
    errors: { _ = write($0, to: 2) }, showsProgress: isatty(2) == 1)

  private static func write(_ text: String, to number: Int32) -> SystemError? {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(
          number, $0.baseAddress.map { unsafe $0 + written }, bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return .last
      }
      written += count
    }
    return nil
  }
}
