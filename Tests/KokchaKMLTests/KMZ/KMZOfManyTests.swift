import Foundation
import KokchaModel
import TestSupport
import Testing

/// Fifty thousand events, through the program itself (rules A1, A7, KML14, KML15).
struct KMZOfManyTests {
  private func log(_ count: Int) -> String {
    var log = "id,title,date,type,latitude,longitude,radius_km,source\n"
    for number in 0..<count {
      let year = 2018 + number % 5
      // A third of them in one town.
      let isTown = number % 3 == 0
      let latitude = isTown ? 36.7 + Double(number % 50) / 1000 : 30 + Double(number % 811) / 100
      let longitude = isTown ? 69.5 + Double(number % 70) / 1000 : 61 + Double(number % 1301) / 100
      let place = number % 20 == 0 ? ",," : "\(latitude),\(longitude),2"
      log +=
        "EV-\(number),Event & number \(number),\(year)-07-\(10 + number % 20),Battles,\(place),"
      log += "Agency \(number % 17)\n"
    }
    return log
  }

  @Test func `fifty thousand events: tiles of a thousand, each event once, the same bytes`() throws
  {
    let folder = try TemporaryFolder()
    try folder.write("log.csv", log(50_000))
    var made: [Data] = []
    for threads in ["1", "2", "2"] {
      let run = try kokcha(
        ["export", "log.csv", "--out", "a.kmz", "--force", "--no-sync", "--threads", threads],
        in: folder.url)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.contains("a.kmz: kmz, 50,000 events, 50,000 features"))
      #expect(run.errors.contains("kmz: 2,500 events without a place"))
      made.append(try folder.read("a.kmz"))
    }
    #expect(made[0] == made[1])
    #expect(made[1] == made[2])
    let inside = try TemporaryFolder()
    let checked = try checkArchive(folder.path("a.kmz"), into: inside)
    #expect(checked.placemarks == 50_000)
    #expect(checked.most <= 1000)
    #expect(checked.depth <= 10)
    #expect(checked.events.count == 50_000)
    #expect(Set(checked.events).count == 50_000)
    #expect(Set(checked.events) == Set((0..<50_000).map { "EV-\($0)" }))
  }
}
