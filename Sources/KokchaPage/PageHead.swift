import KokchaBytes
import KokchaFiles
import KokchaFormat

/// What stands before a page's events: its title, its styles, and what it may do.
struct PageHead {
  let title: String
  let language: PageLanguage

  func write(to body: inout ByteBuffer) {
    body.append("<!doctype html>\n<html lang=\"")
    body.append(string: language.rawValue)
    body.append("\" dir=\"")
    body.append(language.direction)
    body.append("\"><head><meta charset=\"utf-8\">\n")
    body.append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
    body.append(string: Self.policy)
    body.append("\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
    body.append("<meta name=\"referrer\" content=\"no-referrer\">")
    body.append("<meta name=\"generator\" content=\"Kokcha ")
    body.append(string: Release.version)
    body.append("\">\n<title>")
    body.append(escapedHTML: title)
    body.append("</title><style>")
    body.append(PageStyles.text)
    body.append("</style></head><body>\n<noscript><p>")
    body.append(language.words.needsScript)
    body.append("</p></noscript>\n")
  }

  /// Content Security Policy Level 3: one script and one style, known by the hashes of their bytes (§2.3.1, §6.7.2), and
  /// nothing from anywhere else.
  static var policy: String {
    "default-src 'none'; script-src \(hash(of: PageScript.text)); "
      + "style-src \(hash(of: PageStyles.text)); img-src data: blob:; base-uri 'none'; "
      + "form-action 'none'"
  }

  private static func hash(of text: StaticString) -> String {
    var bytes = ByteBuffer(capacity: text.utf8CodeUnitCount)
    bytes.append(text)
    var hash = SHA256()
    bytes.withSpan { hash.update($0) }
    var letters = ByteBuffer(capacity: 64)
    letters.append(base64: hash.digest.span)
    return letters.withSpan { "'sha256-\($0.string)'" }
  }
}
