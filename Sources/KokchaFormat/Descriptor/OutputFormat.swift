/// A format that events are written in, and everything that is known of it: its descriptor.
///
/// Each format's module has its own, as a static member: `OutputFormat.geojson`. The list of them all is
/// `OutputFormat.all`; help, messages, tables and checks of options are made from it, so nothing else
/// names a format.
public struct OutputFormat: Sendable {
  /// The name by which the command line, reports and messages call it: lower-case letters and hyphens.
  public let name: String
  /// What people call it, as a part of a sentence: "CSV for programs".
  public let summary: String
  /// The endings of file names that mean it, without the first dot, in lower case; the usual one first.
  ///
  /// None for a format that has to be named.
  public let pathExtensions: [String]
  /// Another format's name that means this one where the file ends so: TimelineJS has two formats.
  package let alias: Alias?
  /// What it is for, and what it keeps and loses, which it may share with formats like it.
  public let family: FormatFamily
  /// The options that change something of it.
  public let options: [FormatOption]
  /// Whether the document itself names whose data its places are from (rule A8).
  public let namesSources: Bool
  /// Whether it names the inputs and their hashes, which are then taken as the inputs are read.
  package let namesInputs: Bool
  /// Whether the ground around the events is always drawn below them.
  package let drawsGround: Bool
  /// What its losses are called where that is not what they are called everywhere.
  package let lossWords: [LossKind: LossWords]
  /// The format for a run with these settings.
  package let make: @Sendable (FormatSettings) -> any EventFormat

  /// A name that means two formats, which the file's ending tells apart.
  package struct Alias: Sendable {
    package let name: String
    /// The file's ending, without its dot.
    package let pathExtension: String

    package init(_ name: String, _ pathExtension: String) {
      self.name = name
      self.pathExtension = pathExtension
    }
  }

  package init(
    _ name: String, _ summary: String, pathExtensions: [String] = [], alias: Alias? = nil,
    family: FormatFamily, options: [FormatOption] = [], namesSources: Bool,
    namesInputs: Bool = false, drawsGround: Bool = false, lossWords: [LossKind: LossWords] = [:],
    make: @escaping @Sendable (FormatSettings) -> any EventFormat
  ) {
    self.name = name
    self.summary = summary
    self.pathExtensions = pathExtensions
    self.alias = alias
    self.family = family
    self.options = options
    self.namesSources = namesSources
    self.namesInputs = namesInputs
    self.drawsGround = drawsGround
    self.lossWords = lossWords
    self.make = make
  }

  /// The files that it can have beside it, each for an option.
  package var sideFiles: [SideFile] { options.compactMap(\.sideFile) }
}

extension OutputFormat: Hashable, CustomStringConvertible {
  /// The format's name.
  public var description: String { name }

  /// Whether the two have one name, and so are one format.
  public static func == (a: OutputFormat, b: OutputFormat) -> Bool { a.name == b.name }

  /// Feeds the name into a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
