import KokchaBytes
import KokchaModel
import KokchaTime
import Testing

struct VocabularyTests {
  private func expectReadable<Terms: Vocabulary>(_ type: Terms.Type) {
    var seen: Set<String> = []
    for entry in Terms.allCases {
      let term = entry.description
      #expect(seen.insert(term).inserted, "\(term) stands twice")
      for spelling in [term, term.uppercased(), term.lowercased()] {
        let read = Terms(reading: spelling.utf8.span)
        #expect(read == entry && Terms(spelling) == entry, "\(spelling)")
      }
      for wrong in [term + " ", " " + term, term + "s", String(term.dropLast()), ""] {
        let read = Terms(reading: wrong.utf8.span)
        #expect(read == nil && Terms(wrong) == nil, "\(wrong)")
      }
    }
    #expect(Terms.terms == Terms.allCases.map(\.description))
    #expect(Terms.list == Terms.terms.joined(separator: ", "))
  }

  @Test func `every term is read in any case, and nothing else is`() {
    expectReadable(EventStatus.self)
    expectReadable(Occurrence.self)
    expectReadable(PlaceRole.self)
    expectReadable(PlacePrecision.self)
    expectReadable(PlaceMethod.self)
    expectReadable(ActorRole.self)
    expectReadable(CasualtyKind.self)
    expectReadable(ClaimVerb.self)
    expectReadable(TrajectoryKind.self)
    expectReadable(LinkKind.self)
    expectReadable(Reliability.self)
    expectReadable(Credibility.self)
    expectReadable(TimePrecision.self)
    expectReadable(TimeBasis.self)
    expectReadable(EventType.self)
  }

  @Test func `the terms are those of the event model`() {
    #expect(EventStatus.list == "draft, reviewed, disputed, retracted, merged")
    #expect(Occurrence.list == "occurred, claimed, denied, planned")
    #expect(PlaceRole.list == "occurrence, origin, target, witnessed-from, mentioned")
    #expect(
      PlacePrecision.list
        == "exact, near, settlement, district, province, line, country, unknown")
    #expect(ActorRole.list == "perpetrator, target, initiator, arresting, witness, other")
    #expect(ClaimVerb.list == "says, claims, denies, witnessed")
    #expect(TrajectoryKind.list == "fire, movement, smuggling, other")
    #expect(LinkKind.list == "duplicates, part-of, follows, contradicts")
    #expect(Reliability.list == "A, B, C, D, E, F")
    #expect(Credibility.list == "1, 2, 3, 4, 5, 6")
    #expect(
      TimePrecision.list
        == "instant, minute, hour, day, month, season, quarter, year, decade, century, range, unknown"
    )
  }

  @Test func `a sub-type belongs to its type only`() {
    for type in EventType.allCases {
      for subtype in type.subtypes.map(\.description) {
        for other in EventType.allCases {
          let belongs = other.hasSubtype(subtype.lowercased().utf8.span)
          #expect(belongs == (other == type), "\(subtype) and \(other)")
        }
      }
    }
  }
}
