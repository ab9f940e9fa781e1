public import Foundation

/// The judges that `make test` installs are not there.
public struct JudgesMissing: Error, CustomStringConvertible {
  /// What is missing and how to get it.
  public let description =
    "the judges are not installed; run Tests/install-judges, as make test does"

  /// They are missing.
  public init() {}
}

/// What a validator that is not Kokcha's says of JSON texts.
///
/// - Parameters:
///   - texts: the JSON texts.
///   - schema: a file named from the project's top, with `#/a/pointer` into it if need be, or the
///     URI of a meta-schema.
/// - Returns: For each text "valid", or where something in it is wrong, and what.
/// - Throws: `JudgesMissing`, or what went wrong with the process.
public func verdicts(on texts: [Data], bySchema schema: String) throws -> [String] {
  let python = try judgesPython()
  // RFC 7464 §2.2: a record separator in front of each text.
  let input = texts.reduce(into: Data()) { $0 += [0x1E] + $1 + [0x0A] }
  let run = try execute(
    python, ["Tests/judges/validate-json.py", schema], input: input, in: projectFolder)
  let answers = run.text.split(separator: "\n").map(String.init)
  guard run.status == 0, answers.count == texts.count else {
    throw JudgesFailed(errors: run.errors)
  }
  return answers
}

/// What a judge of `Tests/judges` says of some files.
///
/// - Parameters:
///   - files: their paths.
///   - judge: the script's name, `validate-geojson.py`.
/// - Returns: For each file "valid", or what is wrong with it.
/// - Throws: `JudgesMissing`, or what went wrong with the process.
public func verdicts(on files: [String], by judge: String) throws -> [String] {
  let run = try execute(
    try judgesPython(), ["Tests/judges/" + judge] + files, in: projectFolder)
  let answers = run.text.split(separator: "\n").map(String.init)
  guard run.status == 0, answers.count == files.count else {
    throw JudgesFailed(errors: run.errors)
  }
  return answers
}

/// Runs a script of `Tests/judges`.
///
/// - Parameters:
///   - script: its name, `make-inputs.py`.
///   - arguments: what it is given.
/// - Returns: What it wrote.
/// - Throws: `JudgesMissing`, `JudgesFailed` where it ends with another status than 0, or what went wrong with the process.
public func runOfJudge(_ script: String, _ arguments: [String]) throws -> Execution {
  let run = try execute(
    try judgesPython(), ["Tests/judges/" + script] + arguments, in: projectFolder)
  guard run.status == 0 else { throw JudgesFailed(errors: run.errors) }
  return run
}

package func judgesPython() throws -> String {
  let python = projectFolder.appending(path: ".build/judges/bin/python").path
  guard FileManager.default.isExecutableFile(atPath: python) else { throw JudgesMissing() }
  return python
}

/// The validator ended without an answer for each text.
public struct JudgesFailed: Error {
  /// What it wrote to standard error.
  public let errors: String

  /// It ended so.
  public init(errors: String) { self.errors = errors }
}
