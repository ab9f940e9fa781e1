import KokchaFormat
import KokchaModel

extension PictureWords {
  static let english = PictureWords(
    language: .english,
    digits: Array("0123456789"),
    separator: ",",
    events: ("# event", "# events"),
    claimed: "# claimed",
    denied: "# denied",
    planned: "# planned",
    unlocated: "# without a known place",
    uncertain: "# not dated to the day",
    bySound: "# placed by sound",
    noEvents: "No events",
    noEventsAdvice: "The inputs have no event to draw.",
    noPlaces: "No event has a known place, so there is no map.",
    noDates: "No event has a known date, so there is no timeline.",
    untitled: "Untitled",
    somewhereIn: "somewhere in #",
    within: "# ±@ km",
    notFound: "# (not found)",
    noPlace: "place not given",
    aPoint: "a point",
    theCountry: "the country",
    kilometres: "km",
    claimedTag: "claimed",
    deniedTag: "denied",
    plannedTag: "planned",
    types: Dictionary(
      uniqueKeysWithValues: EventType.allCases.map { ($0, $0.term.description) }),
    otherTypes: "Other types",
    filled: "filled: it happened",
    hollow: "hollow: claimed",
    struck: "struck: denied",
    dashed: "dashed: planned",
    pale: "pale: claimed, denied or planned",
    ring: "ring: somewhere inside",
    wave: "wave: placed by the sound of its name",
    arrow: "arrow: from where to where, not the path",
    donut: "circle: events here and nearby, by type",
    band: "band: some time within",
    fade: "faded end: not known or still open",
    hatched: "hatched: not dated to the day",
    notOnMap: (
      "# event without a known place is not on the map.",
      "# events without a known place are not on the map."
    ),
    undated: (
      "# event without a known date is not on the timeline.",
      "# events without a known date are not on the timeline."
    ),
    noTexts: "Summaries, actors, claims and sources are left out.",
    onlyCounts: "Titles, places and sources of single events are left out.",
    noOpinion: "Lines and names on the map imply no opinion on the status of any place.",
    months: [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec",
    ],
    solarMonths: [
      "Hamal", "Sawr", "Jawza", "Saratan", "Asad", "Sunbula", "Mizan", "Aqrab", "Qaws", "Jadi",
      "Dalw", "Hut",
    ],
    dates: DatePatterns(
      unknown: "date not known", before: "before #", from: "from #", inYear: "in #",
      beforeCommonEra: " BCE"))
}
