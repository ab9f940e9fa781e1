extension GazetteerRecords {
  /// Reads tables on top of records, those of other tables.
  ///
  /// What is read later decides: a folder that comes after another corrects it.
  ///
  /// - Parameters:
  ///   - tables: tables of one gazetteer or several.
  ///   - base: what is known before; its places keep their numbers.
  /// - Returns: the records, and in what the tables differ from each other and from those before.
  /// - Throws: the first thing wrong with a table.
  package static func read(
    _ tables: [GazetteerTable], onto base: GazetteerRecords = GazetteerRecords()
  ) throws(GazetteerError) -> (records: GazetteerRecords, conflicts: [GazetteerError]) {
    var loader = GazetteerLoader(onto: base)
    try loader.load(tables)
    var records = loader.records
    var sources = loader.sources
    records.names = try NameLoader(loader, base.names).read(&sources)
    records.outlines = try OutlineLoader(loader, base.outlines).read(&sources)
    records.courses = try CourseLoader(loader, base.courses).read(&sources)
    records.sources = sources.rows
    return (records, loader.conflicts)
  }
}
