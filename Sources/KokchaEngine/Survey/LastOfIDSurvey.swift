import KokchaBytes
import KokchaGazetteer
import KokchaModel
import KokchaRecords
import KokchaThreads
import Synchronization

/// A pass over the inputs that makes every event, on every core, and keeps nothing of it but where the last one
/// of each id stands.
final class LastOfIDSurvey: @unchecked Sendable {
  private let inputs: Mutex<InputSequence>
  private let options: EventLogOptions
  private let gazetteer: Gazetteer?
  private let noting = TurnGate()
  // Touched only by the thread whose turn it is.
  private let last = LastOfID()
  private var failure: Problem?

  /// Notes the last event of each id that can be told.
  ///
  /// What is wrong with the inputs is left to the pass that follows.
  ///
  /// - Throws: `Problem` if what is known cannot be kept on the disk.
  static func run(
    _ inputs: consuming sending InputSequence, options: EventLogOptions, gazetteer: Gazetteer?,
    threads: Int?
  ) throws(Problem) -> LastOfID {
    let survey = LastOfIDSurvey(inputs, options, gazetteer)
    Threads.run(threads ?? Threads.coreCount) { _ in survey.work() }
    if let failure = survey.failure { throw failure }
    survey.last.finish()
    return survey.last
  }

  private init(
    _ inputs: consuming sending InputSequence, _ options: EventLogOptions, _ gazetteer: Gazetteer?
  ) {
    self.inputs = Mutex(inputs)
    self.options = options
    self.gazetteer = gazetteer
  }

  private func work() {
    var pipeline = EventPipeline(
      inputs.withLock { $0.makeParsers() }, gazetteer: gazetteer, options,
      .init(mostProblemsOfAKind: 0))
    var batch = EventBatch()
    var index = RecordIndex()
    while let block = inputs.withLock({ $0.next(&batch, &index) }) {
      pipeline.run(&batch, index, of: block.input)
      noting.pass(block.number) {
        if failure != nil { return }
        do throws(Problem) {
          try last.note(&batch, pipeline.fingerprints)
        } catch {
          failure = error
        }
      }
    }
  }
}
