public import KokchaGazetteerIndex

extension Gazetteer {
  /// The gazetteer that is built into the library: Takhar, and what is easily taken for it.
  ///
  /// Read at the first call and kept; names and outlines when they are first needed.
  ///
  /// - Throws: `GazetteerError` if its tables cannot be read, which tests of Kokcha rule out.
  public static func embedded() throws(GazetteerError) -> Gazetteer {
    try loaded.get()
  }

  /// The tables of the built-in gazetteer, to be read together with others.
  public static var embeddedTables: [GazetteerTable] {
    EmbeddedTables.all.map { GazetteerTable(path: $0.path, text: $0.text, isBuiltIn: true) }
  }

  private static let loaded = Result { () throws(GazetteerError) in
    try Gazetteer(verified: embeddedTables)
  }
}

extension EmbeddedWideIndex {
  static let index = WideIndex(text)
}
