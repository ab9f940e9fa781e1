import KokchaBytes
import KokchaFiles
import KokchaFormat
import KokchaGazetteer
import KokchaModel
import KokchaRecords
import KokchaTime

/// What outputs were made of, and by what: enough to know whether another run can make the same bytes.
struct ReportOrigin {
  private let arguments: [String]
  private let inputs: [(path: String, digest: FileDigest?)]
  private let gazetteer: [GazetteerDigest]
  private let tzdata: String?

  /// Asked for when the inputs have been read: files that were not read to their end are read on.
  init(_ options: ExportOptions, _ inputs: [InputDigest], _ gazetteer: Gazetteer) {
    arguments = options.arguments.map(PathText.shownInJSON)
    self.inputs = inputs.map { ($0.path, $0.finish()) }
    self.gazetteer = GazetteerDigest.all(of: gazetteer)
    tzdata = options.reading.zones.version
  }

  /// Adds the members of a report that describe it.
  func append(to builder: inout JSONBuilder) {
    builder.member("kokcha", Release.version)
    builder.member("tzdata", tzdata)
    builder.name("gazetteer")
    builder.beginArray()
    for folder in gazetteer {
      builder.beginElement()
      builder.member("folder", PathText.shownInJSON(folder.folder))
      builder.name("built_in")
      builder.value(folder.isBuiltIn)
      builder.member("tables", folder.tables)
      builder.member("sha256", folder.sha256)
      builder.endObject()
    }
    builder.endArray()
    builder.member("arguments", arguments)
    builder.name("inputs")
    builder.beginArray()
    for input in inputs { builder.appendElement(input.path, input.digest) }
    builder.endArray()
  }
}

/// A folder of tables that a gazetteer was read from.
struct GazetteerDigest {
  /// The folder as it was given; that of the project's source for the tables that are built in.
  var folder: String
  var isBuiltIn: Bool
  /// The tables' paths inside the folder, in the order of their bytes.
  var tables: [String]
  /// SHA-256 of the lines that `sha256sum` writes of the tables.
  var sha256: String

  /// The folders, in the order in which they were read.
  static func all(of gazetteer: Gazetteer) -> [GazetteerDigest] {
    var folders: [(name: String, tables: [(path: String, sha256: String)])] = []
    for table in gazetteer.tables {
      let name = FilePath.folder(of: table.path)
      var hash = SHA256()
      hash.update(table.text.utf8.span)
      let digest = (FilePath.name(of: table.path), hash.hexadecimal)
      if folders.last?.name == name {
        folders[folders.count - 1].tables.append(digest)
      } else {
        folders.append((name, [digest]))
      }
    }
    let builtIn = gazetteer.builtInTables
    return (builtIn.isEmpty ? [] : [GazetteerDigest("gazetteer", isBuiltIn: true, builtIn)])
      + folders.map { GazetteerDigest($0, isBuiltIn: false, $1) }
  }

  private init(
    _ folder: String, isBuiltIn: Bool, _ tables: [(path: String, sha256: String)]
  ) {
    var list = SHA256()
    let ordered = tables.sorted { $0.path < $1.path }
    for table in ordered { list.update("\(table.sha256)  \(table.path)\n".utf8.span) }
    self.folder = folder
    self.isBuiltIn = isBuiltIn
    self.tables = ordered.map(\.path)
    sha256 = list.hexadecimal
  }
}
