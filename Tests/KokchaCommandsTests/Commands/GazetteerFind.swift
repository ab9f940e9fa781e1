import Foundation
import TestSupport
import Testing

/// `kokcha gazetteer find`.
@Suite struct GazetteerFind {
  @Test(arguments: [
    (
      "Khowaja Ghar",
      "Khowaja Ghar: Khwaja Ghar, district, Takhar (pcode:AF1809), 37.06588, 69.42126, alias; "
        + "its radius of 20.9 km reaches across the border into Tajikistan"
    ),
    ("pcode:AF18", "pcode:AF18: Takhar, province (pcode:AF18), 36.70353, 69.63467, code"),
    (
      "Baharak",
      "Baharak: ambiguous: Baharak, district, Badakhshan (pcode:AF1706), 37.00254, 70.90664, exact; "
        + "or Baharak, district, Takhar (pcode:AF1803), 36.80192, 69.39947, exact; "
        + "the name is also that of gn:1147490"
    ),
    (
      "Baharak, Badakhshan",
      "Baharak, Badakhshan: Baharak, district, Badakhshan (pcode:AF1706), 37.00254, 70.90664, exact"
    ),
    ("Lyonesse", "Lyonesse: not found"),
    ("Lyo\u{1B}nesse", "Lyo\\u{1B}nesse: not found"),
  ])
  func `an answer for people`(name: String, answer: String) throws {
    let run = try kokcha(["gazetteer", "find", name])
    #expect(run.text == answer + "\n")
    #expect(run.errors.isEmpty)
    #expect(run.status == 0)
  }

  /// The examples of the design, byte for byte.
  @Test(arguments: [
    (
      "Khowaja Ghar",
      """
      {"query":"Khowaja Ghar","status":"match","candidates":[{"id":"pcode:AF1809",\
      "name":"Khwaja Ghar","kind":"district","match":"alias","score":1,"country":"AFG",\
      "admin1_pcode":"AF18","admin2_pcode":"AF1809","longitude":69.42126,"latitude":37.06588,\
      "across_border":{"radius_km":20.9,"border_km":10.4,"country":"TJK"}}]}
      """
    ),
    ("Lyonesse", #"{"query":"Lyonesse","status":"none","candidates":[]}"#),
    ("a\"\\\u{1}", #"{"query":"a\"\\\u0001","status":"none","candidates":[]}"#),
  ])
  func `an answer for programs`(name: String, answer: String) throws {
    let run = try kokcha(["gazetteer", "find", name, "--format", "json"])
    #expect(run.text == answer + "\n")
    #expect(run.status == 0)
  }

  @Test func `an ambiguous answer names all candidates`() throws {
    let run = try kokcha(["gazetteer", "find", "Baharak", "--format=json"])
    let answer = try #require(
      try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    #expect(answer["status"] as? String == "ambiguous")
    let candidates = try #require(answer["candidates"] as? [[String: Any]])
    #expect(candidates.map { $0["id"] as? String } == ["pcode:AF1706", "pcode:AF1803"])
    #expect(candidates.map { $0["match"] as? String } == ["exact", "exact"])
  }

  @Test func `--in is the area in which a name is looked up`() throws {
    for area in ["pcode:AF18", "Takhar", "تخار"] {
      let run = try kokcha(["gazetteer", "find", "Baharak", "--in", area])
      #expect(
        run.text == "Baharak: Baharak, district, Takhar (pcode:AF1803), 36.80192, 69.39947, exact\n"
      )
    }
  }

  @Test(arguments: [
    ("Aleppo", "SYR", "gn:170063"), ("New York", "USA", "gn:5128581"),
    ("Kursk", "RUS", "gn:538560"),
    ("Buffalo", "New York", "gn:5110629"), ("Rustaq", "AF", "pcode:AF1810"),
  ])
  func `--in takes a country's code, and an area that shares its name with a town`(
    name: String, area: String, id: String
  ) throws {
    let run = try kokcha(["gazetteer", "find", name, "--in", area])
    #expect(run.text.contains("(\(id))") && !run.text.contains("ambiguous"), "\(run.text)")
    #expect(run.errors.isEmpty)
  }

  @Test func `an area that is only read by its sounds is told`() throws {
    for arguments in [
      ["find", "Rustaq", "--in", "Takhaar"], ["list", "--in", "Takhaar", "--kind", "river"],
    ] {
      let run = try kokcha(["gazetteer"] + arguments)
      #expect(
        run.errors.hasPrefix(
          "--in Takhaar: no table has this spelling; Takhar (pcode:AF18) is taken, which sounds like it\n"
        ))
    }
  }

  @Test(arguments: ["USA", "usa", "RUS", "SYR", "DRC"])
  func `a country's code shows the country`(code: String) throws {
    let run = try kokcha(["gazetteer", "show", code])
    #expect(run.text.contains("kind         country"), "\(run.text)\(run.errors)")
    #expect(run.errors.isEmpty)
  }

  @Test func `many names are answered in order, one a line`() throws {
    let run = try kokcha(["gazetteer", "find", "Rustaq", "Lyonesse", "Taloqan"])
    #expect(
      run.text.split(separator: "\n").map { $0.prefix { $0 != ":" } }
        == ["Rustaq", "Lyonesse", "Taloqan"])
  }

  @Test(arguments: [
    "Rustaq\nLyonesse\nTaloqan", "Rustaq\r\nLyonesse\r\n\r\nTaloqan\r\n",
    "\nRustaq\n\nLyonesse\nTaloqan\n",
  ])
  func `a hyphen stands for the lines of standard input`(input: String) throws {
    let run = try kokcha(
      ["gazetteer", "find", "Chah Ab", "-", "--format", "json"], input: Data(input.utf8))
    #expect(run.status == 0)
    let queries = try run.text.split(separator: "\n").map {
      try (JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])?["query"] as? String
    }
    #expect(queries == ["Chah Ab", "Rustaq", "Lyonesse", "Taloqan"])
  }

  @Test func `an empty standard input asks nothing`() throws {
    let run = try kokcha(["gazetteer", "find", "-"])
    #expect(run.status == 0)
    #expect(run.output.isEmpty && run.errors.isEmpty)
  }

  @Test func `names that are not UTF-8`() throws {
    let run = try kokcha(
      ["gazetteer", "find", "-"], input: Data("Taloqan\nCaf".utf8) + [0xE9, 0x0A])
    #expect(run.status == 1)
    #expect(run.text.split(separator: "\n").count == 1)
    #expect(run.errors == "-:2: K017 this line is not UTF-8\n  give the names as UTF-8\n")
  }

  @Test(arguments: [
    (["find"], "gazetteer find needs a name"),
    (["find", "x", "--in", "Lyonesse"], "--in Lyonesse: the gazetteer does not know this area"),
    (
      ["find", "x", "--in", "Rustaq city"],
      "--in Rustaq city: it is no country, province or district; name what it lies in"
    ),
    (["find", "x", "--format", "xml"], "--format is text or json"),
    (["find", "x", "--fromat", "json"], "there is no option '--fromat'; did you mean '--format'?"),
    ([], "gazetteer needs find, at, list, show or build"),
    (["look"], "there is no 'gazetteer look'; there are find, at, list, show and build"),
  ])
  func `a question that cannot be understood`(arguments: [String], message: String) throws {
    let run = try kokcha(["gazetteer"] + arguments)
    #expect(run.errors == "kokcha: \(message)\n  kokcha help tells what there is\n")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
  }
}
