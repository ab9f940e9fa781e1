public import KokchaBytes

/// The vocabulary of event types: ACLED's six and their sub-types, and two of our own.
///
/// Source: ACLED Codebook 2023, "Event types"; *Law enforcement* and *Statement* are Kokcha's, for
/// what police reports and officials tell.
public enum EventType: UInt8, Vocabulary {
  /// Armed groups fighting each other.
  case battles
  /// One-sided attacks from afar.
  case explosions
  /// Attacks on civilians.
  case violenceAgainstCivilians
  /// Demonstrations.
  case protests
  /// Violent demonstrations and mobs.
  case riots
  /// Agreements, moves of forces, and the like.
  case strategicDevelopments
  /// What police and border forces do.
  case lawEnforcement
  /// What somebody says in public.
  case statement

  /// The type as it stands in every format.
  public var term: StaticString {
    switch self {
    case .battles: "Battles"
    case .explosions: "Explosions/Remote violence"
    case .violenceAgainstCivilians: "Violence against civilians"
    case .protests: "Protests"
    case .riots: "Riots"
    case .strategicDevelopments: "Strategic developments"
    case .lawEnforcement: "Law enforcement"
    case .statement: "Statement"
    }
  }

  /// The sub-types that belong to the type.
  public var subtypes: [StaticString] {
    switch self {
    case .battles:
      ["Government regains territory", "Non-state actor overtakes territory", "Armed clash"]
    case .explosions:
      [
        "Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED", "Grenade",
      ]
    case .violenceAgainstCivilians:
      ["Sexual violence", "Attack", "Abduction/forced disappearance"]
    case .protests:
      ["Excessive force against protesters", "Protest with intervention", "Peaceful protest"]
    case .riots: ["Violent demonstration", "Mob violence"]
    case .strategicDevelopments:
      [
        "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
        "Headquarters or base established", "Looting/property destruction",
        "Non-violent transfer of territory", "Other",
      ]
    case .lawEnforcement: ["Arrest", "Seizure", "Border closure", "Patrol"]
    case .statement: ["Assurance", "Threat", "Claim of responsibility", "Appeal"]
    }
  }

  /// The type with this spelling, whatever the case of its ASCII letters.
  ///
  /// What `Vocabulary` gives every list, written for this one: it is asked for every event.
  package init?(reading text: Span<UInt8>) {
    for type in Self.allCases where text.matchesIgnoringCase(type.term) {
      self = type
      return
    }
    return nil
  }

  /// Whether one of its sub-types is spelled so.
  package func hasSubtype(_ text: Span<UInt8>) -> Bool {
    for subtype in subtypes where text.matchesIgnoringCase(subtype) { return true }
    return false
  }
}
