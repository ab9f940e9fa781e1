import KokchaFiles
import KokchaModel

/// What the process's end tells (CLI conventions; 128 + 13 for a pipe that was closed).
enum ExitStatus {
  static let success: Int32 = 0
  static let dataRefused: Int32 = 1
  static let wrongUsage: Int32 = 2
  static let fileFailed: Int32 = 3
  static let pipeClosed: Int32 = 141

  /// What a problem ends a command with.
  static func of(_ problem: Problem) -> Int32 {
    problem.code.stage == .data ? dataRefused : fileFailed
  }
}

extension Console {
  /// Gives an answer on standard output; gives the exit status.
  func answer(_ text: String) -> Int32 {
    guard let problem = output(text) else { return ExitStatus.success }
    if problem.code == .pipeClosed { return ExitStatus.pipeClosed }
    errors("\(problem)\n")
    return ExitStatus.fileFailed
  }
}
