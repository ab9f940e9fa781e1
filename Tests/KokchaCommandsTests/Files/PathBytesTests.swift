import Foundation
import TestSupport
import Testing

/// Names of files are bytes, on Linux: any but a slash and NUL, up to 255 of them.
@Suite struct PathBytesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("log.csv", "id,title,date\nA,t,2022\n")
  }

  private func shell(_ script: String) throws -> Execution {
    try execute("bash", ["-c", script, kokchaExecutable], in: folder.url)
  }

  /// Names as bash writes them, and as messages show them.
  static let names = [
    ("$'caf\\xe9'", "caf\\xE9"), ("$'\\xff\\xfe'", "\\xFF\\xFE"),
    ("$'two\\nlines'", "two\\x0Alines"),
    ("$'\\xf4\\x8f\\xbf\\xbf'", "\\xF4\\x8F\\xBF\\xBF"), ("$'\\u0301mark'", "\u{301}mark"),
    ("تخار", "تخار"), ("' '", " "),
  ]

  @Test(.enabled(if: isInstalled("bash"), "bash is not installed"), arguments: names)
  func `inputs, outputs and reports of any name`(written: String, shown: String) throws {
    let run = try shell(
      """
      mkdir \(written); cd \(written)
      cp ../log.csv \(written).csv
      "$0" export \(written).csv --out \(written).kmz --out \(written).json --report \(written).r || exit 1
      "$0" export \(written).kmz --out plain:- --quiet | cut -d, -f1
      "$0" export \(written).json --out \(written).kmz 
      """)
    #expect(run.text == "id\r\nA\r\n" || run.text == "id\nA\n", "\(run)")
    #expect(run.status == 3)
    #expect(run.errors.contains("\(shown).kmz: kmz, 1 event"), "\(run.errors)")
    #expect(
      run.errors.hasSuffix(
        "\(shown).kmz: K004 the file exists already\n  name another file, or overwrite it with --force\n"
      ))
  }

  @Test(.enabled(if: isInstalled("bash"), "bash is not installed"))
  func `in JSON a byte that is not UTF-8 is shown, and a line end is JSON's own`() throws {
    let run = try shell(
      """
      "$0" export log.csv --out $'a\\xff\\n.csv' --report r.json --quiet && cat r.json
      """)
    let report = try #require(
      try JSONSerialization.jsonObject(with: run.output) as? [String: Any], "\(run)")
    let outputs = try #require(report["outputs"] as? [[String: Any]])
    #expect(outputs.first?["file"] as? String == "a\\xFF\n.csv")
  }

  @Test func `a name of 255 bytes, and one more`() throws {
    let most = String(repeating: "x", count: 251) + ".csv"
    let run = try kokcha(["export", "log.csv", "--out", most], in: folder.url)
    #expect(run.status == 0)
    #expect(folder.names == ["log.csv", most])
    let more = try kokcha(["export", "log.csv", "--out", "x" + most], in: folder.url)
    #expect(more.status == 3)
    #expect(more.errors.contains("K005 the file cannot be written: file name too long"))
  }
}
