import KokchaBytes
import KokchaExport
import KokchaFiles
import KokchaFormat
import KokchaModel
import KokchaRecords

/// `kokcha formats`: what can be read and written, and what each format cannot hold.
enum FormatsCommand {
  static let help = """
    kokcha formats: what can be read and written, and what each format keeps and loses

    usage: kokcha formats [FORMAT…] [options]

      FORMAT              only these, for example kml
      --format WHAT       text (default), markdown or json
      -h, --help          this text

    An export tells at its end what it lost, and how often; --report FILE has the events concerned.

    example: kokcha formats kml

    """

  static func run(
    _ arguments: ArraySlice<String>, _ console: Console
  ) throws(UsageError) -> Int32 {
    let parsed = try Arguments(
      arguments,
      options: [
        .value("--format"), .flag("--help"), Arguments.Option(name: "-h", takesValue: false),
      ])
    if parsed.has("--help") || parsed.has("-h") { return console.answer(help) }
    var guides = FormatGuide.all
    if !parsed.positional.isEmpty {
      var wanted: [String] = []
      for text in parsed.positional {
        wanted.append(
          try Arguments.choice(text, of: "formats", OutputFormat.all.map(\.name)))
      }
      guides = guides.filter { $0.formats.contains { wanted.contains($0.name) } }
    }
    switch parsed.last("--format") ?? "text" {
    case "text": return console.answer(text(of: guides, isWhole: parsed.positional.isEmpty))
    case "markdown": return console.answer(FormatGuide.markdown(of: guides))
    case "json": return console.answer(json(of: guides))
    default: throw UsageError("--format is text, markdown or json")
    }
  }

  private static func text(of guides: [FormatGuide], isWhole: Bool) -> String {
    var text = ""
    if isWhole {
      text += "read: " + InputForm.allCases.map(\.rawValue).joined(separator: ", ") + "\n\n"
    }
    for guide in guides {
      text += "\(guide.formats.map(names).joined(separator: "; "))\n  \(guide.family.purpose)\n"
      for (topic, words) in guide.lines {
        let gap = String(repeating: " ", count: 42 - topic.count)
        text += "    \(topic)\(gap)\(words.filter { $0 != "`" })\n"
      }
      text += "\n"
    }
    return text
  }

  /// `geojsonl (.geojsonl, .ndjson)`; a format without an ending is named before its file.
  private static func names(_ format: OutputFormat) -> String {
    let endings = format.pathExtensions.map { "." + $0 }
    return endings.isEmpty
      ? "\(format.name):FILE" : "\(format.name) (\(endings.joined(separator: ", ")))"
  }

  private static func json(of guides: [FormatGuide]) -> String {
    var builder = JSONBuilder(capacity: 1 << 12)
    builder.beginObject()
    builder.name("read")
    builder.beginArray()
    for form in InputForm.allCases { builder.value(form.rawValue.utf8.span) }
    builder.endArray()
    builder.name("written")
    builder.beginArray()
    for guide in guides {
      for format in guide.formats {
        builder.beginObject()
        builder.name("format")
        builder.value(format.name.utf8.span)
        builder.name("endings")
        builder.beginArray()
        for ending in format.pathExtensions { builder.value(("." + ending).utf8.span) }
        builder.endArray()
        builder.name("purpose")
        builder.value(guide.family.purpose.utf8.span)
        builder.name("holds")
        builder.beginObject()
        for (topic, words) in guide.lines {
          builder.name(escaping: topic.utf8.span)
          builder.value(words.filter { $0 != "`" }.utf8.span)
        }
        builder.endObject()
        builder.endObject()
      }
    }
    builder.endArray()
    builder.endObject()
    builder.json.append(0x0A)
    return builder.json.withSpan { $0.string }
  }
}
