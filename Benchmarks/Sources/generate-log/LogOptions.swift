/// What the command line asks for.
struct LogOptions {
  private(set) var rows = 200_000
  private(set) var seed: UInt64 = 1
  /// Of a hundred events, how many have no last day.
  private(set) var openEnds = 1
  private(set) var form = LogForm.own
  /// Nil for standard output.
  private(set) var path: String?

  init(_ arguments: ArraySlice<String>) throws(UsageError) {
    var rest = arguments
    while let option = rest.popFirst() {
      if let named = LogForm(option: option) {
        form = named
        continue
      }
      guard let value = rest.popFirst() else { throw .usage }
      switch option {
      case "--rows": rows = try Self.number(value, in: 0...99_999_999)
      case "--seed": seed = try Self.number(value, in: 0...UInt64.max)
      case "--open-ends": openEnds = try Self.number(value, in: 0...100)
      case "--out": path = value == "-" ? nil : value
      default: throw .usage
      }
    }
  }

  private static func number<Number: FixedWidthInteger>(
    _ text: String, in range: ClosedRange<Number>
  ) throws(UsageError) -> Number {
    guard let number = Number(text), range.contains(number) else { throw .usage }
    return number
  }
}

/// Whose log it looks like.
enum LogForm: String {
  /// Kokcha's own form.
  case own
  /// A public list of events as it is downloaded, with columns of its own.
  case downloaded
  /// Kokcha's columns with foreign types, names of every quality and dates of two calendars.
  case untidy
  /// The same events with Kokcha's types, and with coordinates in place of names.
  case tidy

  /// The form that an option asks for, `--untidy`.
  init?(option: String) { self.init(rawValue: String(option.drop { $0 == "-" })) }
}

/// The command line cannot be understood.
struct UsageError: Error, CustomStringConvertible {
  static let usage = UsageError()

  var description: String {
    "usage: generate-log [--rows N] [--seed S] [--open-ends PERCENT] "
      + "[--downloaded | --untidy | --tidy] [--out FILE]"
  }
}
