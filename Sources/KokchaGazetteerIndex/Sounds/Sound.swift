/// A sound that a name's spelling stands for, as far as scripts and romanisations keep it apart.
///
/// Persian, Pashto and Uzbek names are written in Perso-Arabic without short vowels, in Cyrillic by
/// Russian or Tajik rules, and in Latin letters by whoever was there. What all of them keep is the
/// order of the strong consonants; vowels and the glides w, y and h come and go.
package struct Sound: RawRepresentable, Hashable {
  package let rawValue: UInt8

  package static let (a, e, i, o, u) = (Sound(1), Sound(2), Sound(3), Sound(4), Sound(5))
  /// و and ی, ў and й: a consonant or a vowel, as one hears it.
  ///
  /// And h, which is often not written.
  package static let (w, y, h) = (Sound(6), Sound(7), Sound(8))
  package static let (b, p, f, t, d) = (Sound(9), Sound(10), Sound(11), Sound(12), Sound(13))
  package static let (s, z, sh, zh) = (Sound(14), Sound(15), Sound(16), Sound(17))
  package static let (ch, j, ts) = (Sound(18), Sound(19), Sound(20))
  package static let (k, g, gh, kh) = (Sound(21), Sound(22), Sound(23), Sound(24))
  package static let (l, m, n, r) = (Sound(25), Sound(26), Sound(27), Sound(28))
  /// A Latin c alone: k, s or ch, by the writer's language.
  package static let c = Sound(29)
  package static let count = 30

  package init(rawValue: UInt8) { self.rawValue = rawValue }
  private init(_ rawValue: UInt8) { self.rawValue = rawValue }

  package var isVowel: Bool { rawValue <= 5 }
  /// Whether it is a vowel, or a consonant that many spellings leave out.
  package var isWeak: Bool { rawValue <= 8 }

  /// The group of consonants that are taken for each other, from 1; 0 for a weak sound.
  ///
  /// Candidates are looked up by these, so a group only has to be wide enough.
  package var group: UInt64 {
    switch self {
    case .b, .p: 1
    case .f: 2
    case .t, .d: 3
    case .s, .z, .ts: 4
    case .sh: 5
    case .zh, .ch, .j, .c: 6
    case .k, .g, .gh: 7
    case .kh: 8
    case .l: 9
    case .m: 10
    case .n: 11
    case .r: 12
    default: 0
    }
  }
}
