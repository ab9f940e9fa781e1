extension [String] {
  /// The texts as a sentence has them: `a, b and c`.
  package func listed(with conjunction: String) -> String {
    guard let last, count > 1 else { return joined() }
    return dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }
}
