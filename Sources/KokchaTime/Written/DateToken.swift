import KokchaBytes

/// A number, a word or a sign of a date as people write it.
struct DateToken: Equatable {
  enum Kind: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case sign(Unicode.Scalar)
  }

  var kind: Kind
  /// Whether a blank stands before it.
  var isApart: Bool

  /// The tokens of a text; nil if something stands in it that stands in no date.
  static func tokens(of text: Span<UInt8>) -> [DateToken]? {
    // The longest date that anybody writes is far shorter, and bytes that are no UTF-8 are no date.
    guard text.count <= 160, let utf8 = try? UTF8Span(validating: text) else { return nil }
    var tokens: [DateToken] = []
    var isApart = false
    var joins = false
    for scalar in String(copying: utf8).unicodeScalars {
      guard let scalar = DateFolding.folded(scalar) else { continue }
      switch scalar {
      case " ":
        isApart = true
        joins = false
        continue
      case "0"..."9":
        let digit = Int(scalar.value - 0x30)
        if joins, case .number(let value, let digits)? = tokens.last?.kind {
          guard digits < 9 else { return nil }
          tokens[tokens.count - 1].kind = .number(value * 10 + digit, digits: digits + 1)
        } else {
          tokens.append(DateToken(kind: .number(digit, digits: 1), isApart: isApart))
        }
        joins = true
      case "a"..."z", "\u{0430}"..."\u{044F}", "\u{0620}"..."\u{064A}", "\u{0671}"..."\u{06D3}",
        "\u{06D5}":
        if joins, case .word(let word)? = tokens.last?.kind {
          tokens[tokens.count - 1].kind = .word(word + String(Character(scalar)))
        } else {
          tokens.append(DateToken(kind: .word(String(Character(scalar))), isApart: isApart))
        }
        joins = true
      case "/", ".", "-", ",", ":", "+", "~", "?", "%", "\u{2013}":
        tokens.append(DateToken(kind: .sign(scalar), isApart: isApart))
        joins = false
      default: return nil
      }
      isApart = false
    }
    return tokens.withoutYearWords
  }

  func isSign(_ sign: Unicode.Scalar) -> Bool { kind == .sign(sign) }

  var word: String? {
    if case .word(let word) = kind { word } else { nil }
  }

  /// The number and how many digits it is written with.
  var number: (value: Int, digits: Int)? {
    if case .number(let value, let digits) = kind { (value, digits) } else { nil }
  }
}

extension [DateToken] {
  /// The tokens without words beside a year that say no more than that it is one, and the full stop of such a
  /// word.
  fileprivate var withoutYearWords: [DateToken] {
    func isYear(_ index: Int) -> Bool {
      indices.contains(index) && self[index].number?.digits == 4
    }
    guard contains(where: { $0.word.map(DateWords.isYearWord) ?? false }) else { return self }
    var kept: [DateToken] = []
    var dropsStop = false
    for (index, token) in enumerated() {
      if dropsStop, token.isSign(".") {
        dropsStop = false
        continue
      }
      dropsStop = false
      if let word = token.word {
        if DateWords.years.behind.contains(word), isYear(index - 1) {
          dropsStop = true
          continue
        }
        if DateWords.years.before.contains(word), isYear(index + 1) { continue }
      }
      kept.append(token)
    }
    return kept
  }
}
