import Kokcha
import KokchaReaders

/// What a command line says of how its inputs are read; the same for every command that reads.
enum ReadingArguments {
  static let help = """
      --map OURS=THEIRS   Kokcha's column OURS is called THEIRS here; a date may be made of two
                          columns: --map date=FIRST/LAST
      --make-ids          events without an id get one from a hash of their content
      --status S          only events of this status, repeatable: draft, reviewed, disputed,
                          retracted, merged or all (default: the first three)
    """

  static let options: [Arguments.Option] = [
    .value("--map"), .flag("--make-ids"), .value("--status"),
  ]

  static func inputs(
    _ parsed: Arguments, of command: String
  ) throws(UsageError) -> [String] {
    if parsed.positional.isEmpty { throw UsageError("\(command) needs an input") }
    if parsed.positional.filter({ $0 == "-" }).count > 1 {
      throw UsageError("standard input can be read once only")
    }
    return parsed.positional
  }

  static func reading(_ parsed: Arguments) throws(UsageError) -> EventLogOptions {
    var reading = EventLogOptions()
    for text in parsed.all("--map") {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw UsageError("--map needs OURS=THEIRS, for example --map title=headline")
      }
      reading.mapping.append((String(parts[0]), String(parts[1])))
    }
    reading.makesIDs = parsed.has("--make-ids")
    let statuses = parsed.all("--status")
    if !statuses.isEmpty { reading.statuses = [] }
    for text in statuses {
      if text == "all" {
        reading.statuses = Set(EventStatus.allCases)
      } else if let status = EventStatus(reading: text.utf8.span) {
        reading.statuses.insert(status)
      } else {
        let known = EventStatus.allCases.map(\.description) + ["all"]
        throw UsageError(
          "--status \(text): the statuses are " + known.joined(separator: ", "),
          nearest: Spelling.nearest(to: text, in: known))
      }
    }
    return reading
  }

  static func threads(_ parsed: Arguments) throws(UsageError) -> Int? {
    guard let text = parsed.last("--threads") else { return nil }
    guard let count = Int(text), (1...64).contains(count) else {
      throw UsageError("--threads needs a number from 1 to 64")
    }
    return count
  }
}
