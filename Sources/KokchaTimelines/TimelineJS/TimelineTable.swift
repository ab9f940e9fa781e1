import KokchaBytes
package import KokchaTableWriting
package import KokchaFormat
import KokchaModel
import KokchaStory

/// The spreadsheet of TimelineJS 3 as CSV, to be imported into a copy of its template (rule CSV8).
///
/// The first row after the header is the title slide, which carries the attribution of the
/// gazetteer's data (rule A8), since a timeline gets published without its files.
package struct TimelineTable: EventFormat {
  package let mostFeatures: Int?
  private let information: DocumentInformation
  private let drawing: DrawingOptions

  /// TimelineJS asks Google's spreadsheet for A1:R1000 (TimelineJS3, `ConfigFactory.js`).
  package static let rowsRead = 1000

  /// A table of at most so many rows, its header and its title slide among them.
  package init(
    mostRows: Int = CSVProfile.rowsOfASheet,
    information: DocumentInformation = DocumentInformation(),
    drawing: DrawingOptions = DrawingOptions()
  ) {
    mostFeatures = mostRows - 2
    self.information = information
    self.drawing = drawing
  }

  /// The columns of the template, in its order; Type and Background are for its title slide and for
  /// people to fill in.
  package static let columns: [TableColumn] = [
    TableColumn("Year", .integer), TableColumn("Month", .integer), TableColumn("Day", .integer),
    TableColumn("Time", .text), TableColumn("End Year", .integer),
    TableColumn("End Month", .integer), TableColumn("End Day", .integer),
    TableColumn("End Time", .text), TableColumn("Display Date", .text),
    TableColumn("Headline", .text), TableColumn("Text", .text), TableColumn("Media", .text),
    TableColumn("Media Credit", .text), TableColumn("Media Caption", .text),
    TableColumn("Media Thumbnail", .text), TableColumn("Type", .text), TableColumn("Group", .text),
    TableColumn("Background", .text),
  ]

  package func makeEncoder(extraNames: [String]) -> any EventEncoder { TimelineTableEncoder() }

  package func makeDocument(extraNames: [String]) -> any EventDocument {
    let names = Self.columns.map(\.title)
    var rows = [names]
    if let attribution = information.attribution {
      rows.append(
        names.map { name in
          switch name {
          case "Headline": TimelineTableEncoder.guarded(Markup.html.escaped(information.title))
          case "Text":
            Markup.html.paragraph("Places by: " + Markup.html.escaped(attribution))
          case "Type": "title"
          default: ""
          }
        })
    }
    return CSVDocument(
      profile: .spreadsheet, header: rows,
      description: TableDescription(
        profile: .spreadsheet, columns: Self.columns, header: [names], key: nil,
        rows: "A row is a slide of TimelineJS; Headline and Text are HTML.",
        information: information),
      drawing: drawing, mostRead: Self.rowsRead)
  }
}

/// Writes each event as a row of TimelineJS's spreadsheet.
final class TimelineTableEncoder: EventEncoder {
  private let cells = CellWriter(profile: .spreadsheet)

  func encode(_ batch: EventBatch, into portion: inout EncodedPortion) {
    portion.removeAll()
    for row in batch.events {
      portion.losing(of: row, in: batch) {
        let slide = TimelineSlide(row, of: batch, longest: CellWriter.longest, &$0.losses)
        guard let slide else { return }
        write(slide, to: &$0)
        if $0.notesLostIDs { $0.eventIDs.append(batch.text.string(row.id)) }
      }
    }
    portion.features = portion.events
  }

  private func write(_ slide: TimelineSlide, to portion: inout EncodedPortion) {
    func text(_ value: String?) {
      if let value { cells.write(value.utf8.span, to: &portion.body, &portion.losses) }
    }
    func number(_ value: Int?) {
      if let value { portion.body.append(decimal: value) }
    }
    func next(_ count: Int = 1) { portion.body.append(0x2C, count: count) }

    for date in [slide.dates.start, slide.dates.end] {
      number(date?.year)
      next()
      number(date?.month)
      next()
      number(date?.day)
      next()
      text(date?.time)
      next()
    }
    text(slide.displayDate)
    next()
    text(Self.guarded(slide.headline))
    next()
    text(slide.text)
    next()
    text(slide.media?.address)
    next()
    text(slide.media.map { Self.guarded($0.credit) })
    next()
    text(slide.media.map { Self.guarded($0.caption) })
    next(3)
    text(slide.group)
    next()
    portion.body.append("\r\n")
    portion.events += 1
  }

  /// HTML that no spreadsheet runs as a formula: its first character is told by its number, which
  /// readers do not see, unlike an apostrophe (rule CSV3).
  static func guarded(_ html: String) -> String {
    guard html.utf8.span.isFormula, let first = html.unicodeScalars.first else { return html }
    return "&#\(first.value);" + String(html.unicodeScalars.dropFirst())
  }
}
