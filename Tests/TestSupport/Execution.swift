public import Foundation

/// What a finished process left.
public struct Execution: Sendable {
  /// Its exit status, or 128 and the signal that ended it.
  public var status: Int32
  /// What it wrote to standard output.
  public var output: Data
  /// What it wrote to standard error.
  public var errors: String

  /// Standard output as text.
  public var text: String { String(decoding: output, as: UTF8.self) }
}

/// Runs a program, found in the search path unless named with a slash, and waits for its end.
public func execute(
  _ program: String, _ arguments: [String], input: Data = Data(), in folder: URL? = nil,
  environment: [String: String] = [:]
) throws -> Execution {
  let process = Process()
  if program.contains("/") {
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
  } else {
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
  }
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  if let folder { process.currentDirectoryURL = folder }
  // Files rather than pipes: a pipe that nobody empties would stop a talkative program.
  let scratch = try TemporaryFolder()
  let files = ["in", "out", "err"].map { scratch.url.appending(path: $0) }
  try input.write(to: files[0])
  for file in files[1...] { try Data().write(to: file) }
  process.standardInput = try FileHandle(forReadingFrom: files[0])
  process.standardOutput = try FileHandle(forWritingTo: files[1])
  process.standardError = try FileHandle(forWritingTo: files[2])
  try process.run()
  process.waitUntilExit()
  let status = process.terminationStatus
  return Execution(
    status: process.terminationReason == .uncaughtSignal ? 128 + status : status,
    output: try Data(contentsOf: files[1]),
    errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
}

/// Runs the `kokcha` that belongs to this build: the one `KOKCHA_EXECUTABLE` names, or else the debug build's.
public func kokcha(
  _ arguments: [String], input: Data = Data(), in folder: URL? = nil,
  environment: [String: String] = [:]
) throws -> Execution {
  try execute(kokchaExecutable, arguments, input: input, in: folder, environment: environment)
}

/// The path of `kokcha`.
public var kokchaExecutable: String {
  ProcessInfo.processInfo.environment["KOKCHA_EXECUTABLE"]
    ?? projectFolder.appending(path: ".build/debug/kokcha").path
}

/// Whether a program is in the search path.
public func isInstalled(_ program: String) -> Bool {
  (try? execute("sh", ["-c", "command -v \(program)"]))?.status == 0
}

/// The hash of a file, by coreutils.
///
/// - Returns: 64 hexadecimal digits.
public func sha256sum(_ name: String, in folder: TemporaryFolder) throws -> String {
  // From standard input: of a name with a backslash the answer begins with one.
  String(try execute("sha256sum", [], input: try folder.read(name)).text.prefix(64))
}
