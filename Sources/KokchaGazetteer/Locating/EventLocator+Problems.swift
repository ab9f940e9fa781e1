import KokchaBytes
import KokchaGazetteerIndex
import KokchaModel

extension EventLocator {
  /// Longer names are no place's, and not written out.
  private static let longestArgument = 200
  private static let correctEither =
    "correct the place or the area that is said to be around it, or add latitude and longitude"

  /// A problem at a place's row; `words` are made only now, since rows without problems need none.
  func problem(
    _ code: ProblemCode, _ severity: Severity, _ row: PlaceRow, _ event: Int, _ batch: EventBatch,
    field: String, _ positions: inout PositionIndex,
    _ tell: (PlaceWords) -> (message: String, advice: String)
  ) -> Problem {
    let told = tell(PlaceWords(row, batch.text))
    let eventRow = batch.events[event]
    return Problem(
      code, severity, at: batch.position(ofByte: Int(row.offset), from: eventRow, &positions),
      told.message, advice: told.advice, event: batch.text.string(eventRow.id),
      record: batch.firstRecord + Int(eventRow.record) + 1, field: field)
  }

  /// The warning for a row that names a place which the gazetteer cannot tell; `district` is where it is drawn all the
  /// same, if it is.
  func unresolved(
    _ reading: PlaceReading, _ code: ProblemCode, _ row: PlaceRow, _ event: Int,
    _ batch: EventBatch, drawnAt district: Int?, _ positions: inout PositionIndex
  ) -> Problem {
    let field = reading.subject.column
    func warning(_ tell: (PlaceWords) -> (message: String, advice: String)) -> Problem {
      problem(code, .warning, row, event, batch, field: field, &positions, tell)
    }
    switch reading.outcome {
    case .unknownCode:
      return warning { words in
        (
          "the gazetteer has no place with the code \(quoted(words.identifier))",
          "correct the code, which names its scheme as in pcode:AF1809, or leave it out and "
            + "give the name"
        )
      }
    case .codeOfOtherScheme(let place):
      return warning { words in
        let (name, id) = (gazetteer.name(of: place), gazetteer.id(of: place))
        let code = bareCode(words.identifier)
        let schemes = gazetteer.codes(ofPlace: place).filter {
          $0.code.lowercased() == code.lowercased()
        }
        .map { "\($0.scheme):\($0.code)" }
        return (
          "the gazetteer has no place with the code \(quoted(words.identifier)), but "
            + "\(schemes.joined(separator: " and ")) is \(name) (\(id))",
          "if \(name) is meant, write \(id)"
        )
      }
    case .unknownArea:
      return warning { words in
        (
          "the gazetteer does not know \(quoted(words.widestArea)), where "
            + "\(quoted(words.text(reading.subject))) is said to lie",
          "add latitude and longitude, or correct admin1 and admin2"
        )
      }
    case .ambiguous(let candidates):
      return warning { words in
        let names = gazetteer.descriptions(of: candidates.prefix(5))
        return (
          "\(quoted(words.text(reading.subject))) may be " + names.joined(separator: " or ")
            + (candidates.count > 5 ? " or one of \(candidates.count - 5) more" : ""),
          nextStep(candidates, words)
        )
      }
    case .none, .nothing, .match, .unknownCountry:
      return warning { words in
        let name = words.text(reading.subject)
        if !reading.settlements.isEmpty {
          let places = reading.settlements.prefix(3).map { gazetteer.description(of: $0) }
          return (
            "\(quoted(name)) is no district that the gazetteer knows" + surroundings(reading, words)
              + ", but \(places.joined(separator: " or "))",
            "if that is meant, write it in place"
          )
        }
        if !reading.elsewhere.isEmpty {
          let places = reading.elsewhere.prefix(3).map { gazetteer.description(of: $0) }
          let names = ToponymParts(name).texts.count > 1 ? "names" : "is"
          let longer = gazetteer.districtsOfLongerName(reading, name).map {
            gazetteer.description(of: $0)
          }
          let code =
            longer.isEmpty ? "" : "write the code of \(longer.joined(separator: " or ")), or "
          return (
            "\(quoted(name)) \(names) \(places.joined(separator: " or ")), and no place of that name is known"
              + surroundings(reading, words),
            code + Self.correctEither
          )
        }
        if let area = reading.contradictingArea {
          return (
            "the gazetteer has no place \(quoted(name))" + surroundings(reading, words)
              + ", and the name says \(gazetteer.description(of: area))",
            Self.correctEither
          )
        }
        return (
          "the gazetteer has no place \(quoted(name))" + surroundings(reading, words)
            + (district.map { "; it is drawn at \(gazetteer.description(of: $0))" } ?? ""),
          "add latitude and longitude, or check the spelling: "
            + "kokcha gazetteer find "
            + (name.utf8.count > Self.longestArgument ? "NAME" : "\(ShellWord.argument(name))")
            + (district == nil ? coarser(reading) : "")
        )
      }
    }
  }

  /// What a row may add that tells some places apart: the widest area that it does not name and in which they
  /// differ, else the place's own code.
  ///
  /// A single place is a doubtful one, which any such area makes surer.
  private func nextStep(_ candidates: [Int], _ words: PlaceWords) -> String {
    let lineages = candidates.map { gazetteer.lineage(of: $0) }
    func differ(_ level: (Lineage) -> Int?) -> Bool { Set(lineages.map(level)).count > 1 }
    let isOne = candidates.count == 1
    let isAbroad = candidates.first.map { gazetteer.isWorld($0) } ?? false
    if words.text(.country).isEmpty, differ({ $0.country }) || (isOne && isAbroad) {
      return "name the country in country, or give the id in pcode"
    }
    if isOne, let place = candidates.first {
      var further = "add latitude and longitude"
      if words.text(.admin1).isEmpty {
        further = "name the province in admin1, or " + further
      } else if words.text(.admin2).isEmpty, !words.verbatim.isEmpty {
        further = "name the district in admin2, or " + further
      }
      return "if that is meant, write \(gazetteer.id(of: place)) in pcode; if not, \(further)"
    }
    if words.text(.admin1).isEmpty, differ({ $0.province }) {
      return "name the province in admin1, or give the id in pcode"
    }
    if words.text(.admin2).isEmpty, !words.verbatim.isEmpty, differ({ $0.district }) {
      return "name the district in admin2, or give the id in pcode"
    }
    return "give the id in pcode, or add latitude and longitude"
  }

  /// The warning for a row whose district is not known, so that its place was looked for in all the province.
  func unknownDistrict(
    _ place: Int, _ row: PlaceRow, _ event: Int, _ batch: EventBatch,
    _ positions: inout PositionIndex
  ) -> Problem {
    problem(
      .placeUnknown, .warning, row, event, batch, field: Field.admin2.name, &positions
    ) { words in
      (
        "the gazetteer has no district \(quoted(words.text(.admin2))) in \(quoted(words.text(.admin1))); "
          + "\(quoted(words.verbatim)) is taken for \(gazetteer.description(of: place))",
        "correct admin2, or see whether that is the place that is meant"
      )
    }
  }

  /// The warning for a row whose code and name mean different places.
  func contradiction(
    _ reading: PlaceReading, _ field: PlaceSubject, _ row: PlaceRow, _ event: Int,
    _ batch: EventBatch, _ positions: inout PositionIndex
  ) -> Problem {
    problem(
      .codeDisagrees, .warning, row, event, batch, field: field.column, &positions
    ) { words in
      let meant = reading.places.first.map { gazetteer.description(of: $0) } ?? words.identifier
      // Of a province or district, its own code says what is meant.
      let code = words.code(beside: field)
      let isCode = !code.isEmpty && gazetteer.isKnown(code)
      return (
        "the code is that of \(meant), but \(field.column)\(isCode ? "_pcode" : "") says "
          + quoted(isCode ? code : words.text(field)),
        "correct one of the two, or delete it; until then the code decides"
      )
    }
  }

  /// ` in 'Takhar'`, where the row says so.
  private func surroundings(_ reading: PlaceReading, _ words: PlaceWords) -> String {
    var around: [PlaceSubject] =
      switch reading.subject {
      case .verbatim: [.admin2, .admin1]
      case .admin2: [.admin1]
      case .admin1: []
      case .identifier, .country: []
      }
    if case .known = reading.country { around.append(.country) }
    var areas = around.map(words.text).filter { !$0.isEmpty }.map { quoted($0) }
    if let area = reading.defaultArea {
      areas.append("\(gazetteer.name(of: area)), the default area")
    }
    return areas.isEmpty ? "" : " in " + areas.joined(separator: ", ")
  }

  /// What shows an event at the area around its place: `; or draw such places at their districts:
  /// --unknown-places area`, where the row names one; `; or move the name to place_note, and the event is shown at
  /// Takhar`, where it names no more.
  private func coarser(_ reading: PlaceReading) -> String {
    if reading.districtOfUnknown(gazetteer) != nil {
      return "; or draw such places at their districts: --unknown-places area"
    }
    guard reading.subject == .verbatim, let area = reading.statedArea(gazetteer),
      gazetteer.coordinate(of: area) != nil
    else { return "" }
    return "; or move the name to place_note, and the event is shown at "
      + gazetteer.name(of: area)
  }

}

extension Gazetteer {
  /// What each of some places is; with their provinces where the districts around two have one name, as the two
  /// Fayzabad have.
  func descriptions(of places: ArraySlice<Int>) -> [String] {
    let parents = places.map { lineage(of: $0).parent }
    return zip(places, parents).map { place, parent in
      let isShared =
        parent.map { parent in
          parents.contains { other in
            other != parent && other.map { name(of: $0) } == name(of: parent)
          }
        } ?? false
      return description(of: place, withProvince: isShared)
    }
  }

  /// `Baharak, district of Badakhshan (pcode:AF1706)`.
  func description(of place: Int, withProvince: Bool = false) -> String {
    let lineage = lineage(of: place)
    var around = lineage.parent.map { name(of: $0) }
    if withProvince, let province = lineage.province, province != lineage.parent {
      around = around.map { "\($0), \(name(of: province))" }
    }
    return "\(name(of: place)), \(kind(of: place))" + (around.map { " of \($0)" } ?? "")
      + " (\(id(of: place)))"
  }
}

extension PlaceReading {
  /// The kind of problem that a name is which could not be told.
  var problemCode: ProblemCode {
    switch outcome {
    case .unknownCode: .codeUnknown
    case .codeOfOtherScheme: .codeOfOtherScheme
    case .ambiguous: .placeAmbiguous
    case .unknownArea, .none, .nothing, .match: .placeUnknown
    case .unknownCountry:
      if case .unknown = country { .countryUnknown } else { .codeDisagrees }
    }
  }
}

/// A code without its scheme.
func bareCode(_ identifier: String) -> String {
  identifier.firstIndex(of: ":").map { String(identifier[identifier.index(after: $0)...]) }
    ?? identifier
}
