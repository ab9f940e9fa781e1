/// The words beside a name that tell what is meant: `Rustaq District`, «ولسوالی رستاق».
enum AdministrativeWords {
  /// A name's key without them, and the kind that they told.
  struct Reading {
    var key: [UInt8]
    var kind: PlaceKind?
  }

  /// What is left of a name without such words at its ends; nil if it has none or nothing is left.
  ///
  /// Words that tell two different kinds are not both taken off: the outermost decides.
  static func read(_ name: FoldedName) -> Reading? {
    var words = 0..<name.wordCount
    var kind: PlaceKind?
    var found = false
    // Pashto's «د» before a name is its genitive: «د تخار ولایت», the province of Takhar.
    if words.count > 1, name.key(0..<1) == genitive {
      words = 1..<words.upperBound
      found = true
    }
    while words.count > 1 {
      guard let (taken, told, atStart) = next(name, words, kind) else { break }
      kind = told
      found = true
      words =
        atStart
        ? words.lowerBound + taken..<words.upperBound
        : words.lowerBound..<words.upperBound - taken
      if atStart, words.count > 1, name.key(words.lowerBound..<words.lowerBound + 1) == of {
        words = words.lowerBound + 1..<words.upperBound
      }
    }
    return found && !words.isEmpty ? Reading(key: name.key(words), kind: kind) : nil
  }

  /// The word at either end that tells a kind: how many words it takes, which kind, which end.
  private static func next(
    _ name: FoldedName, _ words: Range<Int>, _ kind: PlaceKind?
  ) -> (Int, PlaceKind, Bool)? {
    for count in [2, 1] where words.count > count {
      let last = words.upperBound - count..<words.upperBound
      if let told = kinds[name.key(last)], kind == nil || kind == told {
        return (count, told, false)
      }
      let first = words.lowerBound..<words.lowerBound + count
      if let told = kinds[name.key(first)], kind == nil || kind == told {
        return (count, told, true)
      }
    }
    return nil
  }

  private static let genitive = FoldedName("د").bytes
  private static let of = FoldedName("of").bytes

  private static let kinds: [[UInt8]: PlaceKind] = {
    let words: [(PlaceKind, String)] = [
      (
        .district,
        """
        district,wuluswali,woluswali,wolaswali,woleswali,wuleswali,uluswali,oluswali,olaswali,\
        alaqadari,alaqahdari,tumani,tuman,nohiya,nohiyai,rayon,raion,\
        ولسوالی,ولسوالۍ,اولسوالی,علاقه داری,مدیریه,район,района,ноҳия,ноҳияи,нохия
        """
      ),
      (
        .province,
        """
        province,wilayat,welayat,velayat,vilayat,wilaya,viloyat,viloyati,vilayeti,oblast,\
        ولایت,ولاية,вилоят,вилояти,провинция,провинции,область
        """
      ),
      (
        .settlement,
        """
        city,town,village,shahr,shahri,shahre,shahr i,shahr e,qarya,qaryah,qishlaq,\
        شهر,ښار,ښارګوټی,شهرک,قریه,قشلاق,кишлак,город,города,село,деревня,шаҳр,шаҳри,деҳа,деҳаи
        """
      ),
    ]
    var kinds: [[UInt8]: PlaceKind] = [:]
    for (kind, list) in words {
      for word in list.split(separator: ",") { kinds[FoldedName(String(word)).bytes] = kind }
    }
    return kinds
  }()
}
