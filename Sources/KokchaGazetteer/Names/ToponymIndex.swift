/// From the key of a name, and from a code, to the places that have it.
struct ToponymIndex: Sendable {
  /// Folded names, each also without its administrative words.
  private var names: [[UInt8]: [Int]] = [:]
  /// `scheme:code` and `id`, in small letters.
  private var schemedCodes: [String: [Int]] = [:]
  /// Codes without their scheme, in small letters.
  private var bareCodes: [String: [BareCode]] = [:]

  private struct BareCode {
    var scheme: String
    var place: Int
  }

  /// Adds a spelling; false where it has no letters to be found by.
  mutating func add(name: String, of place: Int, _ kind: PlaceKind) -> Bool {
    let folded = FoldedName(name)
    guard !folded.bytes.isEmpty else { return false }
    insert(place, under: folded.bytes)
    // A town is on record by the name of its office, «علاقه داری»: not under the bare name then.
    if let bare = AdministrativeWords.read(folded), bare.kind == nil || bare.kind == kind {
      insert(place, under: bare.key)
    }
    return true
  }

  /// Adds a district's spelling for the town that has its name and is its seat.
  ///
  /// Sources rarely write both down, and «شهر رستاق» is Rustaq town all the same.
  mutating func add(district name: String, ofSeat place: Int) {
    let folded = FoldedName(name)
    insert(place, under: AdministrativeWords.read(folded)?.key ?? folded.bytes)
  }

  private mutating func insert(_ place: Int, under key: [UInt8]) {
    names[key, default: []].insert(place)
  }

  mutating func add(id: String, of place: Int) {
    schemedCodes[id.lowercased(), default: []].insert(place)
  }

  mutating func add(code: String, scheme: String, of place: Int) {
    let code = code.lowercased()
    let scheme = scheme.lowercased()
    let key = scheme + ":" + code
    schemedCodes[key, default: []].insert(place)
    bareCodes[code, default: []].append(BareCode(scheme: scheme, place: place))
  }

  /// The places with a name of this key.
  func places(named key: [UInt8]) -> [Int] { names[key] ?? [] }

  /// The places with the code `scheme:code`.
  func places(coded code: String) -> [Int] { schemedCodes[code.lowercased()] ?? [] }

  /// The places with a code that does not name its scheme.
  ///
  /// `AF26` is Takhar in FIPS and Zabul among the P-codes. What is written like a P-code is
  /// therefore never looked for elsewhere, even where no place here has that P-code.
  func places(bareCode code: String) -> [Int] {
    let code = code.lowercased()
    let asPcode = Self.isWrittenLikePcode(code)
    var places: [Int] = []
    for entry in bareCodes[code] ?? [] where !asPcode || entry.scheme == "pcode" {
      places.insert(entry.place)
    }
    return places
  }

  /// The places with a code, whatever its scheme: to say what may have been meant, not to decide it.
  func places(underAnyScheme code: String) -> [Int] {
    (bareCodes[code.lowercased()] ?? []).map(\.place)
  }

  /// Whether a code is two letters and then digits.
  private static func isWrittenLikePcode(_ code: String) -> Bool {
    let bytes = code.utf8.span
    guard bytes.count > 2 else { return false }
    for index in 0..<bytes.count {
      let isDigit = bytes[index] >= 0x30 && bytes[index] <= 0x39
      if isDigit != (index >= 2) { return false }
    }
    return true
  }
}

extension [Int] {
  /// Adds a place that is not there yet.
  fileprivate mutating func insert(_ place: Int) {
    if !contains(place) { append(place) }
  }
}
