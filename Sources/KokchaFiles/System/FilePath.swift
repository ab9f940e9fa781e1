import CLinuxFiles
import Glibc
import KokchaModel

/// What can be asked and done about paths, which are text as `PathText` has it.
package enum FilePath {
  /// Makes a call with a path, again where a signal interrupts it.
  ///
  /// - Throws: `SystemError` if it fails, or the path holds a NUL.
  @safe @discardableResult
  static func call(
    _ path: String, _ call: (UnsafePointer<CChar>) -> Int32
  ) throws(SystemError) -> Int32 {
    let bytes = try cString(path)
    return try SystemCall.result {
      unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe buffer.baseAddress.map { unsafe call($0) } ?? -1
      }
    }
  }

  /// Makes a call with two paths.
  @safe
  static func call(
    _ first: String, _ second: String,
    _ call: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32
  ) throws(SystemError) {
    let other = try cString(second)
    try Self.call(first) { first in
      unsafe other.withUnsafeBufferPointer { buffer in
        unsafe buffer.baseAddress.map { unsafe call(first, $0) } ?? -1
      }
    }
  }

  /// The bytes of a path with a NUL behind them.
  private static func cString(_ path: String) throws(SystemError) -> [CChar] {
    let bytes = PathText.cString(of: path)
    // No file has a NUL in its name.
    if bytes.firstIndex(of: 0) != bytes.count - 1 { throw .missing }
    return bytes
  }

  /// What a path leads to; nil if there is nothing.
  ///
  /// - Throws: `SystemError` if the system cannot say.
  static func status(_ path: String) throws(SystemError) -> stat? {
    try status(path) { unsafe stat($0, $1) }
  }

  /// What stands under a path, a link itself; nil if there is nothing.
  ///
  /// - Throws: `SystemError` if the system cannot say.
  static func linkStatus(_ path: String) throws(SystemError) -> stat? {
    try status(path) { unsafe lstat($0, $1) }
  }

  @safe
  private static func status(
    _ path: String, _ ask: (UnsafePointer<CChar>, UnsafeMutablePointer<stat>) -> Int32
  ) throws(SystemError) -> stat? {
    var found = stat()
    do throws(SystemError) {
      try call(path) { unsafe ask($0, &found) }
      return found
    } catch {
      if error == .missing { return nil }
      throw error
    }
  }

  /// The absolute path without links of something that is there; nil if it is not.
  ///
  /// - Throws: `SystemError` if the system cannot say.
  static func real(_ path: String) throws(SystemError) -> String? {
    let bytes = try cString(path)
    for _ in 0..<SystemCall.mostTries {
      if let real = unsafe realpath(bytes, nil) {
        defer { unsafe free(real) }
        return unsafe text(real)
      }
      if errno == ENOENT { return nil }
      if errno != EINTR { throw .last }
    }
    throw SystemError(number: EINTR)
  }

  /// What a link says.
  static func link(at path: String) throws(SystemError) -> String {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = try call(path) { path in
      Int32(
        unsafe bytes.withUnsafeMutableBytes { room in
          unsafe room.baseAddress.map {
            unsafe readlink(path, $0.assumingMemoryBound(to: CChar.self), room.count)
          } ?? -1
        })
    }
    return PathText.text(of: Array(bytes[..<Int(count)]))
  }

  private static func text(_ pointer: UnsafePointer<CChar>) -> String {
    PathText.text(
      of: unsafe UnsafeBufferPointer(start: pointer, count: strlen(pointer)).map {
        UInt8(bitPattern: $0)
      })
  }

  /// The names in a folder that begin with `prefix`; none of a folder that cannot be listed.
  static func names(in folder: String, beginningWith prefix: String) -> [String] {
    guard let listing = unsafe opendir(PathText.cString(of: folder))
    else { return [] }
    defer { unsafe _ = closedir(listing) }
    var names: [String] = []
    let prefix = Array(prefix.utf8)
    while let entry = unsafe readdir(listing) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes -> [UInt8]? in
        guard unsafe bytes.starts(with: prefix) else { return nil }
        return unsafe Array(bytes.prefix { $0 != 0 })
      }
      if let name { names.append(PathText.text(of: name)) }
    }
    return names.sorted()
  }

  /// Gives a file another name, in place of a file that has it.
  static func rename(_ old: String, to new: String) throws(SystemError) {
    try call(old, new) { unsafe Glibc.rename($0, $1) }
  }

  /// Gives a file another name that no file has.
  ///
  /// - Throws: `SystemError.exists` if one has it; unsupported on some file systems.
  static func renameNew(_ old: String, to new: String) throws(SystemError) {
    try call(old, new) { unsafe kokcha_rename_new($0, $1) }
  }

  /// Gives two files each other's names in one step; unsupported on some file systems.
  static func exchange(_ first: String, _ second: String) throws(SystemError) {
    try call(first, second) { unsafe kokcha_rename_exchange($0, $1) }
  }

  /// Gives a file a second name that no file has; unsupported on some file systems.
  static func link(_ path: String, as second: String) throws(SystemError) {
    try call(path, second) { unsafe linkat(AT_FDCWD, $0, AT_FDCWD, $1, 0) }
  }

  /// Makes a folder; nothing happens if it is there.
  static func makeFolder(_ path: String) throws(SystemError) {
    do throws(SystemError) {
      try call(path) { unsafe mkdir($0, 0o777) }
    } catch {
      if try status(path)?.isFolder != true { throw error }
    }
  }

  /// Removes a file; nothing happens if it is not there.
  ///
  /// - Returns: whether it was there.
  @discardableResult
  static func remove(_ path: String) throws(SystemError) -> Bool {
    // A second try costs nothing, and what stays is litter.
    do throws(SystemError) { return try unlink(path) } catch { return try unlink(path) }
  }

  private static func unlink(_ path: String) throws(SystemError) -> Bool {
    do throws(SystemError) {
      try call(path) { unsafe Glibc.unlink($0) }
      return true
    } catch {
      if error == .missing { return false }
      throw error
    }
  }

  /// The folder that a file lies in.
  package static func folder(of path: String) -> String {
    guard let slash = lastSlash(in: path) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    lastSlash(in: path).map { String(path[path.unicodeScalars.index(after: $0)...]) } ?? path
  }

  /// A path before its ending, and the ending with its dot; a name that only begins with a dot has none.
  package static func parts(of path: String) -> (stem: String, ending: String) {
    let name = name(of: path).unicodeScalars
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (path, "") }
    let ending = String(name[dot...])
    return (String(path.unicodeScalars.dropLast(ending.unicodeScalars.count)), ending)
  }

  /// The scalar, not the character: a name may begin with a combining mark.
  private static func lastSlash(in path: String) -> String.Index? {
    path.unicodeScalars.lastIndex(of: "/")
  }

  /// A file in a folder.
  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
