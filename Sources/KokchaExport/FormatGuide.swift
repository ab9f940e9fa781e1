public import KokchaFormat

/// What formats that are alike are for, and what they keep and lose: a column of the tables in `kokcha formats`
/// and the README.
public struct FormatGuide: Sendable {
  /// What they share.
  public let family: FormatFamily
  /// The formats.
  public let formats: [OutputFormat]

  /// All formats, those that hold events as they are first.
  public static let all: [FormatGuide] = {
    var guides: [FormatGuide] = []
    for format in OutputFormat.all where !guides.contains(where: { $0.formats.contains(format) }) {
      guides.append(
        FormatGuide(
          family: format.family,
          formats: OutputFormat.all.filter { $0.family.title == format.family.title }))
    }
    return guides.filter { !$0.family.isView } + guides.filter(\.family.isView)
  }()

  /// What is said about them, in order: what becomes of each part of an event, and the options that change
  /// something of it.
  public var lines: [(topic: String, words: String)] {
    FormatTopic.allCases.map { ($0.rawValue, family.holdings[$0]) } + [("options", options)]
  }

  /// The options that change one of the formats; one that does not change all of them names those that it does.
  private var options: String {
    let listed = FormatOption.all.compactMap { option -> String? in
      let changed = formats.filter { $0.options.contains(option) }
      if changed.isEmpty { return nil }
      return "`\(option.name)`"
        + (changed.count == formats.count
          ? "" : " (\(changed.map(\.name).joined(separator: ", ")))")
    }
    return listed.isEmpty ? "none" : listed.joined(separator: ", ")
  }
}

/// Tables for pages.
extension FormatGuide {
  /// The tables of what is kept and lost: a column for each kind of format, a row for each topic; one table for
  /// formats that hold events as they are, and one for the others.
  public static func markdown(of guides: [FormatGuide]) -> String {
    [false, true].map { isView in guides.filter { $0.family.isView == isView } }
      .filter { !$0.isEmpty }
      .map { guides in
        let topics = guides[0].lines.indices.map { index in
          [guides[0].lines[index].topic] + guides.map { $0.lines[index].words }
        }
        return table([[""] + guides.map(\.family.title)] + topics)
      }
      .joined(separator: "\n")
  }

  /// The table of formats: how each is named, what it is, and for whom.
  public static func list(of formats: [OutputFormat]) -> String {
    table(
      [["format", "`--out`", "what it is", "for"]]
        + formats.map { format in
          [
            "`\(format.name)`",
            format.writtenNames.map { "`\($0)`" }.joined(separator: ", "), format.summary,
            format.family.purpose,
          ]
        })
  }

  /// A table in Markdown; the first row is its head.
  private static func table(_ rows: [[String]]) -> String {
    var lines = rows.map { $0.reduce("|") { $1.isEmpty ? $0 + " |" : $0 + " \($1) |" } }
    lines.insert("|" + String(repeating: "---|", count: rows[0].count), at: 1)
    return lines.joined(separator: "\n") + "\n"
  }
}

extension OutputFormat {
  /// How a file in the format is named on the command line.
  package var writtenNames: [String] {
    if let alias { return ["\(alias.name):FILE.\(alias.pathExtension)"] }
    return pathExtensions.isEmpty ? ["\(name):FILE"] : pathExtensions.map { "FILE." + $0 }
  }
}
