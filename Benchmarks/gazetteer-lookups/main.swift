// Times a million names and a million points on one core, and what it costs to load.
// swift run -c release gazetteer-lookups > Benchmarks/GAZETTEER.md
//
// A number as its argument asks fewer questions: for a profiler.

import Kokcha

let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000
let rounds = 3

/// SplitMix64 (Steele, Lea and Flood 2014): the same questions in every run.
struct Questions: RandomNumberGenerator {
  var state: UInt64 = 18

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// The best time of some rounds, in milliseconds.
func best(_ work: () -> Void) -> Double {
  var least = Double.infinity
  for _ in 0..<rounds {
    let time = ContinuousClock().measure(work)
    least = min(
      least, Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) / 1e15)
  }
  return least
}

func row(_ what: String, _ milliseconds: Double) {
  print("| \(what) | \(Double((milliseconds * 10).rounded()) / 10) |")
}

extension Int {
  /// `1,000,000`.
  var grouped: String {
    var digits = String(self)
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
      place -= 3
    }
    return digits
  }
}

let gazetteer = try Gazetteer.embedded()
var questions = Questions()

// Names as logs have them: any recorded spelling of a place of Takhar, some with `district` behind.
let places = gazetteer.places.filter { gazetteer.isPlace($0.id, in: "pcode:AF18") }
let spellings = places.flatMap { place in
  gazetteer.names(of: place.id).flatMap {
    place.kind == .district ? [$0.text, $0.text + " district"] : [$0.text]
  }
}
let names = (0..<count).map { _ in
  Array(spellings[Int.random(in: spellings.indices, using: &questions)].utf8)
}
func points(
  _ longitudes: ClosedRange<Double>, _ latitudes: ClosedRange<Double>,
  _ questions: inout Questions
) throws -> [Coordinate] {
  var points: [Coordinate] = []
  for _ in 0..<count {
    points.append(
      try Coordinate(
        longitude: Double.random(in: longitudes, using: &questions),
        latitude: Double.random(in: latitudes, using: &questions)))
  }
  return points
}
let near = try points(69...70.4, 36...37.7, &questions)
let anywhere = try points(60.5...74.9, 29.4...38.5, &questions)

print("# The gazetteer, timed\n")
print(
  "Best of \(rounds), one core; \(gazetteer.places.count) places. Written by gazetteer-lookups.\n")
print("| what | ms |\n| --- | ---: |")
row(
  "the built-in tables with a folder added: an index made in memory",
  best {
    _ = try? Gazetteer.embedded(adding: [
      GazetteerTable(path: "sources.csv", text: "source,attribution\n")
    ])
  })
var found = 0
row(
  "\(count.grouped) names, \(spellings.count) different",
  best {
    found = 0
    for name in names where gazetteer.indexOfPlace(named: name.span) != nil { found += 1 }
  })
row(
  "\(count.grouped) points in and around Takhar: district alone",
  best { for point in near { _ = gazetteer.district(at: point) } })
var districts = 0
for (what, points) in [("in and around Takhar", near), ("in and around Afghanistan", anywhere)] {
  row(
    "\(count.grouped) points \(what): district, line, border, bearing",
    best {
      districts = 0
      var survey = GroundSurvey(gazetteer)
      for point in points where survey.position(at: point).district != nil { districts += 1 }
    })
}
row(
  "\(count.grouped) points in and around Takhar, each asked alone",
  best { for point in near { _ = gazetteer.position(at: point) } })
row(
  "\(count.grouped) nearest settlements in and around Takhar",
  best { for point in near { _ = gazetteer.nearestSettlement(to: point) } })
print("\n\(found) of the names mean one place; the others several.")
