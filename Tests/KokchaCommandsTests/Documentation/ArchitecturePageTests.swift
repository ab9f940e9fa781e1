import Foundation
import TestSupport
import Testing

/// The modules as the page lists them, and as their files import them.
private struct House {
  /// The page's modules, from the ground up; each with the group that it stands in.
  var floors: [(module: String, group: String)] = []
  /// What each module's files import of the others.
  var imports: [String: Set<String>] = [:]

  init() throws {
    let page = try String(
      contentsOf: projectFolder.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
    var group = ""
    for line in page.split(separator: "\n") where line.hasPrefix("| ") {
      let first = String(line.split(separator: "|")[0])
      if first.contains("**") {
        group = first.trimmingCharacters(in: CharacterSet(charactersIn: " *"))
      }
      for match in first.matches(of: /`(\w+)`/) { floors.append((String(match.1), group)) }
    }
    let sources = projectFolder.appending(path: "Sources")
    let known = Set(floors.map(\.module))
    for module in try FileManager.default.contentsOfDirectory(atPath: sources.path) {
      var found: Set<String> = []
      let files = FileManager.default.enumerator(atPath: sources.appending(path: module).path)
      while let file = files?.nextObject() as? String {
        guard file.hasSuffix(".swift") else { continue }
        let text = try String(
          contentsOf: sources.appending(path: module).appending(path: file), encoding: .utf8)
        for match in text.matches(of: /(?m)^(?:@\w+ )?(?:public |package )?import (\w+)$/) {
          found.insert(String(match.1))
        }
      }
      imports[module] = found.intersection(known)
    }
  }
}

@Suite struct ArchitecturePageTests {
  @Test func `the page lists every module that is imported`() throws {
    let house = try House()
    let listed = Set(house.floors.map(\.module))
    #expect(listed.count == house.floors.count, "a module stands twice")
    for module in house.imports.keys where module.hasPrefix("Kokcha") {
      #expect(listed.contains(module), "\(module)")
    }
  }

  @Test func `a module imports only modules above it in the table, and C libraries`() throws {
    let house = try House()
    var above: Set<String> = []
    let libraries = house.floors.map(\.module).filter { $0.hasPrefix("C") }
    for (module, _) in house.floors {
      let below = (house.imports[module] ?? []).subtracting(above).subtracting(libraries)
      #expect(below.isEmpty, "\(module) imports \(below.sorted().joined(separator: ", "))")
      above.insert(module)
    }
  }

  @Test(arguments: ["the ways in", "the ways out"])
  func `neither ways in nor ways out import each other`(group: String) throws {
    let house = try House()
    let modules = Set(house.floors.filter { $0.group == group }.map(\.module))
    #expect(modules.count > 3)
    for module in modules {
      let beside = (house.imports[module] ?? []).intersection(modules)
      #expect(beside.isEmpty, "\(module) imports \(beside.sorted().joined(separator: ", "))")
    }
  }
}
