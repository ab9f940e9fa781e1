import Foundation
import TestSupport
import Testing

/// What Kokcha says of itself: on standard output when asked, on standard error when not.
@Suite struct HelpTests {
  @Test(arguments: [
    (["help"], "help.txt"), (["--help"], "help.txt"), (["-h"], "help.txt"),
    (["help", "export"], "help-export.txt"), (["export", "--help"], "help-export.txt"),
    (["export", "missing.csv", "-h"], "help-export.txt"),
    (["help", "gazetteer"], "help-gazetteer.txt"), (["gazetteer", "-h"], "help-gazetteer.txt"),
    (["gazetteer", "find", "--help"], "help-gazetteer-find.txt"),
    (["gazetteer", "at", "-h"], "help-gazetteer-at.txt"),
    (["gazetteer", "list", "--help"], "help-gazetteer-list.txt"),
    (["gazetteer", "show", "--help"], "help-gazetteer-show.txt"),
    (["gazetteer", "build", "--help"], "help-gazetteer-build.txt"),
    (["help", "formats"], "help-formats.txt"), (["formats", "-h"], "help-formats.txt"),
    (["help", "template"], "help-template.txt"), (["template", "-h"], "help-template.txt"),
    (["template", "json", "--help"], "help-template.txt"),
  ])
  func help(arguments: [String], golden: String) throws {
    let run = try kokcha(arguments)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    try expectGolden(run.output, "Tests/KokchaCommandsTests/Golden/\(golden)")
  }

  @Test func `no lines of help are wider than a terminal`() throws {
    for arguments in [
      ["help"], ["help", "export"], ["help", "gazetteer"], ["help", "template"],
      ["help", "formats"], ["help", "check"],
      ["gazetteer", "find", "-h"], ["gazetteer", "at", "-h"], ["gazetteer", "list", "-h"],
      ["gazetteer", "show", "-h"], ["gazetteer", "build", "-h"],
    ] {
      for line in try kokcha(arguments).text.split(separator: "\n") {
        #expect(line.count <= 100, "\(line)")
      }
    }
  }

  @Test func `no command at all is wrong usage, and tells what there is`() throws {
    let run = try kokcha([])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors == (try kokcha(["help"])).text)
  }

  @Test(arguments: ["--version", "version"])
  func version(argument: String) throws {
    let run = try kokcha([argument])
    #expect(run.text == "kokcha 0.1.0\n")
    #expect(run.errors.isEmpty)
    #expect(run.status == 0)
  }
}
