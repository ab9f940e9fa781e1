extension WrittenLoss {
  /// One sentence for people.
  public func sentence(in format: OutputFormat) -> String {
    (format.lossWords[kind] ?? kind.words).sentence(count: count)
  }
}
