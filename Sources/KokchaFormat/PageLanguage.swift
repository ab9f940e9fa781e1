/// A language in which Kokcha's own words stand in pages and pictures.
public enum PageLanguage: String, Sendable, CaseIterable {
  case english = "en"
  /// Dari, as Persian is written in Afghanistan.
  case dari = "fa"

  /// The direction of its writing, as HTML names it.
  package var direction: StaticString {
    switch self {
    case .english: "ltr"
    case .dari: "rtl"
    }
  }
}
