package import KokchaModel

extension SystemError {
  /// What is said of a file that cannot be read for this error.
  package func problem(reading path: String) -> Problem {
    let position = InputPosition(file: path)
    return switch self {
    case .missing:
      Problem(
        .fileMissing, at: position, "there is no such file", advice: "check the path's spelling")
    case .isFolder:
      Problem(
        .isFolder, at: position, "this is a folder, not a file",
        advice: "name the file inside it")
    default:
      Problem(
        .unreadable, at: position, "the file cannot be read: \(words)",
        advice: self == .denied
          ? "check its permissions" : "look whether its disk or network fails; copy it first"
      )
    }
  }
}
