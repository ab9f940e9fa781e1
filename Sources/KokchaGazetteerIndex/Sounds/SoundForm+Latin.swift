extension SoundForm {
  /// Reads one letter of a romanised name, or two that are one sound; tells how many bytes.
  package mutating func appendLatin(_ word: Span<UInt8>, _ index: Int, from start: Int) -> Int {
    func byte(_ offset: Int) -> UInt8 {
      index + offset < word.count ? word[index + offset] : 0
    }
    let (next, afterNext) = (byte(1), byte(2))
    let h = UInt8(ascii: "h")
    switch word[index] {
    case UInt8(ascii: "a"): append(.a)
    case UInt8(ascii: "e"):
      // ee is a long i, as English writers hear it.
      if next == UInt8(ascii: "e") {
        append(.i)
        return 2
      }
      append(.e)
    case UInt8(ascii: "i"): append(.i)
    case UInt8(ascii: "o"):
      if next == UInt8(ascii: "o") || next == UInt8(ascii: "u") {
        append(.u)
        return 2
      }
      append(.o)
    case UInt8(ascii: "u"): append(.u)
    case UInt8(ascii: "y"):
      // Between consonants and at the end it is a vowel.
      let isVowel = !Self.isVowel(next) && (count == start || !sounds[count - 1].isVowel)
      append(isVowel ? .i : .y)
    case UInt8(ascii: "w"), UInt8(ascii: "v"): append(.w)
    case h: append(.h)
    case UInt8(ascii: "b"): append(.b)
    case UInt8(ascii: "p"):
      append(next == h ? .f : .p)
      return next == h ? 2 : 1
    case UInt8(ascii: "f"): append(.f)
    case UInt8(ascii: "t"):
      if next == UInt8(ascii: "c"), afterNext == h {
        append(.ch)
        return 3
      }
      if next == UInt8(ascii: "s"), afterNext != h {
        append(.ts)
        return 2
      }
      append(.t)
      return next == h ? 2 : 1
    case UInt8(ascii: "d"):
      switch next {
      case UInt8(ascii: "z"): append(.z)
      case UInt8(ascii: "j"): append(.j)
      default:
        append(.d)
        return next == h && start == count - 1 ? 2 : 1
      }
      return 2
    case UInt8(ascii: "s"):
      if next == UInt8(ascii: "c"), afterNext == h {
        append(.sh)
        return 3
      }
      append(next == h ? .sh : .s)
      return next == h ? 2 : 1
    case UInt8(ascii: "z"):
      append(next == h ? .zh : .z)
      return next == h ? 2 : 1
    case UInt8(ascii: "c"):
      if next == UInt8(ascii: "k") {
        append(.k)
        return 2
      }
      append(next == h ? .ch : .c)
      return next == h ? 2 : 1
    case UInt8(ascii: "j"): append(.j)
    case UInt8(ascii: "k"):
      append(next == h ? .kh : .k)
      return next == h ? 2 : 1
    case UInt8(ascii: "q"): append(.k)
    case UInt8(ascii: "g"):
      append(next == h ? .gh : .g)
      return next == h ? 2 : 1
    case UInt8(ascii: "x"): append(.kh)
    case UInt8(ascii: "l"): append(.l)
    case UInt8(ascii: "m"): append(.m)
    case UInt8(ascii: "n"): append(.n)
    case UInt8(ascii: "r"): append(.r)
    default: noteStrangeLetter()
    }
    return 1
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }
}
