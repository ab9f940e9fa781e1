/// Texts that formats and their readers stumble over.
public enum DifficultTexts {
  /// Every control character of ASCII, one at a time between two letters.
  public static let controls: [String] =
    (0..<0x20).map { "a" + String(UnicodeScalar($0)) + "b" }
    + ["a\u{7F}b", "a\u{85}b"]

  /// Scripts, marks that cannot be seen, and characters outside the basic plane.
  public static let scripts = [
    "۲۳ سرطان ۱۴۰۱", "می‌خواهم", "\u{202E}right to left\u{202C}", "line\u{2028}and\u{2029}paragraph",
    "👩‍👩‍👧‍👦 🇦🇫 🏔️", "e\u{301} é", "𐎠𐎭", "byte order\u{FEFF}mark", "\u{FFFD}", "\u{10FFFF}",
  ]

  /// What means something to CSV, JSON, XML or a spreadsheet.
  public static let markup = [
    "\"", "\\", "\"\"", "a,b;c\td", "</title><x>&amp;&lt;", "]]>", "<![CDATA[x]]>", "<!-- -->",
    "%00",
    "\\u0041", "{\"a\":1}", "'", "`", "=1+1", "'=1+1", "-5", "+5", "@a", "null", "NaN", "0", "007",
    "a\r\nb\nc\rd", " a ", "a ", "\nb", "\r\n=1+1", "'\n@a", " ⏎ a", "' ⏎ a",
  ]

  /// All that are short.
  public static let all = controls + scripts + markup

  /// A hundred thousand characters of one, two, three and four bytes.
  public static let long = String(repeating: "aé…🏔", count: 25_000)
}
