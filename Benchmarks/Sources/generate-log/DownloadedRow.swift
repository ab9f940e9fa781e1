/// A row as a public list of events has it when it is downloaded: its own names of columns and types, a name of
/// a place and a coordinate in every row, and columns that Kokcha only carries.
extension EventLog {
  static let downloadedHeader =
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,"
    + "assoc_actor_1,inter1,actor2,iso,region,country,admin1,admin2,location,latitude,longitude,"
    + "geo_precision,source,source_scale,notes,fatalities,tags,timestamp\n"

  /// Types that are none of Kokcha's: those by which others part its own.
  private static let types: [(disorder: String, type: String)] = [
    ("Political violence", "Armed clash"), ("Political violence", "Air/drone strike"),
    ("Political violence", "Shelling/artillery/missile attack"), ("Political violence", "Attack"),
    ("Political violence", "Remote explosive/landmine/IED"),
    ("Political violence", "Abduction/forced disappearance"),
    ("Demonstrations", "Peaceful protest"), ("Demonstrations", "Mob violence"),
    ("Strategic developments", "Looting/property destruction"),
  ]

  /// Composes one event.
  mutating func appendDownloadedRow(_ number: Int) {
    let happening = random.pick(Happening.all)
    let district = random.pick(District.all)
    let (disorder, type) = random.pick(Self.types)
    let year = 2018 + random.below(7)
    append("AFG")
    append(number, digits: 7)
    append(",")
    append(year, digits: 4)
    append("-")
    append(1 + random.below(12), digits: 2)
    append("-")
    append(1 + random.below(28), digits: 2)
    append(",")
    append(year, digits: 4)
    append(",")
    append(1 + random.below(3), digits: 1)
    append(",\(disorder),\(happening.type),\(type),")
    append(random.pick(Phrases.firstActors))
    append(",,Rebel group,")
    append(random.pick(Phrases.secondActors))
    append(",4,Caucasus and Central Asia,Afghanistan,Takhar,")
    append(district.spellings[0])
    append(",")
    append(random.pick(district.spellings))
    append(",")
    appendDegrees(district.latitude + random.below(2 * district.reach) - district.reach)
    append(",")
    appendDegrees(district.longitude + random.below(2 * district.reach) - district.reach)
    append(",")
    append(1 + random.below(3), digits: 1)
    append(",")
    append(random.pick(Phrases.sources))
    append(",National,")
    appendSummary(of: happening, isDari: false)
    append(",")
    append(random.below(10), digits: 1)
    append(",crowd size=no report,")
    append(1_600_000_000 + random.below(100_000_000), digits: 10)
    append("\n")
  }
}
