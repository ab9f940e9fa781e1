// Draws an event log of Takhar as an SVG picture, map and timeline: takhar-map events.csv events.svg

import Kokcha

let style = """
  text { font-family: 'DejaVu Sans', Verdana, sans-serif; }
  .district { fill: #f3efe4; stroke: #b8ad93; stroke-width: 0.8; }
  .border { fill: none; stroke: #b3261e; stroke-width: 2.6; }
  .seat { fill: #7a7057; } .name { font-size: 8.5px; fill: #7a7057; text-anchor: middle; }
  .country { font-size: 12px; fill: #9a917c; letter-spacing: 2px; text-anchor: middle; }
  .radius { fill: #2166ac22; stroke: #2166ac; stroke-dasharray: 4 3; }
  circle.full { fill: #2166ac; } circle.hollow { fill: #ffffff; stroke: #2166ac; stroke-width: 2; }
  .number { font-size: 11px; font-weight: bold; text-anchor: middle; fill: #2166ac; }
  .number.full { fill: #ffffff; }
  .title { font-size: 13px; font-weight: bold; fill: #222222; } .detail { font-size: 11px; fill: #555555; }
  .bar { fill: #2166ac; } .bar.hollow { fill: #ffffff; stroke: #2166ac; stroke-width: 1.5; }
  .bar.open { stroke-dasharray: 3 3; } .tick { stroke: #e4e0d6; } .axis { font-size: 10px; fill: #9a917c; text-anchor: middle; }
  .credit { font-size: 8px; fill: #9a917c; }
  .name, .country { paint-order: stroke; stroke: #ffffffaa; stroke-width: 2.5px; }
  .legend { font-size: 11px; fill: #555555; }
  """

func draw(_ path: String, to picture: String) throws {
  let gazetteer = try Gazetteer.embedded()
  var reader = try EventReader(path, gazetteer: gazetteer)
  var marks: [Mark] = []
  while let reading = try reader.next() {
    for problem in reading.problems { print(problem) }
    if let event = reading.event { marks.append(Mark(number: marks.count + 1, event: event)) }
  }
  let map = MapPicture(
    gazetteer: gazetteer, province: "pcode:AF18", foreign: "iso:TJK", marks: marks)
  let timeline = TimelinePicture(marks: marks)
  let svg = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1140 684" width="1140" height="684">
    <style>\(style)</style>
    <rect width="1140" height="684" fill="#ffffff"/>
    <g transform="translate(95 10)">\(map.svg)</g>
    <g transform="translate(570 10)">\(timeline.svg)</g>
    <text class="legend" x="16" y="662">Hollow: claimed, not established. Dashed circle: somewhere \
    in the district. 1, 2, 3, 6: somewhere in the province. Red: the border with Tajikistan.</text>
    <text class="credit" x="16" y="676">\(gazetteer.attribution)</text>
    </svg>

    """
  let file = try OutputFile(path: picture, overwriting: true)
  try file.write(svg.utf8.span)
  try file.commit()
}

try draw(CommandLine.arguments[1], to: CommandLine.arguments[2])
