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

  /// What a file system can lack: renames that exchange or refuse, and links too.
  static let lacks = ["renameat2", "renameat2 linkat"]

  @Test(arguments: errors, [SetFolder.Before.nothing, .all])
  func `a call that fails`(
    call: (call: String, errors: [Int32]), before: SetFolder.Before
  ) throws {
    for (index, error) in call.errors.enumerated() {
      try expectAllOrNothing(call.call, error: error, lasts: "once", before: before)
      // Once the first call has failed for good, little depends on the error.
      if index == 0 {
        try expectAllOrNothing(call.call, error: error, lasts: "always", before: before)
      }
    }
  }

  @Test(arguments: ["rename", "linkat", "unlink", "lstat", "write"], lacks)
  func `a call that fails where the file system can do less`(
    call: String, lacking: String
  ) throws {
    for lasts in ["once", "always"] {
      try expectAllOrNothing(call, error: EIO, lasts: lasts, lacking: lacking, before: .some)
    }
  }

  private func expectAllOrNothing(
    _ call: String, error: Int32, lasts: String, lacking: String = "", before: SetFolder.Before
  ) throws {
    let new = SetFolder.new
    #expect(new.count == SetFolder.targets.count)
    let calls = try SetFolder.count(of: call, before, lacking: lacking)
    for number in 1..<calls + 1 {
      let set = try SetFolder(before)
      let run = try set.export(
        FaultyCalls.environment(call, at: number, error: error, lasts: lasts, lacking: lacking))
      let verdict = Self.verdict(on: set.state, run, old: set.old, new: new, lasts: lasts)
      #expect(
        verdict == nil,
        "\(call) \(number) of \(calls), error \(error), \(lasts), lacking '\(lacking)': \(run)")
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
