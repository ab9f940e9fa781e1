import KokchaBytes
package import KokchaModel

/// What a report says of an event, as paragraphs for readers: what, who says so, where, whence.
///
/// Claims are told as claims, counts as ranges, and doubts in words; nothing is concluded.
package struct EventStory {
  private let row: EventRow
  private let batch: EventBatch
  private let markup: Markup
  package private(set) var paragraphs: [String] = []

  package init(_ row: EventRow, of batch: EventBatch, in markup: Markup) {
    self.row = row
    self.batch = batch
    self.markup = markup
    addDoubts()
    addClaims()
    addActors()
    addCasualties()
    addPlaces()
    addTrajectories()
    addSources()
  }

  /// The title; what has not been seen to happen says so in front, since titles get quoted alone.
  package static func title(of row: EventRow, in batch: EventBatch) -> String {
    let title = batch.text.string(row.title)
    switch row.occurrence {
    case .occurred: return title
    case .claimed: return "Claimed: " + title
    case .denied: return "Denied: " + title
    case .planned: return "Planned: " + title
    }
  }

  /// Texts of the event that have no place in a story: labels, links, columns of the source's own; hashes of
  /// sources, and which of them makes a claim.
  package static func textsLeftOut(of row: EventRow, in batch: EventBatch) -> Int {
    Int(row.extras.count) + Int(row.links.count) + (row.tags.isEmpty ? 0 : 1)
      + batch.sources[row.sources.indices].count { !$0.sha256.isEmpty }
      + batch.claims[row.claims.indices].count { !$0.source.isEmpty }
  }

  /// Shapes of the event, of which a story tells but a point: one for each place that has any.
  package static func shapesReduced(of row: EventRow, in batch: EventBatch) -> Int {
    batch.places[row.places.indices].count { !$0.shapes.isEmpty }
  }

  private func text(_ range: TextRange) -> String { batch.text.string(range) }

  private mutating func add(_ content: String) { paragraphs.append(markup.paragraph(content)) }

  private mutating func addDoubts() {
    var notes: [String] = []
    switch row.occurrence {
    case .occurred: break
    case .claimed: notes.append("It is claimed that this happened.")
    case .denied: notes.append("It is denied that this happened.")
    case .planned: notes.append("This was planned.")
    }
    switch row.status {
    case .reviewed: break
    case .draft: notes.append("Not reviewed yet.")
    case .disputed: notes.append("Disputed.")
    case .retracted: notes.append("Retracted.")
    case .merged: notes.append("Merged with another event.")
    }
    if let note = row.dateBasis?.note { notes.append(note) }
    if row.titleBasis == .made { notes.append("The title is made of other fields.") }
    if row.typeBasis == .crosswalk { notes.append("The type is translated from another list.") }
    if row.ongoing { notes.append("A state that lasts, not an incident.") }
    if let credibility = row.credibility {
      notes.append("Credibility \(credibility.rawValue): \(credibility.words).")
    }
    if !notes.isEmpty { add(markup.emphasized(notes.joined(separator: " "))) }
  }

  private mutating func addClaims() {
    for claim in batch.claims[row.claims.indices] {
      let claimant = text(claim.claimant)
      let who = claimant.isEmpty ? "somebody who is not named" : claimant
      var words: String
      switch claim.verb {
      case nil, .says?: words = "According to \(who)"
      case .claims?: words = "\(who) claims it"
      case .denies?: words = "\(who) denies it"
      case .witnessed?: words = "According to \(who), who witnessed it"
      }
      words = words.prefix(1).uppercased() + words.dropFirst()
      if !claim.date.isEmpty { words += " (\(text(claim.date)))" }
      let quote = text(claim.quote)
      let shown = quote.isQuoted ? markup.lines(quote) : "“\(markup.lines(quote))”"
      add(markup.escaped(words) + (quote.isEmpty ? "." : ": \(shown)"))
    }
  }

  private mutating func addActors() {
    if row.actors.isEmpty { return }
    let actors = batch.actors[row.actors.indices].map { actor in
      var notes: [String] = []
      if let role = actor.role, role != .other { notes.append(role.description) }
      switch actor.attribution {
      case .selfClaimed?: notes.append("claims it themselves")
      case .accused?: notes.append("accused by others")
      case .inferred?: notes.append("inferred")
      case .some(.none): notes.append("accused by nobody")
      case nil: break
      }
      let name = actor.name.isEmpty ? "not named" : text(actor.name)
      return notes.isEmpty ? name : "\(name) (\(notes.joined(separator: ", ")))"
    }
    add("Involved: " + markup.escaped(actors.joined(separator: "; ")))
  }

  private mutating func addCasualties() {
    if row.casualties.isEmpty { return }
    let counts = batch.casualties[row.casualties.indices].map { count in
      let kind = count.group.isEmpty ? "\(count.kind)" : "\(count.kind) (\(text(count.group)))"
      return "\(kind): \(count.words)"
    }
    let words = counts.joined(separator: "; ")
    add(markup.escaped(words.prefix(1).uppercased() + words.dropFirst()))
  }

  private mutating func addPlaces() {
    for place in batch.places[row.places.indices] {
      var names: [String] = []
      for range in [place.verbatim, place.admin2, place.admin1, place.country] where !range.isEmpty
      {
        let name = text(range)
        if names.last != name { names.append(name) }
      }
      var words = names.isEmpty ? "not named" : names.joined(separator: ", ")
      if let coordinate = place.coordinate {
        var buffer = ByteBuffer(capacity: 64)
        buffer.append("; latitude ")
        buffer.append(degrees: coordinate.y)
        buffer.append(", longitude ")
        buffer.append(degrees: coordinate.x)
        if let radius = place.radiusMetres {
          buffer.append(", within ")
          buffer.append(fixedPoint: Int(radius), fractionDigits: 3)
          buffer.append(" km")
          if let border = place.borderMetres, border <= radius {
            buffer.append(", a circle that reaches across the border")
          }
        }
        words += buffer.withSpan { $0.string }
      }
      if let precision = place.precision, let note = precision.note { words += " (\(note))" }
      if let note = doubt(about: place) { words += "; " + note }
      let label =
        switch place.role {
        case .occurrence: "Place"
        case .origin: "Origin"
        case .target: "Target"
        case .witnessedFrom: "Seen from"
        case .mentioned: "Place mentioned"
        }
      add("\(label): " + markup.escaped(words))
    }
    if !row.placeNote.isEmpty { add("On the place: " + markup.lines(text(row.placeNote))) }
  }

  /// What a reader must know of how a place was found; nil where its name is one that the gazetteer has.
  private func doubt(about place: PlaceRow) -> String? {
    switch place.match {
    case .fuzzy?: heard(as: place.matchedName)
    case .area? where place.pointDoubt == .drawnAtArea && !place.verbatim.isEmpty:
      "not known itself: shown at the district that is named around it"
    case .area? where !place.verbatim.isEmpty:
      "not known itself, only the area that is named around it"
    case .exact?, .alias?, .folded?, .code?, .area?, nil: nil
    }
  }

  private mutating func addTrajectories() {
    for trajectory in batch.trajectories[row.trajectories.indices] {
      var words = "Indicative path"
      if let kind = trajectory.kind, kind != .other { words += " of \(kind)" }
      if !trajectory.from.isEmpty {
        words += " from \(text(trajectory.from))"
        words += doubt(
          aboutEnd: trajectory.from, trajectory.fromMatch, trajectory.fromMatchedName,
          of: trajectory)
      }
      if !trajectory.to.isEmpty {
        words += " to \(text(trajectory.to))"
        words += doubt(
          aboutEnd: trajectory.to, trajectory.toMatch, trajectory.toMatchedName, of: trajectory)
      }
      add(markup.escaped(words))
    }
  }

  /// What a reader must know of where an end of a path is, in brackets; empty where its name is one that the gazetteer
  /// has, or the event's own place says it.
  private func doubt(
    aboutEnd name: TextRange, _ match: PlaceMatch?, _ matchedName: TextRange,
    of trajectory: TrajectoryRow
  ) -> String {
    switch match {
    case .fuzzy?: " (\(heard(as: matchedName)))"
    case .area?: " (not known itself: taken to be in the district that is named around it)"
    case nil where trajectory.ends == nil && !isPlaced(name):
      " (on no map)"
    case .exact?, .alias?, .folded?, .code?, nil: ""
    }
  }

  /// Whether a name is that of a place of the event's that has a point: an end of a path is where the place is.
  private func isPlaced(_ name: TextRange) -> Bool {
    let text = batch.text.span
    return batch.places[row.places.indices].first {
      text.extracting(name.bounds).matches(text.extracting($0.verbatim.bounds))
    }?.coordinate != nil
  }

  private func heard(as matchedName: TextRange) -> String {
    matchedName.isEmpty
      ? "taken by its sound for a place of another spelling"
      : "taken by its sound for \(text(matchedName))"
  }

  private mutating func addSources() {
    for source in batch.sources[row.sources.indices] {
      let names = [source.title, source.publisher, source.author].filter { !$0.isEmpty }.map(text)
      let url = text(source.url)
      var words = markup.link(names.first ?? (url.isEmpty ? "not named" : url), to: url)
      for name in names.dropFirst() { words += ", " + markup.escaped(name) }
      if !source.published.isEmpty { words += ", " + markup.escaped(text(source.published)) }
      if !source.accessed.isEmpty {
        words += ", accessed " + markup.escaped(text(source.accessed))
      }
      if !source.language.isEmpty {
        words += ", in the language " + markup.escaped(text(source.language))
      }
      if let reliability = source.reliability { words += ", reliability \(reliability)" }
      if !source.archived.isEmpty {
        words += ", " + markup.link("archived copy", to: text(source.archived))
      }
      add("Source: " + words)
    }
  }
}

extension String {
  /// Whether quotation marks stand around it already.
  fileprivate var isQuoted: Bool {
    guard let first, let last, count > 1 else { return false }
    return [("“", "”"), ("\"", "\""), ("«", "»"), ("„", "“"), ("‘", "’")].contains {
      $0 == (first, last)
    }
  }
}

extension Credibility {
  /// The grade's name in the Admiralty code.
  fileprivate var words: String {
    switch self {
    case .confirmed: "confirmed"
    case .probable: "probably true"
    case .possible: "possibly true"
    case .doubtful: "doubtful"
    case .improbable: "improbable"
    case .unjudged: "cannot be judged"
    }
  }
}

extension CasualtyRow {
  /// "3 to 6, best estimate 4".
  fileprivate var words: String {
    if low == nil, best == nil, high == nil { return "number not known" }
    if let low, let high {
      if low == high { return "\(low)" }
      return "\(low) to \(high)" + (best.map { ", best estimate \($0)" } ?? "")
    }
    if low == nil, high == nil { return best.map { "\($0)" } ?? "" }
    let bound = low.map { "at least \($0)" } ?? high.map { "at most \($0)" } ?? ""
    return bound + (best.map { ", best estimate \($0)" } ?? "")
  }
}

extension DateBasis {
  /// What a reader must know of a date that the report does not name; nil for one that it names.
  fileprivate var note: String? {
    switch self {
    case .explicit: nil
    case .relative: "The date is counted from the report's own."
    case .sourceDate: "The date is that of the source."
    case .assumed: "The date is assumed."
    case .inherited: "The date is that of the folder or record around it."
    case .approximated: "The date is made from something rougher."
    }
  }
}

extension PlacePrecision {
  /// What a reader must know of the point; nil where it means what it seems to mean.
  fileprivate var note: String? {
    switch self {
    case .exact: nil
    case .near: "near there"
    case .settlement: "known to the settlement"
    case .district: "known to the district only"
    case .province: "known to the province only"
    case .line: "somewhere along a line"
    case .country: "known to the country only"
    case .unknown: "not known exactly"
    }
  }
}
