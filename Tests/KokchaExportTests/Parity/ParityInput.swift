import Foundation
import KokchaExport
import KokchaFormat
import KokchaModel
import KokchaRecords
import TestSupport
import Testing

/// An input that goes through the command and through the library.
enum ParityInput: Sendable, CustomTestStringConvertible {
  /// The log of difficult texts, ids, dates and shapes.
  case nasty
  /// The worked example of Takhar.
  case example
  /// Clock times without an offset, trajectories, rows of one event, and events that are left out.
  case clocks
  /// Events that cannot be told truthfully among others, with warnings on both sides of them.
  case bad
  /// A log of random text.
  case random(UInt64)
  /// A log of random text that has every column.
  case everyColumn(UInt64)

  var testDescription: String { "\(self)" }

  static let named: [ParityInput] = [.nasty, .example, .clocks, .bad]
  static let seeded: [ParityInput] =
    (UInt64(1)...40).map { $0 % 2 == 0 ? .random($0) : .everyColumn($0) }

  var log: String {
    get throws {
      switch self {
      case .nasty: NastyEvents().log
      case .example:
        try String(
          contentsOf: projectFolder.appending(path: "examples/takhar-2022/events.csv"),
          encoding: .utf8)
      case .clocks: Self.clockLog
      case .bad: Self.badLog
      case .random(let seed): RandomLogs.log(seed: seed).text
      case .everyColumn(let seed): RoundTripTests.log(seed: seed)
      }
    }
  }

  private static let clockLog = """
    id,status,title,date,time_zone,place,admin1,latitude,longitude,from_place,to_place,actor1,tags,own
    kabul,,Named,2022-07-14T06:30,,Rustaq,Takhar,,,,,,a;b ; c,1
    dushanbe,,Beyond the border,2022-07-14T06:30/2022-07-14T08:00,,Tajikistan,,,,,,,,2
    point,,By its point,2022-07-14T06:30,,,,36.73,69.53,,,,,
    kept,retracted,Left out,2022-07-14T06:30,,Rustaq,Takhar,,,,,,,
    zone,,By its own zone,2022-07-14T06:30,Europe/Berlin,Rustaq,Takhar,,,,,,,
    twice,,Set back,2022-10-30T02:30,Europe/Berlin,Rustaq,Takhar,,,,,,,
    nowhere,,Of an unknown zone,2022-07-14T06:30,,,,,,,,,,
    rocket,,Launched,2022-07-14,,Rustaq,Takhar,,,Khwaja Ghar,Rustaq,Taliban,,
    rocket,,,,,Taloqan,Takhar,,,Taloqan,Rustaq,Police,,
    lost,,No such place,2022-07-14,,Lyonesse,Nowhere,,,Lyonesse,Rustaq,,,
    swapped,,Far from what it names,2022-07-14,,Rustaq,Takhar,34.5,69.2,,,,,

    """

  private static let badLog = """
    id,title,date,time_zone,place,admin1,latitude,longitude,own
    a,A,never,,Lyonesse,Nowhere,,,1
    b,B,2022-07-14,,Lyonesse,Nowhere,,,2
    c,C,2022-07-14T06:30,Mars/Olympus,Rustaq,Takhar,,,3
    d,D,2022-07-14,,Rustak,Takhar,,,4
    e,E,2022-07-14,,Rustaq,Takhar,34.5,69.2,5
    f,F,2022-07-14,,,,69.53,36.73,6
    f,,,,Nirgends,,,,
    g,G,2022-02-30,,Rustaq,Takhar,,,7
    ,No id,2022,,,,,,8
    h,H,2022-07-14T06:30,,,,,,9
    h,Another title,,,,,,,
    i,I,2022,,Rustak,Takhar,,,10

    """

  /// Writes the input into a folder, in another form if that is asked for; gives its path.
  func write(into folder: TemporaryFolder, as form: OutputFormat = .plain) throws -> String {
    let path = try folder.write("input.csv", try log)
    if form == .plain { return path }
    let other = folder.path("input." + form.name)
    var options = ExportOptions(inputs: [path], outputs: [.init(form, path: other)])
    options.synchronizes = false
    options.reading.bad = .skip
    _ = Export.run(options, gazetteer: try Conversion.gazetteer.get())
    return other
  }
}
