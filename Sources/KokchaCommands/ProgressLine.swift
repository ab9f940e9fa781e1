import KokchaBytes
import KokchaExport
import KokchaFiles
import KokchaTime
import Synchronization

/// One line on a terminal that tells how far an export is, once it takes longer than a second.
final class ProgressLine: Sendable {
  private let console: Console
  private let start = ContinuousClock.now
  private let last = Mutex<ContinuousClock.Instant?>(nil)

  init(_ console: Console) { self.console = console }

  func show(_ progress: ExportProgress) {
    let now = ContinuousClock.now
    let elapsed = Self.seconds(now - start)
    guard elapsed > 1 else { return }
    let isDue = last.withLock { last in
      if let shown = last, now - shown < .milliseconds(200) { return false }
      last = now
      return true
    }
    guard isDue else { return }
    let rate = Double(progress.bytes) / 1_000_000 / elapsed
    var line = "\(progress.events.grouped) events, \(Int(rate)) MB/s"
    if let total = progress.totalBytes, progress.bytes > 0 {
      let left = elapsed * Double(total - progress.bytes) / Double(progress.bytes)
      line += ", \(Int(max(left, 0).rounded(.up))) s left"
    }
    console.errors("\r\u{1B}[K" + line)
  }

  /// Takes the line away, if there is one.
  func clear() {
    if last.withLock({ $0 != nil }) { console.errors("\r\u{1B}[K") }
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }
}
