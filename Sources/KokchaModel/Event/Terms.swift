public import KokchaBytes

/// How far an event has come through review.
public enum EventStatus: UInt8, Vocabulary {
  /// Not looked over yet.
  case draft
  /// Looked over: the default.
  case reviewed
  /// Contested by somebody who looked it over.
  case disputed
  /// Withdrawn: left out of exports and counted.
  case retracted
  /// Told by another event now: left out of exports and counted.
  case merged

  /// The term as it stands in every format.
  public var term: StaticString {
    switch self {
    case .draft: "draft"
    case .reviewed: "reviewed"
    case .disputed: "disputed"
    case .retracted: "retracted"
    case .merged: "merged"
    }
  }
}

/// Whether it happened, or is only said to have.
public enum Occurrence: UInt8, Vocabulary {
  /// It happened: the default.
  case occurred
  /// Somebody says so.
  case claimed
  /// Somebody says that it did not.
  case denied
  /// It is meant to happen.
  case planned

  /// The term as it stands in every format.
  public var term: StaticString {
    switch self {
    case .occurred: "occurred"
    case .claimed: "claimed"
    case .denied: "denied"
    case .planned: "planned"
    }
  }
}

/// What a place is to its event.
public enum PlaceRole: UInt8, Vocabulary {
  /// Where it happened: the default.
  case occurrence
  /// Where something set out.
  case origin
  /// What it was aimed at.
  case target
  /// Where the witness stood.
  case witnessedFrom
  /// Only named.
  case mentioned

  /// The term as it stands in every format.
  public var term: StaticString {
    switch self {
    case .occurrence: "occurrence"
    case .origin: "origin"
    case .target: "target"
    case .witnessedFrom: "witnessed-from"
    case .mentioned: "mentioned"
    }
  }
}

/// How exactly a place is known.
public enum PlacePrecision: UInt8, Vocabulary {
  /// The very spot.
  case exact
  /// Within about 25 km.
  case near
  /// Somewhere in a settlement.
  case settlement
  /// Somewhere in a district.
  case district
  /// Somewhere in a province.
  case province
  /// Along a line, such as a road or a border.
  case line
  /// Somewhere in a country; never yields a coordinate.
  case country
  /// Not said.
  case unknown

  /// The term as it stands in every format.
  public var term: StaticString {
    switch self {
    case .exact: "exact"
    case .near: "near"
    case .settlement: "settlement"
    case .district: "district"
    case .province: "province"
    case .line: "line"
    case .country: "country"
    case .unknown: "unknown"
    }
  }
}

/// Where a place's coordinate comes from.
public enum PlaceMethod: UInt8, Vocabulary {
  /// The report or its log gave it.
  case given
  /// The gazetteer found it by name or code.
  case gazetteer

  /// The term as it stands in every format.
  public var term: StaticString {
    switch self {
    case .given: "given"
    case .gazetteer: "gazetteer"
    }
  }
}

/// How a place's name agrees with that by which the gazetteer knows it.
public enum PlaceMatch: UInt8, Vocabulary {
  /// Letter for letter the name by which the gazetteer shows it.
  case exact
  /// Letter for letter another recorded spelling.
  case alias
  /// The same but for case, diacritics, punctuation, kindred letters and words such as `district`.
  case folded
  /// Much the same by its sounds.
  case fuzzy
  /// By its code.
  case code
  /// Not itself: only the district or province is known that is named around it.
  case area

  /// The term as it stands in every format.
  public var term: StaticString {
    switch self {
    case .exact: "exact"
    case .alias: "alias"
    case .folded: "folded"
    case .fuzzy: "fuzzy"
    case .code: "code"
    case .area: "area"
    }
  }
}

/// Whose words an event's title is in.
public enum TitleBasis: UInt8, Vocabulary {
  /// Those of its report or record; what no basis means too.
  case reported
  /// Kokcha's, made from other fields by a fixed pattern.
  case made

  /// The term as it stands in every format.
  public var term: StaticString {
    switch self {
    case .reported: "reported"
    case .made: "made"
    }
  }
}

/// Whose type an event has.
public enum TypeBasis: UInt8, Vocabulary {
  /// That of its report or record; what no basis means too.
  case reported
  /// One that another list's type was translated to.
  case crosswalk

  /// The term as it stands in every format.
  public var term: StaticString {
    switch self {
    case .reported: "reported"
    case .crosswalk: "crosswalk"
    }
  }
}

/// What an actor did in the event.
public enum ActorRole: UInt8, Vocabulary {
  /// Did it.
  case perpetrator
  /// Had it done to them.
  case target
  /// Set it in motion.
  case initiator
  /// Made the arrest.
  case arresting
  /// Saw it.
  case witness
  /// Something else, or not said.
  case other

  /// The term as it stands in every format.
  public var term: StaticString {
    switch self {
    case .perpetrator: "perpetrator"
    case .target: "target"
    case .initiator: "initiator"
    case .arresting: "arresting"
    case .witness: "witness"
    case .other: "other"
    }
  }
}

/// On whose word an actor is named.
public enum ActorAttribution: UInt8, Vocabulary {
  /// They say so themselves.
  case selfClaimed
  /// Somebody accuses them.
  case accused
  /// The analyst concludes it.
  case inferred
  /// Nobody is said to have named them.
  case none

  /// The term as it stands in every format.
  public var term: StaticString {
    switch self {
    case .selfClaimed: "self-claimed"
    case .accused: "accused"
    case .inferred: "inferred"
    case .none: "none"
    }
  }
}

/// What is counted among those the event harmed.
public enum CasualtyKind: UInt8, Vocabulary {
  /// Dead.
  case killed
  /// Wounded.
  case injured
  /// Taken by an authority.
  case arrested
  /// Taken by somebody else.
  case kidnapped
  /// Driven from home.
  case displaced

  /// The term as it stands in every format.
  public var term: StaticString {
    switch self {
    case .killed: "killed"
    case .injured: "injured"
    case .arrested: "arrested"
    case .kidnapped: "kidnapped"
    case .displaced: "displaced"
    }
  }
}

/// How a claim is made.
public enum ClaimVerb: UInt8, Vocabulary {
  /// States it.
  case says
  /// Claims it, responsibility for instance.
  case claims
  /// Denies it.
  case denies
  /// Saw it.
  case witnessed

  /// The term as it stands in every format.
  public var term: StaticString {
    switch self {
    case .says: "says"
    case .claims: "claims"
    case .denies: "denies"
    case .witnessed: "witnessed"
    }
  }
}

/// What moved along a trajectory.
public enum TrajectoryKind: UInt8, Vocabulary {
  /// Shots, shells or rockets.
  case fire
  /// People or vehicles.
  case movement
  /// Goods.
  case smuggling
  /// Something else.
  case other

  /// The term as it stands in every format.
  public var term: StaticString {
    switch self {
    case .fire: "fire"
    case .movement: "movement"
    case .smuggling: "smuggling"
    case .other: "other"
    }
  }
}

/// How two events belong together.
public enum LinkKind: UInt8, Vocabulary {
  /// Tells the same.
  case duplicates
  /// Is a part of it.
  case partOf
  /// Came after it.
  case follows
  /// Cannot both be true.
  case contradicts

  /// The term as it stands in every format.
  public var term: StaticString {
    switch self {
    case .duplicates: "duplicates"
    case .partOf: "part-of"
    case .follows: "follows"
    case .contradicts: "contradicts"
    }
  }
}

/// How reliable a source is, by the Admiralty code.
public enum Reliability: UInt8, Vocabulary {
  /// Completely reliable.
  case a
  /// Usually reliable.
  case b
  /// Fairly reliable.
  case c
  /// Not usually reliable.
  case d
  /// Unreliable.
  case e
  /// Cannot be judged.
  case f

  /// The term as it stands in every format.
  public var term: StaticString {
    switch self {
    case .a: "A"
    case .b: "B"
    case .c: "C"
    case .d: "D"
    case .e: "E"
    case .f: "F"
    }
  }
}

/// How credible a piece of information is, by the Admiralty code.
public enum Credibility: UInt8, Vocabulary {
  /// Confirmed by others.
  case confirmed = 1
  /// Probably true.
  case probable
  /// Possibly true.
  case possible
  /// Doubtful.
  case doubtful
  /// Improbable.
  case improbable
  /// Cannot be judged.
  case unjudged

  /// The digit as it stands in every format.
  public var term: StaticString {
    switch self {
    case .confirmed: "1"
    case .probable: "2"
    case .possible: "3"
    case .doubtful: "4"
    case .improbable: "5"
    case .unjudged: "6"
    }
  }
}
