import KokchaBytes
import KokchaModel

/// Claims and sources: who says so, and where that can be read.
extension EventChecker {
  func checkClaims(of checked: CheckedEvent, _ problems: inout ProblemCollector) {
    let batch = checked.batch
    for claim in batch.claims[checked.event.claims.indices] {
      if claim.claimant.isEmpty {
        checked.warn(
          .claimWithoutClaimant, at: claim.quote.isEmpty ? claim.date : claim.quote,
          "a claim of which nobody is named as the claimant",
          advice: "say in 'claimant' who makes it, as exactly as the report does",
          field: Field.claimant.name, to: &problems)
      }
      checkQuote(claim.quote, of: checked, &problems)
      checkSource(of: claim, checked, &problems)
    }
  }

  /// A spreadsheet cuts what does not fit its cells, and old ones cut at 255 characters.
  private func checkQuote(
    _ quote: TextRange, of checked: CheckedEvent, _ problems: inout ProblemCollector
  ) {
    guard quote.count >= 255 else { return }
    let length = checked.batch.text.span.extracting(quote.bounds).utf16Count
    guard length == 255 || length >= 32_767 else { return }
    checked.warn(
      .quoteCut, at: quote,
      length == 255
        ? "the quote has 255 characters, the most that some tables hold: it may have been cut"
        : "the quote has \(length) characters, and a spreadsheet's cell holds 32,767",
      advice: "compare its end with the source; put what is too long in a document of its own",
      field: Field.quote.name, to: &problems)
  }

  private func checkSource(
    of claim: ClaimRow, _ checked: CheckedEvent, _ problems: inout ProblemCollector
  ) {
    if claim.source.isEmpty { return }
    let sources = checked.batch.sources[checked.event.sources.indices]
    if sources.contains(where: { checked.isSame($0.id, claim.source) }) { return }
    checked.warn(
      .claimSourceUnknown, at: claim.source,
      "the claim is said to stand in source \(checked.quoted(claim.source)), but the event has no "
        + "source with that id",
      advice: "write in 'source_id' the same as in 'claim_source'", field: Field.claimSource.name,
      to: &problems)
  }

  func checkSources(of checked: CheckedEvent, _ problems: inout ProblemCollector) {
    let batch = checked.batch
    if checked.event.sources.isEmpty {
      checked.warn(
        .sourceMissing, at: checked.event.id, "the event has no source",
        advice: "name in 'source' who published it, and in 'source_url' where",
        field: Field.source.name,
        to: &problems)
    }
    for source in batch.sources[checked.event.sources.indices] {
      if source.url.isEmpty, source.archived.isEmpty {
        checked.warn(
          .sourceWithoutURL, at: source.publisher,
          source.publisher.isEmpty
            ? "a source has no URL" : "the source \(checked.quoted(source.publisher)) has no URL",
          advice: "write in 'source_url' or 'source_archived' where it can be read",
          field: Field.sourceURL.name, to: &problems)
      }
      if !source.sha256.isEmpty, !checked.batch.text.span.extracting(source.sha256.bounds).isSHA256
      {
        checked.warn(
          .sha256Malformed, at: source.sha256,
          "sha256 \(checked.quoted(source.sha256)) is not 64 hexadecimal digits",
          advice: "copy the whole hash: sha256sum FILE prints it", field: Field.sourceSHA256.name,
          to: &problems)
      }
      checkDates(of: source, checked, &problems)
    }
  }
}

extension Span<UInt8> {
  fileprivate var isSHA256: Bool {
    if count != 64 { return false }
    for index in 0..<count {
      let byte = self[index].asciiLowercased
      if !byte.isASCIIDigit && !(byte >= 0x61 && byte <= 0x66) { return false }
    }
    return true
  }

  /// How many characters a spreadsheet counts in a UTF-8 text.
  fileprivate var utf16Count: Int {
    var units = 0
    for index in 0..<count {
      let byte = self[index]
      if byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
    }
    return units
  }
}
