import KokchaExport
import KokchaFormat
import KokchaModel
import Testing

/// Which option is for which format, and what is said of one that is given in vain.
struct FormatOptionTests {
  private func note(_ option: FormatOption, _ formats: OutputFormat..., path: String = "a")
    -> String?
  {
    option.note(on: formats.map { .init($0, path: path) })
  }

  @Test(arguments: FormatOption.all)
  func `nothing is said where one output has a use for it`(option: FormatOption) {
    for format in OutputFormat.all {
      #expect((note(option, format) == nil) == option.formats.contains(format))
      #expect(note(option, format, option.formats[0]) == nil)
    }
  }

  @Test(arguments: [
    (FormatOption.folders, "--folders changes none of these outputs: it is for kml and kmz"),
    (.tiles, "--tiles changes none of these outputs: it is for kmz"),
    (
      .circles,
      "--circles changes none of these outputs: it is for geojson, geojsonl, geojsons, kml and kmz"
    ),
    (
      .csvt,
      "--csvt changes none of these outputs: it is for csv, plain, tsv, log and timelinejs, in a file"
    ),
  ])
  func `what is said`(option: FormatOption, words: String) {
    #expect(note(option, .json, .timemap) == words)
  }

  @Test func `a file beside a table needs a table in a file`() {
    #expect(note(.csvw, .csv, path: "-")?.hasSuffix(", in a file") == true)
    #expect(note(.rows, .csv, path: "-") == nil)
  }
}
