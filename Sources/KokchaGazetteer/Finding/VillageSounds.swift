import KokchaGazetteerIndex
import Synchronization

/// How the villages of the wide index sound, by province, made when one is first asked for.
final class VillageSounds: Sendable {
  /// A section of a province's villages, and the bytes in which it lies.
  struct Province: Sendable {
    private let bytes: [UInt8]
    private let section: SoundSection

    init(_ villages: [Int], _ wide: WideIndex) {
      var writer = SoundSectionWriter()
      for place in villages {
        let name = FoldedName(wide.name(of: place))
        writer.insert(place, name, 0..<name.wordCount)
      }
      let written = writer.bytes
      section = SoundSection(at: 0, in: written.span)
      bytes = written
    }

    /// The villages with a name that sounds at least so alike, the most alike first.
    func candidates(
      _ name: FoldedName, _ words: Range<Int>, least: Double, where isWanted: (Int) -> Bool
    ) -> [SoundSection.Candidate] {
      section.candidates(name, words, least: least, in: bytes.span, where: isWanted)
    }
  }

  private struct Made {
    /// The villages of each province, once one was asked for.
    var villages: [Int: [Int]]?
    var indexes: [Int: Province] = [:]
  }

  private let made = Mutex(Made())

  /// The index of a province's villages.
  func index(
    of province: Int, _ wide: WideIndex, provinceOf: (Int) -> Int?
  ) -> Province {
    made.withLock { made in
      if let index = made.indexes[province] { return index }
      let villages =
        made.villages
        ?? Dictionary(grouping: wide.numbers.lazy.filter { wide.isVillage($0) }) {
          provinceOf($0) ?? -1
        }
      made.villages = villages
      let index = Province(villages[province] ?? [], wide)
      made.indexes[province] = index
      return index
    }
  }
}
