import KokchaFormat
import KokchaModel
import KokchaTime

/// Many events on the timeline: a bar for some days each, by type, and hatched on top what is not dated to the day.
struct Histogram {
  let bars: DayBins.Bars
  let axis: TimeAxis
  let words: PictureWords

  func draw(_ canvas: inout SVGCanvas, in box: Box) {
    let highest = bars.vague.indices.map { bars.total(of: $0) }.max() ?? 0
    guard highest > 0 else { return }
    let room = box.height - 16
    let scale = room / highest
    for kind in 0..<DayBins.kindCount {
      var path = ""
      for bar in bars.vague.indices {
        let count = bars.counts[bar * DayBins.kindCount + kind]
        if count == 0 { continue }
        let below = bars.counts[bar * DayBins.kindCount..<bar * DayBins.kindCount + kind].reduce(
          0, +)
        path += Self.rectangle(
          sides(of: bar), foot: box.bottom - Double(below) * scale, height: Double(count) * scale)
      }
      if !path.isEmpty {
        canvas.add("<path d=\"\(path)\" fill=\"\(Self.colour(of: kind))\"/>\n")
      }
    }
    var hatched = ""
    for bar in bars.vague.indices where bars.vague[bar] * scale > 0.3 {
      let below = bars.total(of: bar) - bars.vague[bar]
      hatched += Self.rectangle(
        sides(of: bar), foot: box.bottom - below * scale, height: bars.vague[bar] * scale)
    }
    if !hatched.isEmpty {
      canvas.add("<path d=\"\(hatched)\" fill=\"url(#kokcha-hatch)\"/>\n")
    }
    drawGauge(&canvas, in: box, highest: highest, scale: scale)
  }

  private func sides(of bar: Int) -> (left: Double, right: Double) {
    let day = bars.firstDay + Int64(bar) * bars.width
    func x(_ day: Int64) -> Double {
      min(max(axis.x(Instant(seconds: day * 86_400)), axis.left), axis.right)
    }
    let (left, right) = (x(day), x(day + bars.width))
    return (left, max(left + 1, right - min(1, (right - left) * 0.2)))
  }

  private static func rectangle(
    _ sides: (left: Double, right: Double), foot: Double, height: Double
  ) -> String {
    "M\(sides.left.svg) \(foot.svg)V\((foot - height).svg)H\(sides.right.svg)V\(foot.svg)Z"
  }

  /// Of a type that happened its own colour, of one that is claimed, denied or planned half way to white.
  private static func colour(of kind: Int) -> String {
    let colour = EventColour.onPaper(EventType(rawValue: UInt8(kind / 2)))
    return "#" + (kind % 2 == 0 ? colour : EventColour.pale(colour))
  }

  /// A line at a round number of events.
  private func drawGauge(
    _ canvas: inout SVGCanvas, in box: Box, highest: Double, scale: Double
  ) {
    var round = 0
    var power = 1
    while Double(power) < highest {
      for factor in [1, 2, 5] where Double(factor * power) <= highest { round = factor * power }
      power *= 10
    }
    if round == 0 { return }
    let y = box.bottom - Double(round) * scale
    canvas.line(
      from: (axis.left, y), to: (axis.right, y), PictureColour.soft, width: 0.8, dashes: "1 3")
    canvas.text(
      words.phrase(words.events, round), at: (axis.left + 2, y - 3),
      TextStyle(size: 10.5, colour: PictureColour.soft), halo: PictureColour.paper)
  }
}
