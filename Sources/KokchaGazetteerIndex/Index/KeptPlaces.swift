import Synchronization

/// The records of all places, kept once so many were asked for that to make each anew costs more.
///
/// A command that asks for one place makes one; a million questions about points make each place once.
final class KeptPlaces: Sendable {
  private static let patience = 256
  private let questions = Atomic(0)
  private let made = Deferred<[GazetteerPlace]>()
  private let count: Int

  init(count: Int) { self.count = count }

  /// Whether so many were asked for; asking counts.
  var isWorthKeeping: Bool {
    if questions.load(ordering: .relaxed) >= Self.patience { return true }
    return questions.add(1, ordering: .relaxed).newValue >= Self.patience
  }

  /// The records, which are made now if they are not there yet.
  func places(_ make: (Int) -> GazetteerPlace) -> [GazetteerPlace] {
    made.value { (0..<count).map(make) }
  }
}
