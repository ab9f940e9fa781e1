public import KokchaGazetteerIndex

extension Gazetteer {
  /// Every recorded spelling of a place, in the order of the tables; none for an unknown id.
  public func names(of id: String) -> [RecordedName] {
    position(ofID: id).map { names(ofPlace: $0) } ?? []
  }

  /// Every recorded code of a place, in the order of the tables; none for an unknown id.
  public func codes(of id: String) -> [RecordedCode] {
    position(ofID: id).map { codes(ofPlace: $0) } ?? []
  }

  /// What the list of sources says of some of them, in its order.
  ///
  /// - Parameter ids: the ids of sources.
  /// - Returns: title and licence of each; one that no list has with both is left out.
  public func sources(_ ids: Set<String>) -> [RecordedSource] {
    index.sources.compactMap { source in
      guard ids.contains(source.id), let title = source.title else { return nil }
      return RecordedSource(id: source.id, title: title, licence: source.licence)
    }
  }

  /// The name of a place's time zone in tzdata, its own or that of what it lies in.
  public func timeZone(of id: String) -> String? {
    position(ofID: id).flatMap { placeWithZone(around: $0) }.flatMap { zone(of: $0) }
  }

  func names(ofPlace place: Int) -> [RecordedName] {
    isOnGround(place) ? index.names(of: place) : []
  }

  func codes(ofPlace place: Int) -> [RecordedCode] {
    isOnGround(place) ? index.codes(of: place) : []
  }
}
