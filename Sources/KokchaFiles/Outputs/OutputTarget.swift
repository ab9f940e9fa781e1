import Glibc
import KokchaModel

/// Where an output goes, found out before any work.
enum OutputTarget {
  /// A descriptor that is open already: standard output, `/dev/stdout`, `/dev/fd/3`.
  case descriptor(Int32)
  /// A pipe or a device, which is written in place.
  case device(String)
  /// A file, there already or not yet, by its absolute path with all links followed.
  case file(String, existing: stat?)

  /// As many links as the system itself follows.
  private static let mostLinks = 40

  /// Follows a path as the user gave it; `-` is standard output.
  ///
  /// - Throws: `SystemError` if it leads nowhere, to a folder, or the system cannot say where to.
  static func find(_ path: String) throws(SystemError) -> OutputTarget {
    if path == "-" { return .descriptor(1) }
    var path = path
    for _ in 0...mostLinks {
      let name = FilePath.name(of: path)
      guard let folder = try FilePath.real(FilePath.folder(of: path)) else { throw .missing }
      // Such a name is no link like others: it means the open file, also where its name is gone,
      // and the place in it where the next byte goes (proc(5)).
      if let number = Int32(name), try folder == FilePath.real("/proc/self/fd") {
        return .descriptor(number)
      }
      path = FilePath.join(folder, name)
      guard let status = try FilePath.linkStatus(path) else { return .file(path, existing: nil) }
      if status.isLink {
        let link = try FilePath.link(at: path)
        path = link.hasPrefix("/") ? link : FilePath.join(folder, link)
        continue
      }
      if status.isFolder { throw .isFolder }
      return status.isRegular ? .file(path, existing: status) : .device(path)
    }
    throw SystemError(number: ELOOP)
  }
}

/// What tells whether two names mean one file.
package enum FileIdentity: Hashable, Sendable {
  /// A file or pipe that is there.
  case present(device: UInt, number: UInt)
  /// A file that is not there yet, or an open stream, by its path.
  case named(String)

  /// The file that an input is; nil where that cannot be told, or it is a terminal or device.
  package static func ofInput(_ path: String) -> FileIdentity? {
    do throws(SystemError) {
      if path == "-" { return of(try FileDescriptor.standardInput.status()) }
      if let status = try FilePath.status(path) { return of(status) }
      return try FilePath.real(FilePath.folder(of: path)).map {
        .named(FilePath.join($0, FilePath.name(of: path)))
      }
    } catch {
      return nil
    }
  }

  /// The file that an output goes to; nil where that cannot be told, or for a device.
  package static func ofOutput(_ path: String) -> FileIdentity? {
    do throws(SystemError) {
      switch try OutputTarget.find(path) {
      case .descriptor(let number):
        let status = try FileDescriptor.duplicate(number).status()
        return of(status) ?? .named("/proc/self/fd/\(number)")
      case .device(let path): return try FilePath.status(path).flatMap(of)
      case .file(let path, let existing): return existing.flatMap(of) ?? .named(path)
      }
    } catch {
      return nil
    }
  }

  /// The folder that a path leads to; nil if there is none.
  package static func ofFolder(_ path: String) -> FileIdentity? {
    do throws(SystemError) {
      return try FilePath.status(path).map {
        .present(device: UInt($0.st_dev), number: UInt($0.st_ino))
      }
    } catch {
      return nil
    }
  }

  private static func of(_ status: stat) -> FileIdentity? {
    guard status.isRegular || status.st_mode & S_IFMT == S_IFIFO else { return nil }
    return .present(device: UInt(status.st_dev), number: UInt(status.st_ino))
  }
}
