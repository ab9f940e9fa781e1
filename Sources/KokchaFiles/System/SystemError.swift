import Glibc

/// What the system says when a call fails.
package struct SystemError: Error, Equatable, Sendable {
  package var number: Int32

  package init(number: Int32) { self.number = number }

  /// The error of the last call of this thread.
  static var last: SystemError { SystemError(number: errno) }

  package static let noSpace = SystemError(number: ENOSPC)
  package static let brokenPipe = SystemError(number: EPIPE)
  package static let missing = SystemError(number: ENOENT)
  package static let denied = SystemError(number: EACCES)
  package static let isFolder = SystemError(number: EISDIR)
  package static let exists = SystemError(number: EEXIST)
  package static let wouldBlock = SystemError(number: EWOULDBLOCK)
  package static let inputOutput = SystemError(number: EIO)
  package static let tooLarge = SystemError(number: EFBIG)

  /// Whether the file system cannot do this, or this user may not, rather than having failed at it.
  package var isUnsupported: Bool {
    [EINVAL, ENOSYS, EOPNOTSUPP, EPERM, EACCES, ENOLCK, EMLINK, ENOTTY, EBADF].contains(number)
  }

  /// The system's own words, in small letters as messages have them.
  package var words: String {
    let text = unsafe String(cString: strerror(number))
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}

/// Makes calls of the system again that a signal interrupted.
enum SystemCall {
  /// How often: more than signals ever do, and still not forever on a file system that never answers.
  static let mostTries = 1000

  /// The result of a call that gives a negative number when it fails.
  ///
  /// - Throws: `SystemError` if it fails.
  @discardableResult
  static func result<Result: SignedInteger>(
    _ call: () -> Result
  ) throws(SystemError) -> Result {
    for _ in 0..<mostTries {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw .last }
    }
    throw SystemError(number: EINTR)
  }

  /// Makes one call.
  ///
  /// - Returns: false if the file system, or the user's rights, do not allow such a call at all.
  /// - Throws: `SystemError` if it fails otherwise.
  static func succeeds(
    _ call: () throws(SystemError) -> Void
  ) throws(SystemError) -> Bool {
    do throws(SystemError) {
      try call()
      return true
    } catch {
      if error.isUnsupported { return false }
      throw error
    }
  }
}
