package import KokchaFiles
package import KokchaGazetteer
package import KokchaModel
package import KokchaRecords

/// What a first look at the inputs finds, before any event is made that goes on: it is made as far as their forms
/// and the options ask.
///
/// The columns of JSON and maps, which a table needs before its first row, and with `--same-id last` the last event
/// of each id. A stream that is read again for that is kept in a spool.
package struct InputSurvey: Sendable {
  private let inputs: [SurveyedInput]
  private var options: EventLogOptions
  /// The last event of each id that comes again, if that one is kept.
  package private(set) var lastOfID: LastOfID?

  /// Opens inputs and looks through them.
  ///
  /// - Parameters:
  ///   - paths: the files', in order; `-` is standard input.
  ///   - options: how they are read.
  ///   - gazetteer: what places their events.
  ///   - threads: how many threads work; all cores if nil.
  ///   - digests: what takes their sizes and hashes, one for each; nil if nobody asks for them.
  /// - Throws: `Problem` if an input cannot be read, or is not of its form.
  package init(
    _ paths: [String], options: EventLogOptions, gazetteer: Gazetteer?, threads: Int? = nil,
    digests: [InputDigest]? = nil
  ) throws(Problem) {
    var inputs: [SurveyedInput] = []
    for (number, path) in paths.enumerated() {
      inputs.append(try SurveyedInput(path, options, digests?[number]))
    }
    try self.init(inputs, options: options, gazetteer: gazetteer, threads: threads)
  }

  /// Looks through inputs whose columns are known.
  ///
  /// - Throws: `Problem` if one cannot be read.
  init(
    _ inputs: [SurveyedInput], options: EventLogOptions, gazetteer: Gazetteer?,
    threads: Int? = nil
  ) throws(Problem) {
    self.inputs = inputs
    self.options = options
    self.options.sharesMapping = inputs.count > 1
    if let problem = gazetteer?.problem(ofLanguages: options.nameLanguages) { throw problem }
    if options.sameID == .last {
      lastOfID = try LastOfIDSurvey.run(
        try open(isLast: false), options: options, gazetteer: gazetteer, threads: threads)
    }
  }

  /// The inputs from their first event on, for the pass that was looked ahead for.
  ///
  /// - Throws: `Problem` if one cannot be read, or its columns cannot be understood.
  package func open() throws(Problem) -> InputSequence { try open(isLast: true) }

  private func open(isLast: Bool) throws(Problem) -> InputSequence {
    var opened: [any EventInput] = []
    for input in inputs { opened.append(try input.open(options, isLast: isLast)) }
    try checkMappings(opened)
    return try InputSequence(opened, named: inputs.map(\.name), made: options.nameColumns)
  }

  /// Looks whether each --map names a column of one input at least.
  private func checkMappings(_ opened: [any EventInput]) throws(Problem) {
    let unmatched = opened.compactMap(\.unmatchedMappings)
    guard let first = unmatched.first else { return }
    for (mapping, problem) in first
    where unmatched.allSatisfy({ $0.contains { $0.mapping == mapping } }) {
      throw problem
    }
  }
}
