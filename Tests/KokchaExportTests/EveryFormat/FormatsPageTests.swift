import KokchaExport
import KokchaFormat
import TestSupport
import Testing

/// `docs/formats.md` and `docs/tables.md` have what the formats say of themselves.
struct FormatsPageTests {
  private func table(_ rows: [[String]]) -> String {
    var lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
    lines.insert("|" + String(repeating: "---|", count: rows[0].count), at: 1)
    return lines.joined(separator: "\n") + "\n"
  }

  private func names(_ formats: [OutputFormat]) -> String {
    formats.map { "`\($0.name)`" }.joined(separator: ", ")
  }

  @Test func `the list of formats`() throws {
    try expectGenerated(
      FormatGuide.list(of: OutputFormat.all), "formats", in: "docs/formats.md")
  }

  @Test func `tables and timelines`() throws {
    try expectGenerated(
      FormatGuide.list(of: [
        .csv, .tsv, .plain, .log, .hxl, .timelinejs, .timelinejsJSON, .timemap,
      ]), "formats", in: "docs/tables.md")
  }

  @Test func `the options, each with its formats`() throws {
    let rows = FormatOption.all.map { option in
      [
        "`\(([option.name] + [option.value.name].compactMap { $0?.replacing("|", with: "\\|") }).joined(separator: " "))`",
        names(option.formats), option.help,
      ]
    }
    try expectGenerated(
      table([["option", "formats", "what it does"]] + rows), "options", in: "docs/formats.md")
  }

  @Test func `the losses, in the words of each format`() throws {
    var rows = [["kind", "formats", "words"]]
    for kind in LossKind.allCases {
      func sentence(_ format: OutputFormat) -> String {
        WrittenLoss(kind: kind, count: 2, events: []).sentence(in: format)
      }
      let own = OutputFormat.all.filter { $0.lossWords[kind] != nil }
      let others = OutputFormat.all.first { $0.lossWords[kind] == nil }
      if let others {
        rows.append(["`\(kind.term)`", own.isEmpty ? "all" : "others", sentence(others)])
      }
      var told: [OutputFormat] = []
      for format in own where !told.contains(format) {
        let same = own.filter { sentence($0) == sentence(format) }
        told += same
        rows.append(["`\(kind.term)`", names(same), sentence(format)])
      }
    }
    try expectGenerated(table(rows), "losses", in: "docs/formats.md")
  }
}
