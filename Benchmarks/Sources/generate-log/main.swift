import Glibc

// generate-log writes an invented event log for the benchmarks: the same options, the same bytes.

do {
  let options = try LogOptions(CommandLine.arguments.dropFirst())
  let output = try LogOutput(path: options.path)
  var log = EventLog(seed: options.seed, openEnds: options.openEnds, options.form)
  for number in 1..<options.rows + 1 {
    log.appendRow(number, options.form)
    if log.bytes.count >= 1 << 20 { try output.write(&log.bytes) }
  }
  try output.write(&log.bytes)
} catch {
  var message = Array("generate-log: \(error)\n".utf8)
  try? LogOutput.standardError.write(&message)
  exit(error is UsageError ? 2 : 3)
}
