import Glibc
public import KokchaModel

/// Files that get their names together or not at all.
///
/// Files are opened and written, then published: they are made ready first (whole, on the disk, their
/// targets looked at), streams get their bytes, and then the names are given. If one cannot be given,
/// those before it are taken back. A journal in each folder lets the next run take back what a
/// killed run left. `docs/files.md` says what is promised on which file systems.
///
/// ```swift
/// let set = OutputSet(overwriting: true)
/// var map = GeoJSONWriter(to: try set.open("events.geojson"))
/// var table = CSVWriter(to: try set.open("events.csv"))
/// let event = Event(id: "A", title: "Patrol", time: try EventTime(edtf: "2022-07-14"))
/// try map.write(event)
/// try table.write(event)
/// let files = [try map.finish().takeSink(), try table.finish().takeSink()]
/// try set.publish(files)
/// ```
public final class OutputSet {
  /// Whether files that are there already are replaced.
  public let overwrites: Bool
  /// Whether the disk has the files, and then their names, before a run goes on.
  public let synchronizes: Bool
  /// Whether digests of the files are taken as they are written.
  let digests: Bool
  /// What had to be given up: an owner that could not be kept, a lock that could not be had; a
  /// sentence each.
  public private(set) var concessions: [String] = []
  private var journal = SetJournal()
  private var temporaries: [String] = []
  private var isEnded = false

  /// A set without files.
  public convenience init(overwriting: Bool = false, synchronizing: Bool = true) {
    self.init(overwriting: overwriting, synchronizing: synchronizing, digesting: false)
  }

  /// A set without files, of which digests are taken if they are asked for.
  package init(overwriting: Bool, synchronizing: Bool, digesting: Bool) {
    overwrites = overwriting
    synchronizes = synchronizing
    digests = digesting
  }

  deinit { _ = abandon() }

  /// Makes the journals in the folders of these outputs, all before the first file: a run that is
  /// killed later can then be found from each of the folders.
  ///
  /// - Throws: `Problem` if a folder cannot be written to.
  package func begin(_ paths: [String]) throws(Problem) {
    for path in paths {
      try attempt(path) { () throws(SystemError) in
        if case .file(let target, _) = try OutputTarget.find(path) { try cover(target) }
      }
    }
  }

  /// A further file of the set, to be written.
  ///
  /// - Throws: `Problem` if it exists and files are not overwritten, is a folder, or cannot be written.
  public func open(_ path: String) throws(Problem) -> OutputFile {
    try OutputFile(path, in: self)
  }

  /// Gives all files their names, and streams their bytes.
  ///
  /// - Throws: `Problem` if that fails: every target is then as it was, but for streams, which may have
  ///   a part; or the message names every path that is not.
  public func publish(_ files: [OutputFile]) throws(Problem) {
    if isEnded { return }
    var planned: [PlannedFile] = []
    var names: [String] = []
    for file in files {
      guard case .file(let target, _) = file.target, let temporary = file.temporary else {
        continue
      }
      try attempt(file.name) { () throws(SystemError) in
        let (size, number) = try file.prepare(synchronizing: synchronizes)
        if !overwrites, try FilePath.linkStatus(target) != nil { throw .exists }
        planned.append(
          PlannedFile(temporary: temporary, target: target, size: size, number: number))
        names.append(file.name)
      }
    }
    for file in files where file.isStream {
      try attempt(file.name) { () throws(SystemError) in try file.copyToStream() }
    }
    if !planned.isEmpty {
      try TemporaryFiles.whileNaming { () throws(Problem) in try name(planned, as: names) }
    }
    isEnded = true
  }

  /// Removes everything that is not published.
  ///
  /// - Returns: the paths of what could not be removed; the next run to the same folder tries again.
  public func abandon() -> [String] {
    if isEnded { return [] }
    isEnded = true
    var left: [String] = []
    for path in temporaries {
      do throws(SystemError) { try TemporaryFiles.remove(path) } catch { left.append(path) }
    }
    temporaries = []
    return left + (left.isEmpty ? journal.remove() : journal.leave())
  }

  // MARK: For the files

  /// The path of a temporary file in the folder of a target; the journal knows it already.
  func addTemporary(beside target: String) throws(SystemError) -> String {
    try cover(target)
    let path = journal.temporary(temporaries.count, in: FilePath.folder(of: target))
    temporaries.append(path)
    TemporaryFiles.add(path)
    return path
  }

  private func cover(_ target: String) throws(SystemError) {
    let folder = FilePath.folder(of: target)
    try journal.cover(folder)
    if !journal.isLocking {
      concede(
        "\(PathText.shown(folder)): files cannot be locked here; if a run is killed, remove the files "
          + "\(SetJournal.prefix(of: "*"))* that it leaves by hand")
    }
  }

  func concede(_ text: String) {
    if !concessions.contains(text) { concessions.append(text) }
  }

  // MARK: Naming

  private func attempt(
    _ name: String, _ body: () throws(SystemError) -> Void
  ) throws(Problem) {
    do throws(SystemError) { try body() } catch { throw OutputFile.problem(error, name) }
  }

  private func name(_ files: [PlannedFile], as names: [String]) throws(Problem) {
    let lock: FolderLock
    let first = names.first ?? ""
    do throws(SystemError) {
      lock = try FolderLock(journal.folders)
      try journal.plan(files, synchronizing: synchronizes)
      // The temporary files' names must be on the disk before a journal counts on them.
      if synchronizes { try lock.synchronize() }
    } catch {
      throw OutputFile.problem(error, first)
    }
    var current = first
    var detours: Set<SetNaming.Detour> = []
    var left: [String] = []
    do throws(SystemError) {
      for (file, name) in zip(files, names) {
        current = name
        try SetNaming.name(
          file, overwriting: overwrites, synchronizing: synchronizes, detours: &detours)
      }
      if synchronizes { try lock.synchronize() }
      left = try removeOld(files)
    } catch {
      let problem = OutputFile.problem(error, current)
      try undo(files, after: problem, lock)
    }
    temporaries = []
    left += left.isEmpty ? journal.remove() : journal.leave()
    for concession in lock.concessions { concede(concession) }
    concede(detours)
    if !left.isEmpty {
      isEnded = true
      throw Self.leftBehind(left, "the outputs are written, but these files could not be removed")
    }
  }

  /// Removes the old files.
  ///
  /// - Returns: the paths of those that could not be removed.
  /// - Throws: `SystemError` if the first cannot be: then all can still be undone.
  private func removeOld(_ files: [PlannedFile]) throws(SystemError) -> [String] {
    var left: [String] = []
    var isBegun = false
    for path in files.flatMap({ [$0.temporary, $0.kept] }) {
      do throws(SystemError) {
        if try TemporaryFiles.remove(path) { isBegun = true }
      } catch {
        if !isBegun { throw error }
        left.append(path)
      }
    }
    return left
  }

  /// Takes all names back.
  ///
  /// - Throws: always: `problem`, or one that names what could not be undone.
  private func undo(
    _ files: [PlannedFile], after problem: Problem, _ lock: FolderLock
  ) throws(Problem) {
    var left: [String] = []
    for file in files.reversed() {
      do throws(SystemError) { try SetNaming.undo(file) } catch {
        left.append(file.target)
      }
    }
    if left.isEmpty {
      if synchronizes { do throws(SystemError) { try lock.synchronize() } catch {} }
      temporaries += files.map(\.kept)
      left = abandon()
      if left.isEmpty { throw problem }
      throw Self.failure(problem, leaving: left)
    }
    isEnded = true
    for path in temporaries + files.map(\.kept) { TemporaryFiles.forget(path) }
    _ = journal.leave()
    throw Self.leftBehind(
      left + journal.files,
      "\(Self.words(of: problem)); not everything could be put back as it was, and these files are left"
    )
  }

  private func concede(_ detours: Set<SetNaming.Detour>) {
    let folders = Set(journal.folders).sorted().map(PathText.shown).joined(separator: ", ")
    if detours.contains(.link) || detours.contains(.copy) {
      concede(
        "\(folders): the file system cannot exchange two files in one step; the old files were kept "
          + "aside until all new ones had their names")
    }
    if detours.contains(.lookUp) {
      concede(
        "\(folders): the file system cannot refuse a name that is taken; a file that another program "
          + "made in the last moment would have been overwritten")
    }
  }

  /// The failure of a run after which files were left.
  package static func failure(_ failure: Problem?, leaving left: [String]) -> Problem {
    let words = failure.map(Self.words) ?? "nothing was written"
    return leftBehind(left, "\(words); these files could not be removed")
  }

  private static func words(of failure: Problem) -> String {
    "\(failure.position): \(failure.message)"
  }

  static func leftBehind(_ paths: [String], _ message: String) -> Problem {
    Problem(
      .leftBehind, at: InputPosition(file: paths.first ?? ""),
      "\(message): " + paths.map(PathText.shown).joined(separator: ", "),
      advice: "once the disk works again, run the same command; or move these files by hand")
  }
}
