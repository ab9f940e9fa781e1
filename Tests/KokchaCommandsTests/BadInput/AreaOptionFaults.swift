import Foundation
import TestSupport
import Testing

/// `--default-area` with what is no single area: refused before anything is read.
@Suite struct AreaOptionFaults {
  @Test(arguments: [
    ("Lyonesse", ["Lyonesse"]), ("Baharak", ["Baharak", "pcode:AF1706", "pcode:AF1803"]),
    ("pcode:AF99", ["pcode:AF99"]), ("gn:1123004", ["gn:1123004"]), ("Est", ["Est"]),
    (String(repeating: "Takhar and ", count: 1000), ["--default-area"]), ("", ["--default-area"]),
  ])
  func `an area that is unknown, ambiguous or none is refused`(
    area: String, named: [String]
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("log.csv", "id,title,date,place\n1,Flood,2022-05-01,Rustaq\n")
    let run = try kokcha(
      ["export", "log.csv", "--default-area", area, "--out", "a.geojson"], in: folder.url)
    #expect(run.status == 2)
    for name in named { #expect(run.errors.contains(name), "\(run.errors.prefix(1000))") }
    #expect(run.errors.utf8.count < 2000)
    #expect(!run.errors.contains("no option"))
    #expect(folder.names == ["log.csv"])
  }
}
