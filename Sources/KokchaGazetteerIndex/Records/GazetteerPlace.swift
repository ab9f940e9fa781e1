public import KokchaBytes
public import KokchaModel

/// A place that the gazetteer knows: one row of `places.csv` with its names and codes.
public struct GazetteerPlace: Hashable, Sendable {
  /// The scheme and the code: `pcode:AF1809`, `gn:1136235`, `iso:TJK`.
  public let id: String
  /// What it is.
  public let kind: PlaceKind
  /// The name to show, in English.
  public let name: String
  /// The id of what it lies in; nil for a country.
  public internal(set) var parent: String?
  /// The point at which it is drawn; a district's is its seat, where one is known.
  public let coordinate: Coordinate?
  /// The id of the town that governs it.
  public internal(set) var seat: String?
  /// The ids of the sources that know it, parted by semicolons.
  public let source: String
  /// What a reader should doubt.
  public let note: String?
  /// The country it lies in, by ISO 3166-1's three letters: `AFG`.
  public internal(set) var country: String
  /// The P-code without its scheme, `AF1809`; nil for a place that has none.
  public internal(set) var pcode: String?

  /// A place as its tables have it.
  package init(
    id: String, kind: PlaceKind, name: String, parent: String?, coordinate: Coordinate?,
    seat: String?, source: String, note: String?, country: String, pcode: String? = nil
  ) {
    (self.id, self.kind, self.name, self.parent) = (id, kind, name, parent)
    (self.coordinate, self.seat, self.source) = (coordinate, seat, source)
    (self.note, self.country, self.pcode) = (note, country, pcode)
  }

  /// The name and the P-code.
  package var unit: AdminUnit { AdminUnit(name: name, pcode: pcode) }
}

/// One spelling of a place: one row of `names.csv`.
public struct RecordedName: Hashable, Sendable {
  /// The name as its source spells it.
  public let text: String
  /// The language as BCP 47 has it; `und` where nobody said.
  public let language: String
  /// The script as ISO 15924 has it.
  public let script: String
  /// How the spelling stands to the others.
  public let status: NameStatus
  /// The ids of its sources, parted by semicolons.
  public let source: String

  /// One spelling.
  package init(text: String, language: String, script: String, status: NameStatus, source: String) {
    self.text = text
    self.language = language
    self.script = script
    self.status = status
    self.source = source
  }
}

/// How a spelling stands to the others of its place.
public enum NameStatus: UInt8, Vocabulary {
  /// The form to show in its language.
  case preferred
  /// Also in use.
  case variant
  /// No longer in use.
  case historic
  /// A slip, kept so that it is still found.
  case misspelling

  /// The term as it stands in every format.
  public var term: StaticString {
    switch self {
    case .preferred: "preferred"
    case .variant: "variant"
    case .historic: "historic"
    case .misspelling: "misspelling"
    }
  }
}

/// A source of what is recorded: one row of `sources.csv`.
public struct RecordedSource: Hashable, Sendable {
  /// The short name by which rows refer to it.
  public let id: String
  /// What it is called.
  public let title: String
  /// The terms under which it may be passed on.
  public let licence: String

  /// One source.
  package init(id: String, title: String, licence: String) {
    self.id = id
    self.title = title
    self.licence = licence
  }
}

/// One code of a place: one row of `codes.csv`.
public struct RecordedCode: Hashable, Sendable {
  /// The list that gives it: `pcode`, `fips`, `wikidata`.
  public let scheme: String
  /// The code, which says nothing without its scheme.
  public let code: String
  /// The ids of its sources, parted by semicolons.
  public let source: String

  /// One code.
  package init(scheme: String, code: String, source: String) {
    self.scheme = scheme
    self.code = code
    self.source = source
  }
}
