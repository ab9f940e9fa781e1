import KokchaFormat

extension PageLanguage {
  /// The page's texts: those of its program as JSON, and what stands where no script runs, as in a mail program's preview.
  ///
  /// A test holds that there is a file of texts for each language.
  var words: (program: StaticString, needsScript: StaticString) {
    guard let words = PageStrings.words(rawValue) else {
      preconditionFailure("page/strings has no \(rawValue).json")
    }
    return words
  }
}
