import Foundation
import TestSupport
import Testing

/// `--gazetteer DIR`: a folder of tables beside those built in.
@Suite struct FurtherGazetteers {
  private static let sources = "source,attribution\nown,Counted on the ground\n"

  private func folder(places: String, names: String = "") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("sources.csv", Self.sources)
    try folder.write(
      "places.csv", "id,kind,name,parent,longitude,latitude,seat,source,note\n" + places)
    if !names.isEmpty {
      try folder.write("names.csv", "place,name,language,script,status,source\n" + names)
    }
    return folder
  }

  private static let mill = "own:1,settlement,Upper Watermill,pcode:AF1810,69.9,37.1,,own,\n"

  @Test func `its places are found, listed, shown and put on the map`() throws {
    let folder = try folder(places: Self.mill, names: "own:1,آسیاب بالا,fa-AF,Arab,preferred,own\n")
    let option = ["--gazetteer", folder.url.path]
    #expect(try kokcha(["gazetteer", "find", "Upper Watermill"]).text.contains("not found"))
    #expect(
      try kokcha(["gazetteer", "find", "آسیاب بالا"] + option).text
        == "آسیاب بالا: Upper Watermill, settlement, Rustaq, Takhar (own:1), 37.1, 69.9, alias\n")
    #expect(try kokcha(["gazetteer", "at", "37.1,69.9"] + option).text.contains("(own:1), 0.0 km"))
    #expect(
      try kokcha(["gazetteer", "list", "--in", "pcode:AF1810"] + option).text.contains("(own:1)"))
    #expect(try kokcha(["gazetteer", "show", "own:1"] + option).status == 0)
    let log = Data("id,title,date,place\n1,Flood,2022-05-01,Upper Watermill\n".utf8)
    let export = try kokcha(["export", "-", "--out", "geojson:-"] + option, input: log)
    #expect(export.text.contains("[69.9,37.1]"))
    #expect(export.text.contains("Counted on the ground"))
    #expect(try kokcha(["check", "-"] + option, input: log).text.contains("K040") == false)
    #expect(try kokcha(["check", "-"], input: log).text.contains("K040"))
  }

  @Test func `what it corrects is taken, and told`() throws {
    let folder = try folder(
      places: "pcode:AF1810,district,Rustaq,pcode:AF18,69.9,37.1,gn:1128265,own,\n")
    let run = try kokcha(
      ["gazetteer", "find", "pcode:AF1810", "--gazetteer", folder.url.path])
    #expect(run.text.contains("37.1, 69.9"))
    #expect(run.errors.contains("places.csv:2: warning: pcode:AF1810 has point '37.1, 69.9', not"))
    #expect(run.status == 0)
  }

  @Test func `a folder that is not there, and one that is refused`() throws {
    let missing = try kokcha(["gazetteer", "find", "x", "--gazetteer", "/nowhere"])
    #expect(missing.status == 3)
    #expect(missing.errors.contains("K001"))
    let folder = try folder(places: "own:1,village,Mill,pcode:AF1810,69.9,37.1,,own,\n")
    for command in [
      ["gazetteer", "at", "37,69"], ["check", "-"], ["export", "-", "--out", "kml:-"],
    ] {
      let run = try kokcha(command + ["--gazetteer", folder.url.path])
      #expect(run.status == 1)
      #expect(run.errors.contains("places.csv:2: K100 kind 'village' is not one of the terms"))
      #expect(run.output.isEmpty)
    }
  }

  @Test func `find by kind and near a point`() throws {
    #expect(
      try kokcha(["gazetteer", "find", "Baharak", "--near", "36.8,69.4", "--kind", "district"]).text
        == "Baharak: Baharak, district, Takhar (pcode:AF1803), 36.80192, 69.39947, exact\n")
    #expect(
      try kokcha(["gazetteer", "find", "Rustaq", "--kind", "settlement"]).text
        .contains("Rustaq, settlement"))
    #expect(try kokcha(["gazetteer", "find", "x", "--near", "Takhar"]).status == 2)
  }
}
