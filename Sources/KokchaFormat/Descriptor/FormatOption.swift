/// An option of an export that some formats have a use for and others do not.
///
/// Formats list those that change something of them; the command line, its help, and what is said of an option
/// that is given in vain are made from these lists.
public struct FormatOption: Sendable {
  /// The option as it is written: `--folders`.
  public let name: String
  /// What it does, as the help says it, without line ends.
  package let help: String
  package let value: Value
  /// The file that it has written beside a document, which needs a document with a name; nil for none.
  package let sideFile: SideFile?

  /// What follows an option, and what comes of it.
  package enum Value: Sendable {
    /// Nothing: it is there or not.
    case none(@Sendable (inout FormatSettings) -> Void)
    /// One of these words; `name` stands for it in the help.
    case term(
      name: String, [String], @Sendable (_ term: String, inout FormatSettings) -> Void)
    /// A text, which may be wrong: then a message says so.
    case text(
      name: String,
      @Sendable (_ text: String, inout FormatSettings) -> String?)

    /// What stands for the value in the help; nil for none.
    package var name: String? {
      switch self {
      case .none: nil
      case .term(let name, _, _), .text(let name, _): name
      }
    }
  }

  package init(_ name: String, _ help: String, value: Value, sideFile: SideFile? = nil) {
    self.name = name
    self.help = help
    self.value = value
    self.sideFile = sideFile
  }

  /// An option that is there or not.
  package static func flag(
    _ name: String, _ help: String, sideFile: SideFile? = nil,
    set: @escaping @Sendable (inout FormatSettings) -> Void
  ) -> FormatOption {
    FormatOption(name, help, value: .none(set), sideFile: sideFile)
  }

  /// An option that takes one of a type's terms.
  package static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, of value: String, _ help: String,
    set: @escaping @Sendable (Choice, inout FormatSettings) -> Void
  ) -> FormatOption {
    FormatOption(
      name, help,
      value: .term(name: value, Choice.allCases.map(\.rawValue)) { term, settings in
        if let choice = Choice(rawValue: term) { set(choice, &settings) }
      })
  }
}

extension FormatOption: Hashable, CustomStringConvertible {
  /// The option as it is written.
  public var description: String { name }

  /// Whether the two are written alike, and so are one option.
  public static func == (a: FormatOption, b: FormatOption) -> Bool { a.name == b.name }

  /// Feeds the name into a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
