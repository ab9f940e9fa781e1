// Made by page/build of the sources in page; a test holds that it is fresh.
// swift-format-ignore-file

/// The texts of the report page, in JSON.
package enum PageStrings {
  package static let languages = ["en", "fa"]

  package static func text(_ language: String) -> StaticString? {
    switch language {
    case "en": ##"{"language":"en"}"##
    case "fa": ##"{"language":"fa"}"##
    default: nil
    }
  }
}
