import KokchaModel

/// A command line taken apart: options with their values, and what is left.
struct Arguments {
  /// An option that a command knows.
  struct Option {
    var name: String
    var short: String?
    var takesValue: Bool
    /// What is written instead, of an option that is no more.
    var successor: String?

    static func flag(_ name: String) -> Option { Option(name: name, takesValue: false) }
    static func value(_ name: String, short: String? = nil) -> Option {
      Option(name: name, short: short, takesValue: true)
    }
    static func retired(_ name: String, successor: String) -> Option {
      Option(name: name, takesValue: false, successor: successor)
    }
  }

  private(set) var positional: [String] = []
  /// The words as they were given, those of an option together.
  private var given: [(option: String?, words: [String])] = []
  private var values: [String: [String]] = [:]
  private var flags: Set<String> = []

  /// - Throws: `UsageError` for an option that is unknown or lacks its value.
  init(_ arguments: ArraySlice<String>, options: [Option]) throws(UsageError) {
    var rest = arguments
    while let argument = rest.popFirst() {
      if argument == "--" {
        positional += rest
        given.append((nil, [argument] + rest))
        break
      }
      // `-` is standard input, and -12.5,30 a coordinate.
      guard argument.hasPrefix("-"), argument != "-", !Self.isNumber(argument) else {
        positional.append(argument)
        given.append((nil, [argument]))
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard let option = options.first(where: { $0.name == name || $0.short == name }) else {
        throw UsageError(
          "there is no option '\(name)'",
          nearest: Spelling.nearest(
            to: name, in: options.filter { $0.successor == nil }.map(\.name)))
      }
      if let successor = option.successor {
        throw UsageError("there is no option '\(name)' any more; write \(successor)")
      }
      if option.takesValue {
        guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst() else {
          throw UsageError("\(option.name) needs a value")
        }
        values[option.name, default: []].append(value)
        given.append((option.name, parts.count == 2 ? [argument] : [argument, value]))
      } else {
        if parts.count == 2 { throw UsageError("\(option.name) takes no value") }
        flags.insert(option.name)
        given.append((option.name, [argument]))
      }
    }
  }

  func has(_ name: String) -> Bool { flags.contains(name) }
  func has(value name: String) -> Bool { values[name] != nil }
  func all(_ name: String) -> [String] { values[name] ?? [] }
  func last(_ name: String) -> String? { values[name]?.last }

  /// The words as they were given, but for some options and their values.
  func words(without options: Set<String>) -> [String] {
    given.filter { !options.contains($0.option ?? "") }.flatMap(\.words)
  }

  private static func isNumber(_ text: String) -> Bool {
    guard let second = text.dropFirst().unicodeScalars.first else { return false }
    return ("0"..."9").contains(second) || second == "."
  }
}

/// A command line that cannot be understood.
struct UsageError: Error {
  var message: String

  init(_ message: String, nearest: String? = nil) {
    self.message = message + (nearest.map { "; did you mean '\($0)'?" } ?? "")
  }
}

extension Arguments {
  /// One of an option's values.
  static func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ text: String, of option: String, _: Value.Type
  ) throws(UsageError) -> Value {
    if let value = Value(rawValue: text.lowercased()) { return value }
    throw unknown(text, of: option, Value.allCases.map(\.rawValue))
  }

  /// One of an option's terms, in small letters.
  static func choice(
    _ text: String, of option: String, _ known: [String]
  ) throws(UsageError) -> String {
    if known.contains(text.lowercased()) { return text.lowercased() }
    throw unknown(text, of: option, known)
  }

  private static func unknown(_ text: String, of option: String, _ known: [String]) -> UsageError {
    UsageError(
      "\(option) \(text): it takes " + known.joined(separator: ", "),
      nearest: Spelling.nearest(to: text.lowercased(), in: known))
  }
}
