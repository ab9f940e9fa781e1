public import KokchaBytes
public import KokchaTime

/// When an event happened, as exactly as its report says and no more exactly.
///
/// ```swift
/// let time = try EventTime(edtf: "2022-07-14T06:30", zone: try ZoneDatabase.system.zone(named: "Asia/Kabul"))
/// if let begin = time.bounds.begin.instant, let end = time.bounds.end.instant {
///   print(time.bounds.precision, end.seconds - begin.seconds, "seconds")
/// }
/// ```
public struct EventTime: Hashable, Sendable {
  /// The time in Extended Date/Time Format (ISO 8601-2:2019), just as it was read: `2022-07-14`,
  /// `2022-01/2022-04~`.
  public var edtf: String
  /// How the report puts it: "early this year".
  public var verbatim: String?
  /// What the report's dating rests on.
  public var dateBasis: DateBasis?
  /// The zone of a clock time without an offset: an IANA name or an offset from UTC.
  public var zone: String?
  /// What `edtf` means on the line of time.
  public var bounds: TimeBounds

  /// The time that an EDTF text tells.
  ///
  /// A clock time without an offset of its own is one of `zone`; where the clocks of the zone
  /// were set back and showed it twice, the bounds cover both. Dates without a clock time need no
  /// zone, and none is kept for them.
  ///
  /// - Throws: `TimeError` if the text is not a date, or not one that exists.
  public init(
    edtf: String, verbatim: String? = nil, zone: Zone? = nil
  ) throws(TimeError) {
    var repeats = false
    switch ExtendedDateTime.read(edtf.utf8.span) {
    case .success(let bounds): self.bounds = bounds
    case .failure(.noOffset):
      bounds = try ExtendedDateTime.read(edtf.utf8.span, in: zone, repeats: &repeats).get()
      self.zone = zone?.name
    case .failure(let error): throw error
    }
    self.edtf = edtf
    self.verbatim = verbatim
  }

  package init(edtf: String, verbatim: String?, bounds: TimeBounds) {
    self.edtf = edtf
    self.verbatim = verbatim
    self.bounds = bounds
  }
}

/// How a report comes to its date.
public enum DateBasis: UInt8, Vocabulary {
  /// It names the date.
  case explicit
  /// It counts from its own date: "on Thursday", "early this year".
  case relative
  /// It names none, and its own date stands in.
  case sourceDate
  /// Nobody dates it: one date was given for the whole input that it stands in.
  case assumed
  /// Its own record has none, and it is that of what it stands in, a map's folder for instance.
  case inherited
  /// It was made from something rougher than a date, the edition of a yearbook for instance.
  case approximated

  /// The term as it stands in every format.
  public var term: StaticString {
    switch self {
    case .explicit: "explicit"
    case .relative: "relative"
    case .sourceDate: "source-date"
    case .assumed: "assumed"
    case .inherited: "inherited"
    case .approximated: "approximated"
    }
  }
}
