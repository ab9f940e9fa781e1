public import KokchaFiles
public import KokchaModel
public import KokchaTime

/// How events are to be read.
///
/// ```swift
/// var options = EventLogOptions()
/// options.mapping = [(ours: "title", theirs: "headline")]
/// options.makesIDs = true
/// options.dateOrder = .dayFirst
/// options.timeZone = try ZoneDatabase.system.zone(named: "Asia/Kabul")
/// var reader = try EventReader("feed.csv", options: options)
/// print(try reader.next()?.event?.title ?? "no event")
/// ```
public struct EventLogOptions: Sendable {
  /// Columns under other names: Kokcha's name first, the log's second.
  ///
  /// `date` may name two columns of the log with a slash between them, the first and the last day. A column of the
  /// log may be named by several; of several inputs, one must have it.
  public var mapping: [(ours: String, theirs: String)] = []
  /// Whether there are other inputs, of which one may have the column that a mapping names.
  package var sharesMapping = false
  /// Whether events without an id get one from a hash of their content.
  public var makesIDs = false
  /// What is done with data that cannot be told truthfully.
  public var bad = BadData.refuse
  /// Which of several events with one id and other content is kept; nil to refuse them.
  public var sameID: SameID?
  /// Events of which status are read; the others are left out and counted.
  public var statuses: Set<EventStatus> = [.draft, .reviewed, .disputed]

  /// What is made of places whose names the gazetteer does not know.
  public var unknownPlaces = UnknownPlaces.none

  /// The languages, as BCP 47 tags, in which the provinces and districts of events are named besides: `admin1_fa` and
  /// `admin2_fa` for `fa`, among the columns of the inputs' own.
  public var nameLanguages: [String] = []

  /// The same in small letters, each once.
  package var askedLanguages: [String] {
    var seen: Set<String> = []
    return nameLanguages.map { $0.lowercased() }.filter { seen.insert($0).inserted }
  }

  /// The columns of those names: province and district for each language.
  package var nameColumns: [String] {
    askedLanguages.flatMap { language in
      [Field.admin1, .admin2].map { "\($0.name)_\(LogColumn.normalized(language))" }
    }
  }

  /// The calendar of dates whose row names none; nil to tell it by the date, with a warning.
  public var calendar: DateCalendar?
  /// Which number of `07/08/2022` is the day; nil to refuse what can mean two days.
  public var dateOrder: DateOrder?
  /// The date, in EDTF, of events whose row or feature names none; nil to refuse them.
  public var date: String?
  /// Whether a Placemark of a map without a time has that of the Folder or Document around it.
  public var inheritsTime = true
  /// The zone of clock times whose row names none.
  public var timeZone: Zone?
  /// The time zones that rows may name.
  public var zones = ZoneDatabase.system
  /// The id of the state, province or district in which names of places are looked up when a row says no more.
  public var defaultArea: String?
  /// Whether a log's events that are refused go on through the batch, marked as such, to be looked at
  /// for whatever else is wrong with them; JSON that cannot be read may lack parts that are there.
  package var keepsRefused = false
  /// The encoding in which the inputs are written.
  ///
  /// One that is set goes before what XML says of itself, UTF-8 too.
  public var encoding = TextEncoding.utf8 { didSet { namesEncoding = true } }
  /// Whether somebody named the encoding.
  package private(set) var namesEncoding = false
  /// How the inputs are written; nil if their names and first bytes are to tell.
  public var form: InputForm?

  /// A log whose columns have Kokcha's own names.
  public init() {}
}

/// Which of several events with one id and other content is kept.
public enum SameID: String, CaseIterable, Sendable {
  /// The first, in the order of the inputs.
  case first
  /// The last, in the order of the inputs; they are read once more for that.
  case last
}
