import KokchaBytes
import KokchaGazetteerBuild
import KokchaModel

/// What a build of a gazetteer's folder tells.
struct BuildReport {
  private let built: BuiltGazetteer
  private let folder: String
  /// How many findings of one kind are told in words; the rest are counted.
  private static let mostOfKind = 10

  init(_ built: BuiltGazetteer, folder: String) {
    self.built = built
    self.folder = folder
  }

  /// For people: the findings by kind, faults first, and then what was written.
  var text: String {
    var text = ""
    let kinds = BuildFinding.Kind.allCases
    for kind in kinds.filter(\.isFault) + kinds.filter({ !$0.isFault }) {
      let found = built.findings.filter { $0.kind == kind }
      for finding in found.prefix(Self.mostOfKind) {
        text +=
          "\(finding.position): \(kind.isFault ? "error" : "doubt") [\(kind.rawValue)]: "
          + "\(finding.message)\n"
      }
      if found.count > Self.mostOfKind {
        text += "  and \(found.count - Self.mostOfKind) more like this\n"
      }
      if !found.isEmpty { text += "  \(kind.advice)\n" }
    }
    if built.hasFaults { return text + "\(folder): refused, nothing is written\n" }
    let counts = built.rowCounts.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    return text + "\(folder): written, rows: \(counts)\n"
  }

  /// For programs: one object.
  var json: String {
    var builder = JSONBuilder(capacity: 1 << 12)
    builder.beginObject()
    builder.name("written")
    builder.value(!built.hasFaults)
    builder.name("rows")
    builder.beginObject()
    for (name, count) in built.rowCounts {
      builder.name(escaping: name.utf8.span)
      builder.value(fixedPoint: count)
    }
    builder.endObject()
    builder.name("findings")
    builder.beginArray()
    for finding in built.findings {
      builder.beginObject()
      builder.name("kind")
      builder.value(finding.kind.rawValue.utf8.span)
      builder.name("fault")
      builder.value(finding.kind.isFault)
      builder.name("at")
      builder.value("\(finding.position)".utf8.span)
      builder.name("message")
      builder.value(finding.message.utf8.span)
      builder.name("advice")
      builder.value(finding.kind.advice.utf8.span)
      builder.endObject()
    }
    builder.endArray()
    builder.endObject()
    return builder.json.withSpan { $0.string }
  }
}
