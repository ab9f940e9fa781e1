import KokchaFormat
import KokchaModel

extension PictureWords {
  static let english = PictureWords(
    language: .english,
    digits: Array("0123456789"),
    separator: ",",
    decimalPoint: ".",
    events: ("# event", "# events"),
    claimed: "# claimed",
    denied: "# denied",
    planned: "# planned",
    unlocated: "# on no map",
    uncertain: "# not dated to the day",
    bySound: "# found by sound only",
    atArea: "# shown at the district around",
    noEvents: "No events",
    noEventsAdvice: "The inputs have no event to draw.",
    noPlaces: "No event has a known place, so there is no map.",
    noDates: "No event has a known date, so there is no timeline.",
    untitled: "Untitled",
    somewhereIn: "somewhere in #",
    within: "# ±@ km",
    notLocated: "#, on no map",
    noPlace: "place not given",
    aPoint: "a point",
    kilometres: "# km",
    claimedTag: "claimed",
    deniedTag: "denied",
    plannedTag: "planned",
    types: Dictionary(
      uniqueKeysWithValues: EventType.allCases.map { ($0, $0.term.description) }),
    otherTypes: "Other types",
    filled: "filled: it happened",
    hollow: "hollow: somebody says so",
    struck: "struck: somebody denies it",
    dashed: "dashed: planned",
    pale: "pale: claimed, denied or planned",
    ring: "ring: it was somewhere inside",
    wave: "wave: place found only by how its name sounds",
    bracket: "bracket: place not known, shown at its district",
    arrow: "arrow: from where to where",
    dottedArrow: "dotted arrow: an end is doubtful",
    donut: "circle: events here and nearby, by type",
    band: "band on the timeline: some time within",
    fade: "faded end: not known or still open",
    hatched: "hatched: not dated more closely",
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
    disputed: "dashed line: border in dispute",
    noOpinion: "Lines and names on the map imply no opinion on the status of any place.",
    months: [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    longMonths: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    solarMonths: [
      "Hamal", "Sawr", "Jawza", "Saratan", "Asad", "Sunbula", "Mizan", "Aqrab", "Qaws", "Jadi",
      "Dalw", "Hut",
    ],
    dates: DatePatterns(
      unknown: "date not known", by: "by #", from: "from # on", about: "about #", utc: "# UTC",
      beforeCommonEra: "# BCE", comma: ", "))
}
