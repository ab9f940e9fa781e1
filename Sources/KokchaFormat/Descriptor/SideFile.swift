/// A kind of small file that lies beside a document if an option says so.
package struct SideFile: Sendable {
  /// What of the document it has, as messages call it: "types".
  package let content: String
  /// Whether a run wants it.
  package let isWanted: @Sendable (FormatSettings) -> Bool
  /// Its file name, beside a document of this file name.
  package let name: @Sendable (_ document: String) -> String

  package init(
    _ content: String, isWanted: @escaping @Sendable (FormatSettings) -> Bool,
    name: @escaping @Sendable (_ document: String) -> String
  ) {
    self.content = content
    self.isWanted = isWanted
    self.name = name
  }
}
