import KokchaBytes
import KokchaFormat
import KokchaModel
import KokchaStory

/// An event as TimelineJS shows it: one slide.
///
/// Headline and text are HTML, and every character of the source's is escaped in them. So are the
/// displayed date and the group, from which TimelineJS takes all markup away.
struct TimelineSlide {
  package let dates: SlideDates
  let displayDate: String
  let headline: String
  let text: String
  let group: String
  let media: SlideMedia?

  /// The slide of an event; nil for one that has no date, which no timeline can show.
  ///
  /// The text may have `longest` UTF-16 code units; nil is no limit. The summary is cut for it, then
  /// whole paragraphs are left out, so that the rest stays HTML.
  init?(
    _ row: EventRow, of batch: EventBatch, longest: Int? = nil, _ losses: inout LossCounts
  ) {
    guard let dates = SlideDates(of: row, in: batch) else {
      losses[.eventLeftOut] += 1
      return nil
    }
    self.dates = dates
    if dates.isCoarsened { losses[.timeCoarsened] += 1 }
    let markup = Markup.html
    displayDate = markup.escaped(batch.timeInWords(of: row))
    headline = Self.cut(markup.lines(EventStory.title(of: row, in: batch)), to: longest, &losses)
    group = markup.escaped(batch.text.string(row.type))
    media = SlideMedia(of: row, in: batch)
    losses[.textLeftOut] += EventStory.textsLeftOut(of: row, in: batch)
    losses[.shapeReduced] += EventStory.shapesReduced(of: row, in: batch)
    let story = EventStory(row, of: batch, in: markup).paragraphs
    let kind =
      row.subtype.isEmpty
      ? [] : [markup.paragraph("Kind: " + markup.escaped(batch.text.string(row.subtype)))]
    text = Self.join(
      summary: batch.text.string(row.summary), kind + story, longest: longest, &losses)
  }

  private static func cut(
    _ html: String, to longest: Int?, _ losses: inout LossCounts
  ) -> String {
    guard let longest, html.utf16.count > longest else { return html }
    losses[.cellCut] += 1
    return html.prefix(ofHTML: longest - 1) + "…"
  }

  private static func join(
    summary: String, _ paragraphs: [String], longest: Int?, _ losses: inout LossCounts
  ) -> String {
    let markup = Markup.html
    let content = markup.lines(summary)
    let whole = (summary.isEmpty ? "" : markup.paragraph(content)) + paragraphs.joined()
    guard let longest, whole.utf16.count > longest else { return whole }
    losses[.cellCut] += 1
    // The summary gives way first, but not more than to a half.
    let rest = paragraphs.reduce(0) { $0 + $1.utf16.count }
    let most = max(longest - rest, longest / 2) - markup.paragraph("…").utf16.count
    let isCut = content.utf16.count > most
    var text =
      summary.isEmpty ? "" : markup.paragraph(isCut ? content.prefix(ofHTML: most) + "…" : content)
    var used = text.utf16.count
    for paragraph in paragraphs {
      let length = paragraph.utf16.count
      guard used + length <= longest else {
        losses[.textLeftOut] += 1
        continue
      }
      used += length
      text += paragraph
    }
    return text
  }
}

extension String {
  /// As much as fits into so many code units: no tag and no reference is cut in two.
  fileprivate func prefix(ofHTML units: Int) -> String {
    var result = ""
    var used = 0
    var piece = ""
    for scalar in unicodeScalars {
      piece.unicodeScalars.append(scalar)
      let isOpen = piece.first == "<" && scalar != ">" || piece.first == "&" && scalar != ";"
      if isOpen { continue }
      used += piece.utf16.count
      if used > units { return result }
      result += piece
      piece = ""
    }
    return result
  }
}
