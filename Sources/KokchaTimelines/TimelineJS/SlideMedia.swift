import KokchaBytes
import KokchaModel
import KokchaStory

/// What TimelineJS shows beside a slide's text: the source itself, if it is a picture or a film.
///
/// Any other address TimelineJS would take for a picture and show a broken one, so an article is a
/// link in the text instead. Nothing is fetched to find out; the address alone decides.
struct SlideMedia {
  let address: String
  let credit: String
  let caption: String

  /// The first of an event's sources that is such a thing.
  init?(of row: EventRow, in batch: EventBatch) {
    for source in batch.sources[row.sources.indices] {
      let address = batch.text.string(source.url)
      guard address.isWebAddress, Self.isMedia(address) else { continue }
      self.address = address
      credit = Markup.html.escaped(batch.text.string(source.publisher))
      caption = Markup.html.escaped(batch.text.string(source.title))
      return
    }
    return nil
  }

  /// Hosts whose addresses TimelineJS embeds ("Media types" of its documentation), and what must
  /// follow them.
  private static let hosts: [(host: String, path: String)] = [
    ("youtube.com", "/watch"), ("youtu.be", "/"), ("vimeo.com", "/"), ("dailymotion.com", "/video"),
    ("soundcloud.com", "/"), ("flickr.com", "/photos"), ("instagram.com", "/p/"),
    ("documentcloud.org", "/documents"),
  ]
  private static let endings = [".jpg", ".jpeg", ".png", ".gif", ".svg"]

  static func isMedia(_ address: String) -> Bool {
    let lowered = address.lowercased()
    guard let scheme = lowered.range(ofScheme: "://") else { return false }
    let rest = lowered[scheme...]
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    let path = rest[slash...].prefix { $0 != "?" && $0 != "#" }
    if endings.contains(where: { path.hasSuffix($0) }) { return true }
    let host = rest[..<slash].hasPrefix("www.") ? rest[..<slash].dropFirst(4) : rest[..<slash]
    return hosts.contains { host == $0.host && path.hasPrefix($0.path) }
  }
}

extension String {
  /// Where what follows a scheme begins.
  fileprivate func range(ofScheme mark: String) -> String.Index? {
    guard let colon = firstIndex(of: ":"), self[colon...].hasPrefix(mark) else { return nil }
    return index(colon, offsetBy: mark.count)
  }
}
