import KokchaBytes
import KokchaGazetteerIndex

/// Words for what stands in a place or near it, which are no part of its name: `Khwaja Ghar highway`.
enum CommonNouns {
  static func contains(_ name: borrowing FoldedName, _ words: Range<Int>) -> Bool {
    list.number(of: name.bytes.span.extracting(name.range(words))) != nil
  }

  private static let list: ByteKeys = {
    let words = """
      airbase airfield airport area army barracks base border bridge camp cemetery checkpoint checkpost \
      clinic college compound convoy crossing dam dokan dokanha factory farm forest garrison gate highway hill hospital \
      hotel house jail junction lake madrasa market masjid mine mosque mountain mountains museum neighborhood \
      neighbourhood outpost park pass plain police port post prison refinery river road roundabout school \
      shrine square station street suburb suburbs tunnel university valley war \
      سرک مسجد مکتب شفاخانه پوسته بازار میدان بند مدرسه پوهنتون شاهراه \
      дорога трасса мечеть школа больница мост блокпост база рынок аэропорт ущелье долина
      """
    var keys = ByteKeys(capacity: 256)
    for word in words.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      let folded = FoldedName(String(word))
      _ = keys.insert(folded.key(0..<folded.wordCount).span)
    }
    return keys
  }()
}

extension String {
  /// Whether its first or last word begins with a small Latin letter while another begins with a capital: names
  /// of places are written with capitals.
  func hasSmallWord(atStart: Bool) -> Bool {
    let words = utf8.split(separator: 0x20)
    guard words.count > 1, let word = atStart ? words.first : words.last, let first = word.first
    else {
      return false
    }
    return (0x61...0x7A).contains(first)
      && words.contains { $0.first.map { (0x41...0x5A).contains($0) } ?? false }
  }
}
