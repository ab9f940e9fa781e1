/// The options that pages and pictures share.
extension FormatOption {
  /// What they are called.
  public static let title = FormatOption(
    "--title", "pages and pictures: what stands at their head; else it is taken from the inputs",
    value: .text(name: "TEXT") { text, settings in
      if text.isEmpty { return "--title needs a text" }
      settings.title = text
      return nil
    })

  /// The language of Kokcha's own words.
  public static let pageLanguage = choice(
    "--page-language", of: "LANGUAGE",
    "pages and pictures: the language of Kokcha's own words, en (default) or fa, Dari; events stay as they are"
  ) { (choice: PageLanguage, settings: inout FormatSettings) in settings.pageLanguage = choice }
}
