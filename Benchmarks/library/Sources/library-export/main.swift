// Reads events, places them and writes them again, on one thread: library-export FORMAT INPUT OUTPUT

import Kokcha

func export(_ input: String, to output: String, as format: OutputFormat) throws {
  var reader = try EventReader(input, gazetteer: try Gazetteer.embedded())
  var writer = EventWriter(
    format, to: try OutputFile(path: output, overwriting: true),
    extraColumns: reader.extraColumns, information: reader.information)
  while let reading = try reader.next() {
    if let event = reading.event { try writer.write(event) }
  }
  try writer.finish().sink.commit()
}

let arguments = CommandLine.arguments
guard arguments.count == 4, let format = OutputFormat(named: arguments[1]) else {
  fatalError("library-export FORMAT INPUT OUTPUT")
}
try export(arguments[2], to: arguments[3], as: format)
