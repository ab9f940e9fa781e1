import Foundation
import TestSupport
import Testing

/// Every call of the system that an export of three outputs and a report makes, failing once or from then
/// on: every output is new, or every output is as it was.
@Suite(.enabled(if: FaultyCalls.library != nil, "clang is not installed"))
struct FailingCallTests {
  /// The calls, and the errors that they can have.
  static let errors: [(call: String, errors: [Int32])] = [
    ("open", [EIO, EINTR, EMFILE, ENOSPC, EACCES]), ("read", [EIO, EINTR]),
    ("pread", [EIO, EINTR]), ("write", [EIO, EINTR, ENOSPC, EFBIG]),
    ("pwrite", [EIO, EINTR, ENOSPC]), ("close", [EIO, EINTR, ENOSPC]),
    ("fsync", [EIO, EINTR, EINVAL]), ("lseek", [EINVAL]),
    ("flock", [EINTR, EWOULDBLOCK, ENOLCK, EIO]), ("fchmod", [EPERM, EIO]),
    ("fchown", [EPERM, EIO]), ("fstat", [EIO]), ("stat", [EIO]), ("lstat", [EIO, EACCES]),
    ("readlink", [EIO]), ("realpath", [EIO, EACCES]), ("rename", [EIO]),
    ("renameat2", [EINTR, ENOSYS, EIO, ENOSPC]), ("linkat", [EPERM, EIO, ENOSPC]),
    ("unlink", [EIO, EPERM, EINTR]), ("opendir", [EMFILE]), ("pthread_create", [EAGAIN]),
  ]

  /// What a file system can lack: nothing, renames that exchange or refuse, links too.
  static let lacks = ["", "renameat2", "renameat2 linkat"]

  @Test(arguments: errors, SetFolder.Before.allCases)
  func `a call that fails`(
    call: (call: String, errors: [Int32]), before: SetFolder.Before
  ) throws {
    let new = SetFolder.new
    #expect(new.count == SetFolder.targets.count)
    for lacking in Self.lacks where call.call != "renameat2" || lacking.isEmpty {
      let counted = try SetFolder(before)
      let count = counted.folder.path("count")
      _ = try counted.export(
        FaultyCalls.environment(call.call, at: 0, lacking: lacking, countIn: count))
      let calls = try #require(
        Int(String(decoding: Data(contentsOf: URL(filePath: count)), as: UTF8.self)))
      // A second series only where it makes other calls than the first.
      let errors = lacking.isEmpty ? call.errors : [EIO]
      if !lacking.isEmpty, !["rename", "linkat", "unlink", "lstat", "write"].contains(call.call) {
        continue
      }
      for error in errors {
        for lasts in ["once", "always"] where calls > 0 {
          for number in 1...calls {
            let set = try SetFolder(before)
            let run = try set.export(
              FaultyCalls.environment(
                call.call, at: number, error: error, lasts: lasts, lacking: lacking))
            let verdict = Self.verdict(on: set.state, run, old: set.old, new: new, lasts: lasts)
            #expect(
              verdict == nil,
              "\(call.call) \(number) of \(calls), error \(error), \(lasts), lacking '\(lacking)': \(run)"
            )
          }
        }
      }
    }
  }

  /// What is wrong with what a run left; nil if nothing is.
  static func verdict(
    on state: [String: Data], _ run: Execution, old: [String: Data], new: [String: Data],
    lasts: String
  ) -> String? {
    if run.status == 0 { return state == new ? nil : "written, but not all" }
    guard run.status == 3 else { return "exit status" }
    if state == old { return nil }
    // Where the disk fails for good, what is left has to be named.
    let litter = state.keys.filter { !SetFolder.targets.contains($0) }
    let targets = state.filter { SetFolder.targets.contains($0.key) }
    guard lasts == "always", litter.allSatisfy(run.errors.contains) else { return "litter" }
    if targets == old || targets == new { return nil }
    let changed = SetFolder.targets.filter { targets[$0] != old[$0] }
    return changed.allSatisfy(run.errors.contains) ? nil : "a mixture"
  }

  @Test(arguments: [
    ("renameat2", ENOSYS, "cannot exchange two files in one step"),
    ("flock", ENOLCK, "files cannot be locked here"),
    ("fchown", EPERM, "the file's owner could not be kept (it was 1234)"),
  ])
  func `what the system does not allow is given up, and said`(
    call: String, error: Int32, words: String
  ) throws {
    if call == "fchown", geteuid() != 0 { return }
    let set = try SetFolder(.some)
    let run = try set.export(
      FaultyCalls.environment(call, at: 1, error: error, lasts: "always"))
    #expect(run.status == 0)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(set.state == SetFolder.new)
  }
}
