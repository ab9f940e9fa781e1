import KokchaBytes
import KokchaFormat
import KokchaModel
import KokchaTime

/// What a picture needs of an event: a few numbers and two short texts.
///
/// Encoders write it on any core (`append`), documents read it again in order.
struct PicturedEvent {
  /// The first second that may belong to it; nil where it is open or not known.
  var begin: Instant?
  /// The first second that no longer does.
  var end: Instant?
  /// Whether the time is said to be uncertain or approximate.
  var isTimeQualified = false
  /// Where its principal place is; nil where that is not known.
  var point: Coordinate?
  /// How far off the point may be.
  var radiusMetres: Int32?
  var placePrecision: PlacePrecision?
  /// Why the place may well be elsewhere than its point.
  var doubt: PointDoubt?
  /// Nil for a type that is not in the vocabulary.
  var type: EventType?
  var occurrence = Occurrence.occurred
  var title = ""
  /// The name of the place, as exactly as it is known.
  var place = ""
  /// The name of the district at which the place stands, as it is not known itself.
  var district = ""
  /// From where to where something went, if both are known.
  var course: (from: Coordinate, to: Coordinate)?
  /// Whether an end of its course may well be elsewhere.
  var isCourseDoubtful = false

  /// Whether it is dated to a day at most.
  var isDatedToDay: Bool {
    guard let begin, let end else { return false }
    return end.seconds - begin.seconds <= 86_400
  }

  /// The most bytes of a text that are kept: no line of a picture holds more.
  static let longestText = 400
}

extension PicturedEvent {
  private static let head = 5 * 8
  /// Some two thousand million years: farther off, seconds could not be reckoned with.
  private static let most: Int64 = 1 << 56
  private static let unknown = UInt64(bitPattern: Int64.min)

  /// Writes what a picture needs of an event.
  static func append(_ row: EventRow, of batch: EventBatch, to body: inout ByteBuffer) {
    let place = row.places.isEmpty ? nil : batch.places[row.places.indices.lowerBound]
    let title = batch.shortened(row.title)
    let name = place.map { batch.shortened(batch.name(of: $0)) } ?? TextRange()
    let district =
      place.map { $0.pointDoubt == .drawnAtArea ? batch.shortened($0.admin2) : TextRange() }
      ?? TextRange()
    let trajectory = batch.trajectories[row.trajectories.indices].first { $0.ends != nil }
    let course = trajectory?.ends
    func seconds(_ bound: TimeBound) -> UInt64 {
      bound.instant.map { UInt64(bitPattern: $0.seconds) } ?? unknown
    }
    let flags: UInt64 =
      (place?.coordinate == nil ? 0 : 1) | (place?.radiusMetres == nil ? 0 : 2)
      | (course == nil ? 0 : 4) | (row.isTimeQualified(in: batch.text.span) ? 8 : 0)
      | UInt64(place?.pointDoubt?.rawValue ?? 0) << 4
      | (trajectory?.isCourseDoubtful ?? false ? 64 : 0)
    let numbers =
      UInt64(UInt32(bitPattern: place?.radiusMetres ?? 0)) | flags << 32
      | UInt64(row.knownType?.rawValue ?? .max) << 40 | UInt64(row.occurrence.rawValue) << 48
    let texts =
      UInt64(title.count) | UInt64(name.count) << 16
      | UInt64(place?.precision?.rawValue ?? .max) << 32 | UInt64(district.count) << 40
    body.append(SIMD16(words: seconds(row.bounds.begin), seconds(row.bounds.end)), keeping: 16)
    body.append(SIMD16(words: word(of: place?.coordinate), numbers), keeping: 16)
    body.append(SIMD16(words: texts, 0), keeping: 8)
    if let course {
      body.append(SIMD16(words: word(of: course.from), word(of: course.to)), keeping: 16)
    }
    body.append(batch.text.span.extracting(title.bounds))
    body.append(batch.text.span.extracting(name.bounds))
    body.append(batch.text.span.extracting(district.bounds))
  }

  private static func word(of point: Coordinate?) -> UInt64 {
    UInt64(UInt32(bitPattern: point?.x ?? 0)) | UInt64(UInt32(bitPattern: point?.y ?? 0)) << 32
  }

  /// Reads the event that begins at an offset, which is then where it ends; its texts only if they are wanted.
  init(_ body: Span<UInt8>, at offset: inout Int, withTexts: Bool) {
    func instant(_ word: UInt64) -> Instant? {
      if word == Self.unknown { return nil }
      return Instant(seconds: min(max(Int64(bitPattern: word), -Self.most), Self.most))
    }
    begin = instant(body.word(at: offset))
    end = instant(body.word(at: offset + 8))
    let numbers = body.word(at: offset + 24)
    let flags = numbers >> 32
    if flags & 1 != 0 { point = body.point(at: offset + 16) }
    if flags & 2 != 0 { radiusMetres = Int32(truncatingIfNeeded: numbers) }
    doubt = PointDoubt(rawValue: UInt8(truncatingIfNeeded: flags >> 4 & 3))
    type = EventType(rawValue: UInt8(truncatingIfNeeded: numbers >> 40))
    occurrence = Occurrence(rawValue: UInt8(truncatingIfNeeded: numbers >> 48)) ?? .occurred
    isTimeQualified = flags & 8 != 0
    isCourseDoubtful = flags & 64 != 0
    let texts = body.word(at: offset + 32)
    placePrecision = PlacePrecision(rawValue: UInt8(truncatingIfNeeded: texts >> 32))
    offset += Self.head
    if flags & 4 != 0 {
      course = (body.point(at: offset), body.point(at: offset + 8))
      offset += 16
    }
    let lengths = (texts & 0xFFFF, texts >> 16 & 0xFFFF, texts >> 40 & 0xFFFF)
    func next(_ length: UInt64) -> String {
      defer { offset += Int(length) }
      return withTexts ? body.extracting(offset..<offset + Int(length)).string : ""
    }
    title = next(lengths.0)
    place = next(lengths.1)
    district = next(lengths.2)
  }
}

extension Span<UInt8> {
  fileprivate func point(at offset: Int) -> Coordinate {
    let word = word(at: offset)
    return Coordinate(
      x: Int32(truncatingIfNeeded: word), y: Int32(truncatingIfNeeded: word >> 32))
  }
}

extension EventBatch {
  /// What a reader calls the place: of one that is known no better than to a district, province or country, that; else
  /// what the report calls it, as the page has it.
  fileprivate func name(of place: PlaceRow) -> TextRange {
    if place.pointDoubt == .drawnAtArea, !place.verbatim.isEmpty { return place.verbatim }
    switch place.precision {
    case .province?: return place.admin1.isEmpty ? place.verbatim : place.admin1
    case .country?: return place.country.isEmpty ? place.verbatim : place.country
    case .district? where !place.admin2.isEmpty: return place.admin2
    default: break
    }
    if !place.verbatim.isEmpty { return place.verbatim }
    if !place.admin2.isEmpty { return place.admin2 }
    return place.admin1.isEmpty ? place.country : place.admin1
  }

  /// The beginning of a text, cut between two characters of UTF-8.
  fileprivate func shortened(_ range: TextRange) -> TextRange {
    guard range.count > PicturedEvent.longestText else { return range }
    var count = PicturedEvent.longestText
    while count > 0, text[range.lowerBound + count] & 0xC0 == 0x80 { count -= 1 }
    return TextRange(start: range.lowerBound, count: count)
  }
}
