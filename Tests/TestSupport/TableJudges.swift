import Foundation

/// What a judge of `Tests/judges` answers in JSON.
///
/// - Parameters:
///   - script: the script's name, `validate-csvw.py`.
///   - arguments: what it is given.
/// - Returns: Its answer.
/// - Throws: `JudgesMissing`, or `JudgesFailed` with what the judge found wrong.
public func answer(of script: String, _ arguments: [String]) throws -> Any {
  let python = projectFolder.appending(path: ".build/judges/bin/python").path
  guard FileManager.default.isExecutableFile(atPath: python) else { throw JudgesMissing() }
  let run = try execute(python, ["Tests/judges/" + script] + arguments, in: projectFolder)
  guard run.status == 0 else { throw JudgesFailed(errors: run.errors) }
  return try JSONSerialization.jsonObject(with: run.output)
}
