import Glibc
import KokchaModel
public import KokchaTime

extension ZoneDatabase {
  /// The system's tzdata: the folder named in the environment by `TZDIR`, or the usual one.
  public static let system = ZoneDatabase(ZoneFolder.system)
}

/// The folder in which the system keeps tzdata.
package struct ZoneFolder: ZoneFiles {
  let path: String

  package init(path: String) { self.path = path }

  static var system: ZoneFolder {
    let named = unsafe getenv("TZDIR").map { unsafe String(cString: $0) } ?? ""
    return ZoneFolder(path: named.isEmpty ? "/usr/share/zoneinfo" : named)
  }

  /// A file's bytes; nil if it cannot be read, or is larger than any of tzdata's.
  package func bytes(of name: String) -> [UInt8]? {
    // A file that fails once would change what dates mean, so it is read again.
    for _ in 0..<2 {
      do throws(SystemError) { return try read(name) } catch {
        if error == .missing { return nil }
      }
    }
    return nil
  }

  private func read(_ name: String) throws(SystemError) -> [UInt8]? {
    // Without waiting: what stands there may be a pipe.
    let descriptor = try FileDescriptor.open(path + "/" + name, O_RDONLY | O_NONBLOCK)
    let status = try descriptor.status()
    guard status.isRegular, status.st_size <= 1 << 20 else { return nil }
    var bytes: [UInt8] = []
    while true {
      let before = bytes.count
      try descriptor.read(into: &bytes, limit: 64 << 10)
      if bytes.count == before { return bytes }
      if bytes.count > 1 << 20 { return nil }
    }
  }
}
