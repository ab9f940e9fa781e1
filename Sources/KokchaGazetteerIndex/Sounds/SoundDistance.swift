/// How far two names are from each other by their sounds.
///
/// An edit distance (Levenshtein 1966; weights after Wagner and Fischer 1974) in which a vowel for a
/// vowel is nearly nothing and a consonant for a stranger is 1. The weights are in hundredths.
package struct SoundDistance {
  /// What it costs to write one sound for another: `row * Sound.count + column`.
  private var exchange: [UInt8]
  /// What it costs to leave a sound out.
  private var omission: [UInt8]
  /// What it costs to leave out a vowel that begins or ends a name.
  ///
  /// There Perso-Arabic script
  /// writes vowels, too: «شینواری» is not «شینوار».
  private let edgeVowel: Int32
  /// What a sound counts for in the length of a name.
  private var weight: [UInt8]

  /// Between two spellings with vowels, or two without.
  package static let alike = SoundDistance(vowel: 12, glide: 30, isAcross: false)
  /// Between a spelling with vowels and one without.
  package static let across = SoundDistance(vowel: 5, glide: 15, isAcross: true)

  private init(vowel: UInt8, glide: UInt8, isAcross: Bool) {
    edgeVowel = isAcross ? 40 : 25
    exchange = Array(repeating: 100, count: Sound.count * Sound.count)
    omission = Array(repeating: 100, count: Sound.count)
    weight = Array(repeating: 100, count: Sound.count)
    for raw in 1..<UInt8(Sound.count) {
      let sound = Sound(rawValue: raw)
      set(sound, sound, 0)
      guard sound.isWeak else { continue }
      omission[Int(raw)] = sound.isVowel ? (isAcross ? 5 : 22) : glide
      weight[Int(raw)] = sound.isVowel ? (isAcross ? 10 : 25) : 30
      for other in 1...8 {
        set(sound, Sound(rawValue: UInt8(other)), sound.rawValue == UInt8(other) ? 0 : vowel)
      }
    }
    let nearVowel = isAcross ? UInt8(4) : 14
    // و and ی are a vowel to one writer and a consonant to the next.
    for vowel in [Sound.o, .u] { set(vowel, .w, nearVowel) }
    for vowel in [Sound.i, .e] { set(vowel, .y, nearVowel) }
    for vowel in [Sound.a] { set(vowel, .w, glide) }
    for vowel in [Sound.a] { set(vowel, .y, isAcross ? 10 : 22) }
    set(.w, .y, 45)
    for weak in [Sound.a, .e, .i, .o, .u, .w, .y] { set(.h, weak, 40) }
    for (left, right, cost) in Self.kindred { set(left, right, cost) }
  }

  private mutating func set(_ left: Sound, _ right: Sound, _ cost: UInt8) {
    exchange[Int(left.rawValue) * Sound.count + Int(right.rawValue)] = cost
    exchange[Int(right.rawValue) * Sound.count + Int(left.rawValue)] = cost
  }

  /// Consonants that writers take for each other.
  private static let kindred: [(Sound, Sound, UInt8)] = [
    (.k, .g, 45), (.k, .gh, 45), (.g, .gh, 25), (.k, .kh, 45), (.gh, .kh, 55), (.g, .kh, 70),
    (.kh, .h, 40), (.gh, .h, 80), (.s, .sh, 50), (.s, .z, 50), (.s, .ts, 25), (.z, .zh, 50),
    (.z, .j, 55), (.sh, .zh, 60), (.sh, .ch, 55), (.ch, .j, 50), (.ch, .ts, 35), (.zh, .j, 25),
    (.sh, .kh, 60), (.z, .ts, 60), (.ts, .t, 60), (.c, .k, 20), (.c, .ch, 20), (.c, .s, 30),
    (.c, .j, 30), (.c, .ts, 20), (.c, .kh, 60), (.b, .p, 50), (.b, .w, 50), (.p, .f, 55),
    (.w, .f, 60), (.t, .d, 50), (.n, .m, 70), (.l, .r, 80), (.d, .z, 70), (.g, .j, 70),
  ]

  /// The weight of all sounds of a name.
  package func length(of form: borrowing SoundForm) -> Int {
    var length = 0
    for index in 0..<form.count { length += Int(weight[Int(form.sounds[index].rawValue)]) }
    return length
  }

  /// The distance in hundredths; `limit` or more where it is not less than that.
  package func between(_ left: borrowing SoundForm, _ right: borrowing SoundForm, limit: Int) -> Int
  {
    var row = InlineArray<41, Int32>(repeating: 0)
    let exchange = exchange.span
    for column in 0..<right.count {
      row[column + 1] = row[column] + omission(right, column)
    }
    for line in 0..<left.count {
      let sound = Int(left.sounds[line].rawValue)
      let omitted = omission(left, line)
      var diagonal = row[0]
      row[0] += omitted
      var least = row[0]
      for column in 0..<right.count {
        let other = Int(right.sounds[column].rawValue)
        let exchanged = diagonal + Int32(exchange[sound * Sound.count + other])
        diagonal = row[column + 1]
        let best = min(exchanged, diagonal + omitted, row[column] + omission(right, column))
        row[column + 1] = best
        least = min(least, best)
      }
      if Int(least) >= limit { return limit }
    }
    return min(Int(row[right.count]), limit)
  }

  @inline(__always)
  private func omission(_ form: borrowing SoundForm, _ index: Int) -> Int32 {
    let sound = form.sounds[index]
    let last = form.count - 1
    if sound.isVowel, index == 0 || index == last { return edgeVowel }
    return Int32(omission[Int(sound.rawValue)])
  }

  /// How alike two names sound, 0…1.
  ///
  /// - Parameters:
  ///   - left: One of them.
  ///   - right: The other.
  ///   - least: Where they are less alike than this, the answer is 0.
  /// - Returns: 1 for two that sound the same, less for others.
  package static func likeness(
    _ left: borrowing SoundForm, _ right: borrowing SoundForm, least: Double
  ) -> Double {
    let weights = left.lacksVowels != right.lacksVowels ? across : alike
    let length = max(weights.length(of: left), weights.length(of: right))
    guard length > 0 else { return 0 }
    let limit = Int((1 - least) * Double(length)) + 1
    let distance = weights.between(left, right, limit: limit)
    return distance >= limit ? 0 : 1 - Double(distance) / Double(length)
  }
}
