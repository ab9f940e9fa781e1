/// How events are strung together.
package enum JSONLayout: Sendable {
  /// `{"kokcha":1,"events":[…]}`.
  case document
  /// One event a line, for programs that read line by line.
  case lines
}
