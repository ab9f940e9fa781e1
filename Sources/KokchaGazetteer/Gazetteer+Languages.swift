import KokchaGazetteerIndex
package import KokchaModel

/// Names of places in the languages of readers.
extension Gazetteer {
  /// The languages in which it has names of provinces and districts, as BCP 47 tags in the order of the alphabet; of
  /// some it may have very few.
  public var areaLanguages: [String] {
    var found: Set<String> = []
    for place in places.indices where places[place].kind.isAreaWithNames {
      for name in names(ofPlace: place) where name.status.isShown { found.insert(name.language) }
    }
    found.remove("und")
    return found.sorted()
  }

  /// The gazetteer's own name of a place in a language: the preferred one, else the first that is in use.
  ///
  /// - Parameters:
  ///   - id: the place's id, `pcode:AF18`.
  ///   - language: a BCP 47 tag, in any case. `fa` is Dari (`fa-AF`), else Persian.
  /// - Returns: nil where it has none in this language, or no such place; never a name in another language.
  public func name(of id: String, in language: String) -> String? {
    position(ofID: id).flatMap { name(ofPlace: $0, in: language) }
  }

  func name(ofPlace place: Int, in language: String) -> String? {
    // Of places beyond the tables no names are recorded by their languages.
    guard place < WideIndex.firstNumber else { return nil }
    let recorded = names(ofPlace: place)
    for status in [NameStatus.preferred, .variant] {
      for tag in Self.tags(of: language) {
        let name = recorded.first { $0.status == status && $0.language.lowercased() == tag }
        if let name { return name.text }
      }
    }
    return nil
  }

  /// What is wrong with languages that names are asked for in; nil if there are such names.
  package func problem(ofLanguages languages: [String]) -> Problem? {
    if languages.isEmpty { return nil }
    let known = areaLanguages
    let tags = Set(known.map { $0.lowercased() })
    guard let missing = languages.first(where: { tags.isDisjoint(with: Self.tags(of: $0)) }) else {
      return nil
    }
    return Problem(
      .languageUnknown, at: InputPosition(file: "gazetteer"),
      "no province and no district has a name in the language '\(Problem.quotable(missing))'",
      advice: "there are names in " + known.joined(separator: ", "))
  }

  /// The tags of names that are in a language, those that are meant first.
  static func tags(of language: String) -> [String] {
    let tag = language.lowercased()
    return tag == "fa" ? ["fa-af", "fa"] : [tag]
  }
}

extension NameStatus {
  /// Whether such a name may be shown to readers.
  fileprivate var isShown: Bool { self == .preferred || self == .variant }
}

extension PlaceKind {
  fileprivate var isAreaWithNames: Bool { self == .province || self == .district }
}
