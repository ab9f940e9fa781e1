// Reads an event log, places its events, and writes GeoJSON: log-to-geojson events.csv events.geojson

import Kokcha
import KokchaFiles
import KokchaGazetteer
import KokchaGeoJSON
import KokchaReaders

func convert(_ path: String, to map: String) throws {
  let gazetteer = try Gazetteer.embedded()
  var log = try EventLogReader(try FileSource(path: path))
  var writer = GeoJSONWriter(
    to: try OutputFile(path: map, overwriting: true),
    information: DocumentInformation(attribution: gazetteer.attribution))
  while var event = try log.next() {
    for problem in gazetteer.locate(&event) { print(problem) }
    try writer.write(event)
  }
  try writer.finish().commit()
}

try convert(CommandLine.arguments[1], to: CommandLine.arguments[2])
