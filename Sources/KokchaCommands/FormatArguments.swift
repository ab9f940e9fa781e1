import KokchaBytes
import KokchaExport
import KokchaFiles
import KokchaFormat
import KokchaModel

/// What a command line says of formats: `--out`, and the options that the formats list.
enum FormatArguments {
  /// What the help says of naming a format.
  static let outputHelp: String = {
    let endings = OutputFormat.all.compactMap { $0.pathExtensions.first.map { "." + $0 } }
    let named = OutputFormat.all.filter { $0.pathExtensions.isEmpty && $0.alias == nil }.map {
      format in
      let others = OutputFormat.all.filter { $0.alias?.name == format.name }.map {
        "; if FILE ends in .\($0.alias?.pathExtension ?? ""), \($0.summary)"
      }
      return "\(format.name) (\(format.summary)\(others.joined()))"
    }
    return [
      HelpText.entry(
        "  -o, --out FILE",
        "write FILE; its ending is the format: " + endings.joined(separator: " ")),
      HelpText.entry(
        "      --out FORMAT:FILE",
        "name the format: the above, " + named.listed(with: "or")),
      HelpText.entry("      --out FORMAT:-", "standard output"),
    ].joined(separator: "\n")
  }()

  /// What the help says of the formats' options.
  static let help = FormatOption.all.map { option in
    HelpText.entry(
      "  " + option.name + (option.value.name.map { " " + $0 } ?? ""), option.help)
  }.joined(separator: "\n")

  static let options: [Arguments.Option] = FormatOption.all.map { option in
    Arguments.Option(name: option.name, takesValue: option.value.name != nil)
  }

  /// The options that are there.
  static func named(_ parsed: Arguments) -> [FormatOption] {
    FormatOption.all.filter { parsed.has($0.name) || parsed.has(value: $0.name) }
  }

  /// What the options say.
  static func settings(_ parsed: Arguments) throws(UsageError) -> FormatSettings {
    var settings = FormatSettings()
    for option in named(parsed) {
      let text = parsed.last(option.name) ?? ""
      switch option.value {
      case .none(let set): set(&settings)
      case .term(_, let terms, let set):
        set(try Arguments.choice(text, of: option.name, terms), &settings)
      case .text(_, let set):
        if let message = set(text, &settings) { throw UsageError(message) }
      }
    }
    return settings
  }

  /// The output of a value of `--out`: `FILE` or `FORMAT:FILE`.
  static func output(_ text: String) throws(UsageError) -> ExportOptions.Output {
    let names = OutputFormat.all.map(\.name)
    let known = names.joined(separator: ", ")
    if let colon = text.firstIndex(of: ":"),
      case let path = String(text[text.index(after: colon)...]),
      let format = OutputFormat(named: String(text[..<colon]), for: path)
    {
      if path.isEmpty { throw UsageError("--out \(PathText.shown(text)) names no file") }
      return .init(format, path: path)
    }
    if let name = unknownFormat(in: text) {
      throw UsageError(
        "--out \(PathText.shown(text)): there is no format '\(name)', only \(known); a file of this name is "
          + "written ./\(PathText.shown(text))",
        nearest: Spelling.nearest(to: String(name), in: names))
    }
    if let format = OutputFormat(ofFile: text) { return .init(format, path: text) }
    throw UsageError(
      "--out \(PathText.shown(text)): the ending does not tell the format; write FORMAT:FILE with one of \(known)"
    )
  }

  /// What stands where a format's name would, before a colon.
  private static func unknownFormat(in text: String) -> Substring? {
    guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else { return nil }
    let name = text[..<colon]
    return name.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || $0 == 0x2D
    } ? name : nil
  }
}
