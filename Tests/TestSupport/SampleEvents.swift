public import KokchaModel

extension Event {
  /// An event that happened on a day, at a point if one is given.
  public static func sample(
    _ id: String = "e1", title: String = "An event", date: String = "2022-07-14",
    longitude: Double? = nil, latitude: Double? = nil
  ) throws -> Event {
    var event = Event(id: id, title: title, time: try EventTime(edtf: date))
    if let longitude, let latitude {
      var place = Place("Somewhere")
      place.coordinate = try Coordinate(longitude: longitude, latitude: latitude)
      event.places = [place]
    }
    return event
  }

  /// An event with every field set, and with more than one of whatever may be more than one.
  public static func full() throws -> Event {
    var event = Event(
      id: "2022-rockets", title: "Rockets fired across the river",
      time: try EventTime(edtf: "2022-05-08", verbatim: "on Sunday evening"))
    event.time.dateBasis = .relative
    event.titleBasis = .made
    event.typeBasis = .crosswalk
    event.time.zone = "Asia/Kabul"
    event.summary = "Seven rockets were claimed,\nnone was confirmed."
    event.status = .disputed
    event.occurrence = .claimed
    event.ongoing = true
    event.type = "Explosions/Remote violence"
    event.subtype = "Shelling/artillery/missile attack"
    event.places = [try launchSite(), try town()]
    event.placeNote = "the launch site is not named"
    event.trajectories = [
      Trajectory(from: "Khwaja Ghar", to: "Panj", kind: .fire),
      Trajectory(from: "Panj", to: "Dushanbe", kind: .movement),
    ]
    event.trajectories[0].fromMatch = .folded
    event.trajectories[0].fromMatchedName = "Khwaja Ghar"
    event.trajectories[0].toMatch = .fuzzy
    event.trajectories[0].toMatchedName = "Panj"
    event.actors = [
      Actor("ISKP", role: .perpetrator, attribution: .selfClaimed),
      Actor("Border guards", role: .target, attribution: ActorAttribution.none),
      Actor("A shepherd", role: .witness),
    ]
    event.casualties = [
      CasualtyCount(.killed, low: 0, best: 1, high: 2), CasualtyCount(.injured, best: 3),
      CasualtyCount(.arrested, low: 4, high: 6), CasualtyCount(.kidnapped),
      CasualtyCount(.displaced, low: 10, best: 10, high: 10),
      CasualtyCount(.killed, of: "civilians", best: 1),
    ]
    event.claims = [claim("ISKP", .claims), claim("The ministry", .denies)]
    event.sources = [report("Amu"), report("Khovar")]
    event.credibility = .possible
    event.links = [EventLink(.follows, to: "2022-a"), EventLink(.partOf, to: "2022-b")]
    event.tags = ["border", "rockets"]
    event.extra = [
      ExtraField(name: "analyst", value: "N."), ExtraField(name: "یادداشت", value: "نیاز به بررسی"),
    ]
    return event
  }

  private static func launchSite() throws -> Place {
    var place = Place("Khwaja Ghar")
    place.role = .origin
    place.identifier = "pcode:AF1809"
    place.admin1 = AdminUnit(name: "Takhar", pcode: "AF18")
    place.admin2 = AdminUnit(name: "Khwajaghar", pcode: "AF1809")
    place.coordinate = try Coordinate(longitude: 69.53, latitude: 37.0625)
    place.radius = 17.25
    place.precision = .district
    place.method = .gazetteer
    place.match = .folded
    place.matchScore = 0.95
    place.matchedName = "Khwaja Ghar"
    place.country = "AF"
    place.iso2 = "AF"
    place.iso3 = "AFG"
    place.borderDistance = 12.3
    return place
  }

  private static func town() throws -> Place {
    var place = Place("Panj")
    place.role = .target
    place.identifier = "gn:1220747"
    place.admin1 = AdminUnit(name: "Khatlon")
    place.admin2 = AdminUnit(pcode: "TJ0999")
    place.coordinate = try Coordinate(longitude: 69.1, latitude: 37.2333333)
    place.radius = 2
    place.precision = .settlement
    place.method = .given
    place.borderDistance = 1.5
    return place
  }

  private static func claim(_ claimant: String, _ verb: ClaimVerb) -> Claim {
    var claim = Claim()
    claim.claimant = claimant
    claim.verb = verb
    claim.quote = "“we \"\(verb)\" it”"
    claim.source = "amu-1"
    claim.date = "2022-05-09"
    return claim
  }

  private static func report(_ publisher: String) -> Source {
    var source = Source()
    source.id = publisher == "Amu" ? "amu-1" : "khovar-1"
    source.publisher = publisher
    source.author = "R. Reporter"
    source.title = "Rockets & rumours"
    source.url = "https://example.org/?a=1&b=2"
    source.published = "2022-05-09"
    source.accessed = "2022-05-10"
    source.archived = "https://archive.example/1"
    source.sha256 = String(repeating: "0a", count: 32)
    source.language = "fa-AF"
    source.reliability = .b
    return source
  }
}
