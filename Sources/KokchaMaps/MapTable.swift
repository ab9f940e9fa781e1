import KokchaBytes
import KokchaModel
import KokchaRecords
import KokchaValues

/// A map laid out as a table: its features are rows, and their properties columns.
///
/// So everything that a log's columns mean holds for a map, `--map` too. What a feature says beside its
/// properties (its id, a Placemark's name, its shape) becomes a column as well.
struct MapTable: Sendable {
  private(set) var header: LogHeader
  let isOurs: Bool
  /// The properties as they are written, in the columns' order.
  private var written = WrittenNames()
  /// The column of each field beside the properties.
  private var columns: [Int?]
  /// Columns that take another's cell where their own is empty.
  private var fallbacks: [(empty: Int, other: Int)] = []
  private let makesIDs: Bool
  /// The column of the last day, where a date is made of two.
  private var lastDay = 0

  /// - Throws: `Problem` if nothing tells titles, dates or ids.
  init(_ survey: MapSurvey, options: EventLogOptions, file: String) throws(Problem) {
    guard !survey.hasTooManyNames else {
      throw Problem(
        .recordTooLong, at: InputPosition(file: file),
        "the features have more than \(JSONNames.most) different properties",
        advice: "Kokcha carries no more; is this what properties are for?")
    }
    let properties = survey.names.merged
    let normalized = Set(properties.map(LogColumn.normalized))
    isOurs = MapOrigin(ofProperties: properties) == .ours
    makesIDs = options.makesIDs
    for property in properties { written.append(property) }
    columns = Array(repeating: nil, count: MapField.allCases.count)
    var names = Names(
      shapes: survey.fields.contains(.geometry) && !isOurs,
      fields: isOurs ? [] : survey.fields)
    for property in properties { names.add(property) }
    /// Whether a property holds what Kokcha calls so, by its name or by --map.
    func isClaimed(_ column: LogColumn) -> Bool {
      normalized.contains(column.name)
        || options.mapping.contains { LogColumn.normalized($0.ours) == column.name }
    }
    var options = options
    for field in MapField.allCases {
      let isThere = survey.fields.contains(field)
      switch field {
      case .id:
        if !isClaimed(.id) {
          if isThere || options.makesIDs { columns[field.place] = names.add(own: "id") }
        } else if isThere, !isOurs, survey.hasOtherIDs || !normalized.contains("id") {
          columns[field.place] = names.add(own: field.rawValue)
        }
      case .time:
        guard isThere, !isOurs else { break }
        columns[field.place] = names.add(own: isClaimed(.date) ? field.rawValue : "date")
      case .latitude, .longitude, .geometry:
        guard survey.fields.contains(.geometry) else { break }
        // Kokcha's own maps say beside a shape which point stands for it.
        let own = isOurs ? names.all.firstIndex(of: field.rawValue) : nil
        columns[field.place] = own ?? names.add(own: field.rawValue)
      default:
        if isThere, !isOurs { columns[field.place] = names.add(own: field.rawValue) }
      }
    }
    // A mapping that Kokcha makes gives way to the user's, of the property as of the column.
    let places = LogColumn.places(of: names.all)
    let mapped = options.mapping.flatMap { LogHeader.parts(of: $0.theirs, in: places) }
    let known = Set(places.keys).subtracting(mapped.map(LogColumn.normalized))
    func map(_ column: LogColumn, to name: String) {
      if !isClaimed(column), known.contains(name) { options.mapping.append((column.name, name)) }
    }
    if !isOurs {
      map(.title, to: "name")
      map(.summary, to: "description")
      if !isClaimed(.date), columns[MapField.time.place] == nil,
        let found = try Self.timeProperties(known, file: file)
      {
        options.mapping.append(("date", found))
      } else if survey.hasInheritedTimes, columns[MapField.time.place] == nil, !isClaimed(.date) {
        _ = names.add(own: "date")
      }
    }
    header = try LogHeader(
      names.all.map { ($0, 0) }, delimiter: 0x2C, hasByteOrderMark: false, options: options,
      file: file, map: isOurs ? .ours : .others, position: { _ in InputPosition(file: file) })
    lastDay = header.uses.firstIndex { $0.isSame(as: .lastDay) } ?? 0
    if survey.hasZeroPoint { header.carryZeroPair() }
    if isOurs { return }
    func fallBack(_ column: LogColumn, _ field: MapField) {
      guard let other = columns[field.place] ?? header.column(named: field.rawValue),
        let own = header.column(of: column), own != other, case .extra = header.uses[other]
      else { return }
      fallbacks.append((own, other))
    }
    fallBack(.id, .id)
    fallBack(.title, .name)
    fallBack(.summary, .description)
    fallBack(.date, .time)
    // A feature without the property `date` may have `when`, as one of another layer does.
    if normalized.contains(LogColumn.date.name) || columns[MapField.time.place] != nil {
      let others = Self.timeCandidates(known)
      if others.count == 1, let other = header.column(named: others[0]),
        let own = header.column(of: .date), case .extra = header.uses[other]
      {
        fallbacks.append((own, other))
      }
    }
  }

  mutating func carryExtras(in names: [String]) { header.carryExtras(in: names) }

  /// The properties by which features of others may tell when; a pair as `begin/end`.
  private static func timeCandidates(_ names: Set<String>) -> [String] {
    let pairs = [
      ("begin", "end"), ("start", "end"), ("start_date", "end_date"), ("begin_date", "end_date"),
      ("start_time", "end_time"), ("begin_time", "end_time"),
    ].filter { names.contains($0) && names.contains($1) }
    let single = ["timestamp", "time", "datetime", "when", "begin", "start", "start_date"]
    let taken = Set(pairs.map(\.0))
    return pairs.map { $0.0 + "/" + $0.1 }
      + single.filter { names.contains($0) && !taken.contains($0) }
  }

  /// The candidate, where there is one and no second.
  private static func timeProperties(
    _ names: Set<String>, file: String
  ) throws(Problem) -> String? {
    let found = timeCandidates(names)
    guard found.count > 1 else { return found.first }
    throw Problem(
      .columnMissing, at: InputPosition(file: file),
      "several properties may say when: " + found.joined(separator: ", "),
      advice: "say which: --map date=" + found[0], field: "date")
  }

  /// The columns' names, no two alike.
  private struct Names {
    private(set) var all: [String] = []
    private var free = FreeNames()
    private let reserved: Set<String>

    /// `shapes` tells whether places come from the features' own shapes.
    init(shapes: Bool, fields: Set<MapField>) {
      // A property of such a name would be another column of the same.
      var reserved = Set(
        fields.subtracting([.id, .time, .geometry]).map(\.rawValue))
      if shapes { reserved.formUnion(["latitude", "longitude", "geometry"]) }
      self.reserved = reserved
    }

    mutating func add(_ property: String) { append(property, besides: reserved) }

    mutating func add(own name: String) -> Int {
      append(name, besides: [])
      return all.count - 1
    }

    private mutating func append(_ name: String, besides reserved: Set<String>) {
      var name = name.trimmingBlanks
      if name.isEmpty { name = "property_\(all.count + 1)" }
      all.append(free.take(name) { !reserved.contains($0) })
    }
  }

  // MARK: Rows

  /// An empty row.
  var emptyRow: [TextRange] {
    [TextRange](repeating: TextRange(), count: header.uses.count)
  }

  /// How many bytes of a map make a batch: fewer where there are very many columns, as each feature has a cell in
  /// every one, said or not.
  func blockSize(atMost most: Int) -> Int {
    max(most / 16, min(most, most * 256 / max(1, header.uses.count)))
  }

  /// The column of a property; nil for one that was not there when the map was looked through.
  mutating func column(of property: Span<UInt8>) -> Int? {
    written.number(of: property)
  }

  /// The column of a field beside the properties, if it is read.
  func column(of field: MapField) -> Int? { columns[field.place] }

  /// Fills what is empty from what may stand for it, and makes an id where one is wanted.
  ///
  /// - Parameters:
  ///   - row: a feature's cells.
  ///   - time: the time of a Folder around it; empty for none.
  ///   - batch: where their texts stand.
  /// - Returns: what was made.
  func complete(
    _ row: inout [TextRange], inheriting time: TextRange = TextRange(), in batch: inout EventBatch
  ) -> MadeValues {
    let read = row
    var made: MadeValues = []
    for (empty, other) in fallbacks where row[empty].isEmpty {
      row[empty] = row[other]
      row[other] = TextRange()
    }
    if !time.isEmpty, !isOurs, let date = header.column(of: .date), row[date].isEmpty,
      !header.hasLastDay || row[lastDay].isEmpty
    {
      row[date] = time
      made.insert(.inheritedDate)
    }
    guard makesIDs, let id = header.idColumn, row[id].isEmpty else { return made }
    // By the names under which it was read, so that a feature keeps its id when others bring new
    // properties.
    var content = ContentHash()
    for column in header.contentColumns where !read[column.number].isEmpty {
      content.combine(column.name, read[column.number], of: batch.text.span)
    }
    row[id] = content.appendID(to: &batch)
    made.insert(.id)
    return made
  }
}
