package import KokchaModel

/// The files in which events stand, by numbers: the inputs, and the documents of a KMZ.
package struct InputFiles {
  private var names: [String] = []
  private var numbers: [String: Int] = [:]

  /// As many as a place has room for; of a KMZ with more documents, the last one is named for all that follow.
  private static let most = 1 << 16

  /// The number of a file, which gets one if it has none.
  package mutating func number(of name: String) -> Int {
    if let last = names.last, last == name { return names.count - 1 }
    if let number = numbers[name] { return number }
    if names.count == Self.most { return names.count - 1 }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// Where an event begins, for messages.
  package func position(_ place: RepeatedKeys.Place) -> InputPosition {
    InputPosition(file: names[place.input], line: place.line)
  }
}
