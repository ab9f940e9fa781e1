import Kokcha

/// Events as bars along a line of time, with what is known of each.
struct TimelinePicture {
  let marks: [Mark]
  let width = 560.0
  private let labelTop = 40.0
  private let rowHeight = 92.0
  private let first = Instant(midnightOf: CalendarDay(year: 2021, month: 7, day: 1))
  private let last = Instant(midnightOf: CalendarDay(year: 2022, month: 8, day: 1))

  var svg: String {
    var svg = ""
    for year in [2021, 2022] {
      for month in stride(from: 1, through: 10, by: 3) {
        let tick = Instant(midnightOf: CalendarDay(year: year, month: month, day: 1))
        guard tick >= first, tick <= last else { continue }
        let x = position(tick)
        svg +=
          #"<line class="tick" x1="\#(x.short)" y1="28" x2="\#(x.short)" y2="612"/>"#
          + #"<text class="axis" x="\#(x.short)" y="22">\#(year)-\#(month < 10 ? "0" : "")\#(month)</text>"#
          + "\n"
      }
    }
    for (row, mark) in marks.enumerated() {
      svg += draw(mark, y: labelTop + Double(row) * rowHeight)
    }
    return svg
  }

  private func draw(_ mark: Mark, y: Double) -> String {
    let event = mark.event
    let begin = event.time.bounds.begin.instant
    let end = event.time.bounds.end.instant
    let left = position(begin ?? first)
    let right = max(position(end ?? last), left + 3)
    var said = event.time.edtf
    if let words = event.time.verbatim { said += " (“\(words)”)" }
    let who = event.claims.first?.claimant ?? event.sources.first?.publisher ?? ""
    let verb = event.claims.first?.verb?.description ?? "reports"
    return MapPicture.badge(mark, at: (16, y + 16))
      + #"<text class="title" x="34" y="\#((y + 14).short)">\#(event.title)</text>"#
      + #"<text class="detail" x="34" y="\#((y + 31).short)">\#(said)</text>"#
      + #"<text class="detail" x="34" y="\#((y + 47).short)">\#(who): \#(verb)</text>"#
      + #"<rect class="bar\#(mark.isHollow ? " hollow" : "")\#(begin == nil ? " open" : "")" "#
      + #"x="\#(left.short)" y="\#((y + 56).short)" width="\#((right - left).short)" height="12"/>"#
      + "\n"
  }

  private func position(_ instant: Instant) -> Double {
    let share =
      Double(instant.seconds - first.seconds) / Double(last.seconds - first.seconds)
    return 20 + min(max(share, 0), 1) * (width - 40)
  }
}
