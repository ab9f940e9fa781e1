// Draws a province of the gazetteer as an SVG picture: province-map pcode:AF18 takhar.svg

import Kokcha

func draw(_ province: String, to picture: String) throws {
  let map = ProvincePicture(gazetteer: try Gazetteer.embedded(), province: province)
  let file = try OutputFile(path: picture, overwriting: true)
  try file.write(map.svg.utf8.span)
  try file.commit()
}

try draw(CommandLine.arguments[1], to: CommandLine.arguments[2])
