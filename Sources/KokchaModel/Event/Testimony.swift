package import KokchaBytes

/// Somebody who took part in an event.
public struct Actor: Hashable, Sendable {
  /// The name as the source gives it.
  public var name: String
  /// What they did.
  public var role: ActorRole?
  /// Who says that it was they.
  public var attribution: ActorAttribution?

  /// A named actor, what they did, and who says so.
  public init(_ name: String, role: ActorRole? = nil, attribution: ActorAttribution? = nil) {
    self.name = name
    self.role = role
    self.attribution = attribution
  }
}

/// How many people were harmed, as a range.
public struct CasualtyCount: Hashable, Sendable {
  /// What is counted.
  public var kind: CasualtyKind
  /// Who is counted, "civilians" for instance; nil for everybody.
  public var group: String?
  /// The fewest that are reported; nil if not known.
  public var low: Int?
  /// The best estimate; nil if not known.
  public var best: Int?
  /// The most that are reported; nil if not known.
  public var high: Int?

  /// A count with `low` ≤ `best` ≤ `high`, each 0…999,999,999 where known.
  public init(
    _ kind: CasualtyKind, of group: String? = nil, low: Int? = nil, best: Int? = nil,
    high: Int? = nil
  ) {
    self.kind = kind
    self.group = group
    self.low = low
    self.best = best
    self.high = high
  }
}

/// Who asserted what, apart from whether it happened.
public struct Claim: Hashable, Sendable {
  /// Who asserts it.
  public var claimant: String?
  /// How they put it.
  public var verb: ClaimVerb?
  /// Their words.
  public var quote: String?
  /// The id of the event's source in which they do.
  public var source: String?
  /// When they said it, as written.
  public var date: String?

  /// A claim of which nothing is known yet.
  public init() {}
}

/// A document that tells of an event.
public struct Source: Hashable, Sendable {
  /// A short name by which claims refer to it.
  public var id: String?
  /// Who published it.
  public var publisher: String?
  /// Who wrote it.
  public var author: String?
  /// What it is called.
  public var title: String?
  /// Where it stands.
  public var url: String?
  /// When it was published, as written.
  public var published: String?
  /// When it was looked at, as written.
  public var accessed: String?
  /// Where a copy is kept.
  public var archived: String?
  /// SHA-256 of the object that was captured, in hexadecimal.
  public var sha256: String?
  /// Its language, as BCP 47 has it.
  public var language: String?
  /// How reliable it is.
  public var reliability: Reliability?

  /// A document of which nothing is known yet.
  public init() {}
}

/// Another event that this one belongs to.
public struct EventLink: Hashable, Sendable {
  /// How they belong together.
  public var kind: LinkKind
  /// The other event's id.
  public var id: String

  /// A link to another event.
  public init(_ kind: LinkKind, to id: String) {
    self.kind = kind
    self.id = id
  }
}

/// A source in a batch.
package struct SourceRow: Sendable {
  package var id = TextRange()
  package var publisher = TextRange()
  package var author = TextRange()
  package var title = TextRange()
  package var url = TextRange()
  package var published = TextRange()
  package var accessed = TextRange()
  package var archived = TextRange()
  package var sha256 = TextRange()
  package var language = TextRange()
  package var reliability: Reliability?

  package init() {}
}

/// The plain fields of a source: those with no reading or writing of their own.
extension SourceRow {
  package static let plainFields = Field.plain(of: .source)

  package func value(of field: Field) -> FieldValue? {
    switch field {
    case .sourceAuthor: FieldValue(author)
    case .sourceTitle: FieldValue(title)
    case .sourceURL: FieldValue(url)
    case .sourcePublished: FieldValue(published)
    case .sourceAccessed: FieldValue(accessed)
    case .sourceArchived: FieldValue(archived)
    case .sourceSHA256: FieldValue(sha256)
    case .sourceLanguage: FieldValue(language)
    case .reliability: FieldValue(reliability?.term)
    default: nil
    }
  }

  package mutating func take(
    _ field: Field, from reader: inout some FieldReader & ~Copyable, in batch: inout EventBatch
  ) {
    switch field {
    case .sourceAuthor: author = reader.word(of: field, in: &batch)
    case .sourceTitle: title = reader.word(of: field, in: &batch)
    case .sourceURL: url = reader.word(of: field, in: &batch)
    case .sourcePublished: published = reader.word(of: field, in: &batch)
    case .sourceAccessed: accessed = reader.word(of: field, in: &batch)
    case .sourceArchived: archived = reader.word(of: field, in: &batch)
    case .sourceSHA256: sha256 = reader.word(of: field, in: &batch)
    case .sourceLanguage: language = reader.word(of: field, in: &batch)
    case .reliability: reliability = reader.term(of: field, in: &batch)
    default: break
    }
  }

  /// Takes a source's plain fields; its texts are appended to the batch's.
  mutating func takePlain(_ source: Source, _ text: inout [UInt8]) {
    author = text.appendText(of: source.author)
    title = text.appendText(of: source.title)
    url = text.appendText(of: source.url)
    published = text.appendText(of: source.published)
    accessed = text.appendText(of: source.accessed)
    archived = text.appendText(of: source.archived)
    sha256 = text.appendText(of: source.sha256)
    language = text.appendText(of: source.language)
    reliability = source.reliability
  }
}

extension Source {
  mutating func takePlain(_ row: SourceRow, _ text: [UInt8]) {
    author = text.stringIfAny(row.author)
    title = text.stringIfAny(row.title)
    url = text.stringIfAny(row.url)
    published = text.stringIfAny(row.published)
    accessed = text.stringIfAny(row.accessed)
    archived = text.stringIfAny(row.archived)
    sha256 = text.stringIfAny(row.sha256)
    language = text.stringIfAny(row.language)
    reliability = row.reliability
  }
}
