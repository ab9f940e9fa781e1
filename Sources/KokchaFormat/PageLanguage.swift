/// A language in which Kokcha's own words stand in pages and pictures.
public enum PageLanguage: String, Sendable, CaseIterable {
  case english = "en"
  /// Dari, as Persian is written in Afghanistan.
  case dari = "fa"

  /// Whether it is written from right to left.
  package var isRightToLeft: Bool {
    switch self {
    case .english: false
    case .dari: true
    }
  }

  /// The direction of its writing, as HTML names it.
  package var direction: StaticString { isRightToLeft ? "rtl" : "ltr" }
}
