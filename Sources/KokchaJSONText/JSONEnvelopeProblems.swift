import KokchaBytes
package import KokchaModel

/// What can be wrong with the members around a list, in words for what holds it: a document, a map.
package struct JSONEnvelopeProblems {
  /// What the input is called in messages.
  package let noun: StaticString

  package init(noun: StaticString) { self.noun = noun }

  package func truncated(at offset: Int, in batch: EventBatch) -> Problem {
    Problem(
      .jsonMalformed, at: batch.position(ofByte: offset), "the \(noun) ends before it is whole",
      advice: "is the file cut off? look for a bracket or quote that is never closed")
  }

  package func missing(_ expected: StaticString, at offset: Int, in batch: EventBatch) -> Problem {
    Problem(
      .jsonMalformed, at: batch.position(ofByte: offset), "\(expected) is missing here",
      advice: "correct the \(noun); most editors show where JSON is broken")
  }

  package func twice(_ name: String, at offset: Int, in batch: EventBatch) -> Problem {
    Problem(
      .keyTwice, at: batch.position(ofByte: offset),
      "'\(Problem.quotable(name))' stands twice in the \(noun)", advice: "delete one of the two",
      field: name)
  }

  /// Looks whether only blanks follow the end of the object.
  package func checkEnd(at end: Int, in batch: EventBatch) throws(Problem) {
    let rest = batch.text.span.offsetOfValue(from: end)
    guard rest < batch.inputLength else { return }
    throw Problem(
      .jsonMalformed, at: batch.position(ofByte: rest), "text follows the \(noun)'s end",
      advice: batch.text[rest] == 0x7B
        ? "put one \(noun) into each file" : "delete it, or look for a bracket too many")
  }

  /// Looks whether key and value of a member are JSON, whatever they say.
  package func checkSyntax(_ member: JSONMembers.Member, in batch: EventBatch) throws(Problem) {
    var reader = JSONTokenReader()
    var wrapped: [UInt8] = [0x7B]
    let start = member.key.lowerBound - 1
    wrapped.append(batch.text.span.extracting(start..<member.value.upperBound))
    wrapped.append(0x7D)
    let range = 0..<wrapped.count
    wrapped.append(contentsOf: repeatElement(0x20, count: JSONTokenReader.padding))
    guard let fault = reader.read(wrapped.span, range) else { return }
    let told = JSONFaultText(fault, in: wrapped, range)
    throw Problem(
      told.code,
      at: batch.position(ofByte: min(start + max(told.offset - 1, 0), batch.text.count)),
      told.message, advice: told.advice)
  }
}
