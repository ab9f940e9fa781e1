import KokchaBytes
import KokchaFiles
import KokchaModel

/// What a command is asked: its arguments, and for `-` the lines of standard input, one after
/// another as they come.
struct Questions {
  /// A question, and where it stands if it came from standard input.
  struct Question {
    var text: String
    var position: InputPosition?
  }

  /// Answers are given together, so that a million of them do not take a million writes.
  private static let portion = 1 << 16

  let arguments: [String]

  /// Answers every question in order; the answers so far are given before a problem is thrown.
  ///
  /// - Parameters:
  ///   - console: gets the answers, in portions.
  ///   - answer: adds the answer to a question.
  /// - Returns: the exit status of what was written.
  /// - Throws: `Problem` for input that cannot be read, and what `answer` throws.
  func answer(
    to console: Console,
    _ answer: (Question, inout String) throws(Problem) -> Void
  ) throws(Problem) -> Int32 {
    var answers = ""
    var status = ExitStatus.success
    /// Whether there is any use in going on.
    func give() -> Bool {
      if status == ExitStatus.success, !answers.isEmpty { status = console.answer(answers) }
      answers = ""
      return status == ExitStatus.success
    }
    do throws(Problem) {
      for argument in arguments {
        guard argument == "-" else {
          try answer(Question(text: argument), &answers)
          continue
        }
        var lines = LineSource(try FileSource(path: "-"))
        while let question = try lines.next() {
          if question.text.isEmpty { continue }
          try answer(question, &answers)
          if answers.utf8.count >= Self.portion, !give() { return status }
        }
      }
    } catch {
      _ = give()
      throw error
    }
    _ = give()
    return status
  }
}

/// The lines of standard input.
private struct LineSource: ~Copyable {
  private var source: FileSource
  private var bytes: [UInt8] = []
  private var start = 0
  /// Up to where no line ends.
  private var searched = 0
  private var isAtEnd = false
  private var line = 0

  init(_ source: consuming FileSource) { self.source = source }

  /// The next line without its end; nil after the last.
  mutating func next() throws(Problem) -> Questions.Question? {
    while true {
      if let end = bytes[searched...].firstIndex(of: 0x0A) {
        let question = try question(start..<end)
        start = end + 1
        searched = start
        return question
      }
      if isAtEnd {
        guard start < bytes.count else { return nil }
        let question = try question(start..<bytes.count)
        start = bytes.count
        searched = start
        return question
      }
      bytes.removeFirst(start)
      start = 0
      searched = bytes.count
      let before = bytes.count
      try source.read(into: &bytes, limit: 1 << 18)
      isAtEnd = bytes.count == before
    }
  }

  private mutating func question(_ range: Range<Int>) throws(Problem) -> Questions.Question {
    line += 1
    let position = InputPosition(file: "-", line: line)
    var text = bytes[range]
    if text.last == 0x0D { text = text.dropLast() }
    guard let text = String(validating: text, as: UTF8.self) else {
      throw Problem(
        .notUTF8, at: position, "this line is not UTF-8", advice: "give the names as UTF-8")
    }
    return Questions.Question(text: text, position: position)
  }
}
