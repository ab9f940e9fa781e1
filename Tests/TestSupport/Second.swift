import Foundation
public import KokchaTime

/// The second that an RFC 3339 text names, by Foundation's reading; `..` and the empty text are
/// the open and the unknown bound.
public func bound(_ text: String) throws -> TimeBound {
  switch text {
  case "..": .open
  case "": .unknown
  default:
    .at(
      Instant(
        seconds: Int64(
          try Date(text, strategy: Date.ISO8601FormatStyle()).timeIntervalSince1970)))
  }
}
