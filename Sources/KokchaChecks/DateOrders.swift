package import KokchaModel
package import KokchaTime

/// Looks whether one input writes the day first here and the month first there.
///
/// Dates that can be read in one way only tell the order; where both orders come up, those that can be read
/// in both ways mean nobody knows what, whatever option they are read with.
package struct DateOrders {
  /// The first date of either order, by input.
  private var firsts: [Int: (isDayFirst: Bool, position: InputPosition)] = [:]
  private var told: Set<Int> = []

  package init() {}

  /// Notes a date; the first that contradicts an earlier one of its input is a problem.
  package mutating func note(
    _ evidence: DateOrderEvidence, of event: String, in input: Int, at position: InputPosition
  ) -> Problem? {
    let isDayFirst: Bool
    switch evidence {
    case .either: return nil
    case .dayFirst: isDayFirst = true
    case .monthFirst: isDayFirst = false
    }
    guard let first = firsts[input] else {
      firsts[input] = (isDayFirst, position)
      return nil
    }
    if first.isDayFirst == isDayFirst || !told.insert(input).inserted { return nil }
    return Problem(
      .dateOrdersMixed, .warning, at: position,
      "the \(isDayFirst ? "day" : "month") stands first in this date, and the "
        + "\(isDayFirst ? "month" : "day") in that of \(first.position)",
      advice: "write the year first in all of them: 2022-07-14", event: event,
      field: Field.date.name)
  }
}
