import Foundation
import KokchaModel
import KokchaTime

/// The system's tzdata as Foundation reads files, for tests.
struct SystemZones: ZoneFiles {
  var folder = "/usr/share/zoneinfo"

  func bytes(of name: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: folder + "/" + name))).map(Array.init)
  }

  static let database = ZoneDatabase(SystemZones())
}

/// Files that stand in a dictionary.
struct WrittenZones: ZoneFiles {
  var files: [String: [UInt8]]

  func bytes(of name: String) -> [UInt8]? { files[name] }
}
