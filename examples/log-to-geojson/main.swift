// Reads an event log, places its events, and writes GeoJSON: log-to-geojson events.csv events.geojson

import Kokcha

func convert(_ path: String, to map: String) throws {
  var reader = try EventReader(path, gazetteer: try Gazetteer.embedded())
  var writer = GeoJSONWriter(
    to: try OutputFile(path: map, overwriting: true), information: reader.information)
  while let reading = try reader.next() {
    for problem in reading.problems { print(problem) }
    if let event = reading.event { try writer.write(event) }
  }
  let written = try writer.finish()
  for loss in written.losses { print(loss) }
  try written.sink.commit()
}

try convert(CommandLine.arguments[1], to: CommandLine.arguments[2])
