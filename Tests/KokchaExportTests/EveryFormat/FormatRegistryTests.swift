import KokchaExport
import KokchaFormat
import TestSupport
import Testing

/// What a format says of itself, and what is made of that.
struct FormatRegistryTests {
  @Test func `no two formats have one name, and a name is easy to write`() {
    let names = OutputFormat.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(!name.isEmpty && name.allSatisfy { $0.isASCII && $0.isLowercase || $0 == "-" })
    }
  }

  @Test func `no two formats have one ending, and an ending means its format`() {
    let endings = OutputFormat.all.flatMap(\.pathExtensions)
    #expect(Set(endings).count == endings.count)
    for format in OutputFormat.all {
      for ending in format.pathExtensions {
        #expect(OutputFormat(ofFile: "folder/a.b.\(ending)") == format)
        #expect(OutputFormat(ofFile: "A.\(ending.uppercased())") == format)
        #expect(OutputFormat(ofFile: "a\(ending)") == nil)
        #expect(OutputFormat(ofFile: "a.\(ending)/b") == nil)
      }
    }
  }

  @Test(arguments: OutputFormat.all)
  func `a format is found by its name, in letters of either case`(format: OutputFormat) {
    #expect(OutputFormat(named: format.name) == format)
    #expect(OutputFormat(named: format.name.uppercased(), for: "a.x") == format)
    if let alias = format.alias {
      #expect(OutputFormat(named: alias.name, for: "a.\(alias.pathExtension)") == format)
      #expect(OutputFormat(named: alias.name, for: "a.x")?.name == alias.name)
    }
  }

  @Test(arguments: OutputFormat.all)
  func `a format says what it is, for whom, and what it keeps of everything`(
    format: OutputFormat
  ) {
    let words =
      [format.summary, format.family.title, format.family.purpose]
      + FormatTopic.allCases.map { format.family.holdings[$0] }
    // They are cells of tables.
    #expect(words.allSatisfy { !$0.isEmpty && !$0.contains("|") && !$0.contains("\n") })
  }

  @Test(arguments: OutputFormat.all, LossKind.allCases)
  func `a loss is a sentence that begins with its number`(format: OutputFormat, kind: LossKind) {
    func sentence(_ count: Int) -> String {
      WrittenLoss(kind: kind, count: count, events: []).sentence(in: format)
    }
    #expect(sentence(1).hasPrefix("1 "))
    #expect(sentence(1200).hasPrefix("1,200 "))
    #expect(!sentence(2).contains("  ") && sentence(2).count > 10)
  }

  @Test func `every format is in one guide`() {
    let listed = FormatGuide.all.flatMap(\.formats)
    #expect(listed.count == OutputFormat.all.count)
    #expect(Set(listed) == Set(OutputFormat.all))
  }

  @Test func `no two options have one name, and each is of use to a format`() {
    let names = FormatOption.all.map(\.name)
    #expect(Set(names).count == names.count)
    for option in FormatOption.all {
      #expect(option.name.hasPrefix("--") && !option.help.isEmpty && !option.formats.isEmpty)
    }
  }
}
