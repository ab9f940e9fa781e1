import KokchaBytes
import KokchaModel

/// Parts of a Placemark, when they are whole.
extension PlacemarkReader {
  mutating func endPlacemark(_ frame: Frame) {
    if placemark.time.isEmpty {
      placemark.time = trackTime
    } else if !trackTime.isEmpty {
      unread.note(UnreadPart(.element, .when, in: .track), line: frame.line)
    }
    if placemark.time.isEmpty,
      let nearest = containers.indices.last(where: { containers[$0].time != nil })
    {
      containers[nearest].time?.isUsed = true
      placemark.inheritedTime = placemark.append(containers[nearest].time?.edtf ?? [])
    }
    placemark.takeTime()
    placemark.takeNotes()
  }

  mutating func endPart(_ frame: Frame) {
    switch frame.element {
    case .description: placemark.description = placemark.append(text.bytes)
    case .snippet: placemark.snippet = placemark.append(text.trimmed)
    case .address: placemark.address = placemark.append(text.trimmed)
    case .phone: placemark.phone = placemark.append(text.trimmed)
    case .when: track.appendWhen(text.trimmed)
    case .value, .simpleData:
      if dataName.isEmpty {
        if !text.whole.span.isBlankXML { note(.namelessValue, line: frame.line) }
      } else {
        let value = placemark.append(text)
        if !value.isEmpty { placemark.append(dataName, value, isData: frame.element == .value) }
      }
      if frame.element == .simpleData { dataName = TextRange() }
    case .coordinates:
      let read = KMLCoordinates(text.whole)
      note(.heights, line: frame.line, count: read.heights)
      shapes.append(
        read, of: stack.last?.element ?? .other,
        in: stack.dropLast().last?.element ?? .other,
        isInMulti: isInMulti, to: &placemark)
    case .coord:
      let read = KMLCoordinates(text.whole, isCoord: true)
      note(.heights, line: frame.line, count: read.heights)
      if read.isMalformed {
        placemark.shapes.append((.malformed, placemark.append(text.whole)))
      }
      track.appendPoint(read.isMalformed ? text.whole[...] : read.text[1...].dropLast())
    case .polygon: shapes.endPolygon(isInMulti: isInMulti, to: &placemark)
    case .track: endTrack(frame)
    default: break
    }
  }

  private var isInMulti: Bool { stack.contains { $0.element == .multiGeometry } }

  /// A track is a line, and its time that from its earliest point to its latest.
  private mutating func endTrack(_ frame: Frame) {
    let times = track.times
    if !times.earliest.isEmpty {
      var all = KMLTrack()
      for text in [trackTime.begin, trackTime.end, times.earliest, times.latest] where !text.isEmpty
      {
        all.appendWhen(text)
      }
      let merged = all.times
      trackTime = KMLTime(begin: merged.earliest, end: merged.latest)
    }
    note(.trackTimes, line: frame.line, count: times.count > 2 ? 1 : 0)
    note(.emptyTimes, line: frame.line, count: times.unreadable)
    note(.emptyCoordinates, line: frame.line, count: track.emptyPoints)
    note(.unequalTrack, line: frame.line, count: track.isUnequal ? 1 : 0)
    if let (text, isPoint) = track.shape {
      placemark.shapes.append((isPoint ? .point : .line, placemark.append(text)))
      if isInMulti { placemark.isMulti = true }
    }
    track = KMLTrack()
  }
}
