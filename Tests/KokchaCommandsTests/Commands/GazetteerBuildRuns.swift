import Foundation
import TestSupport
import Testing

/// `kokcha gazetteer build`, as its user runs it.
@Suite struct GazetteerBuildRuns {
  private static let recipe = """
    input,file,source,id,kind,name,parent,longitude,latitude
    places,towns.csv,list,gn:{id},settlement,{name},iso:XXX,{x},{y}

    """
  private static let files = [
    "recipe/recipe.csv": recipe,
    "recipe/sources.csv": "source,title,licence,attribution,url\nlist,A list,CC0,By hand,\n",
    "recipe/places.csv":
      "id,kind,name,parent,longitude,latitude,seat,source,note\niso:XXX,country,Ham,,,,,list,\n",
    "downloads/towns.csv": "id,name,x,y\n1,Mill,70.25,36.75\n",
  ]

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["recipe", "downloads"] {
      try FileManager.default.createDirectory(
        at: folder.url.appending(path: name), withIntermediateDirectories: true)
    }
    for (name, text) in Self.files { try folder.write(name, text) }
    return folder
  }

  private func path(_ name: String, _ folder: TemporaryFolder) -> String {
    folder.url.path + "/" + name
  }

  private func build(_ folder: TemporaryFolder, _ further: [String]) throws -> Execution {
    try kokcha(
      ["gazetteer", "build", path("recipe", folder), "--inputs", path("downloads", folder)]
        + further)
  }

  @Test func `a folder is made, and made again only with --force`() throws {
    let folder = try folder()
    let out = path("made", folder)
    let run = try build(folder, ["--out", out])
    #expect(run.status == 0)
    #expect(run.errors == "\(out): written, rows: places.csv 2, sources.csv 1\n")
    let places = try String(
      contentsOf: folder.url.appending(path: "made/places.csv"), encoding: .utf8)
    #expect(
      places == """
        id,kind,name,parent,longitude,latitude,seat,source,note
        gn:1,settlement,Mill,iso:XXX,70.25000,36.75000,,list,
        iso:XXX,country,Ham,,,,,list,

        """)
    #expect(try build(folder, ["--out", out]).status == 3)
    #expect(try build(folder, ["--out", out, "--force"]).status == 0)
  }

  /// With --force, the tables kept by hand would be lost.
  @Test(arguments: ["recipe", "downloads", "recipe/", "recipe/../recipe", "beside"])
  func `what is read is never written over`(out: String) throws {
    let folder = try folder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "beside"), withIntermediateDirectories: true)
    try folder.write("beside/sources.csv", try #require(Self.files["recipe/sources.csv"]))
    let run = try build(
      folder, ["--out", path(out, folder), "--beside", path("beside", folder), "--force"])
    #expect(run.status == 3)
    #expect(run.errors.contains("K006 the tables would be written over what is read"))
    for (name, text) in Self.files {
      let now = try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
      #expect(now == text)
    }
  }
}
