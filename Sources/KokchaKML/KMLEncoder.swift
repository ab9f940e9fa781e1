import Kokcha
import KokchaBytes

/// Writes each event as a Placemark (OGC 07-147r2 §9.14).
final class KMLEncoder: EventEncoder {
  private var writing: Writing

  init(extraNames: [String]) { writing = Writing(extraNames: extraNames) }

  func encode(_ batch: EventBatch, into portion: inout EncodedPortion) {
    portion.removeAll()
    writing.encode(batch, into: &portion)
    portion.events = batch.events.count
    portion.features = batch.events.count
    portion.losses[.timeClipped] = batch.clippedTimes
  }

  /// Placemarks with and without a place go to different parts of the document.
  private struct Writing: ~Copyable {
    private var placemarks: PlacemarkEncoder
    private var located = XMLTextWriter.fragment()
    private var unlocated = XMLTextWriter.fragment()

    init(extraNames: [String]) { placemarks = PlacemarkEncoder(extraNames: extraNames) }

    mutating func encode(_ batch: EventBatch, into portion: inout EncodedPortion) {
      for row in batch.events {
        portion.losing(of: batch.text.span.extracting(row.id.bounds)) { encode(row, batch, &$0) }
      }
      located.drain(into: &portion.body)
      unlocated.drain(into: &portion.aside)
    }

    private mutating func encode(
      _ row: EventRow, _ batch: EventBatch, _ portion: inout EncodedPortion
    ) {
      let coordinate = row.places.isEmpty ? nil : batch.places[Int(row.places.start)].coordinate
      if let coordinate {
        placemarks.encode(row, of: batch, at: coordinate, to: &located, &portion)
      } else {
        portion.losses[.unlocated] += 1
        placemarks.encode(row, of: batch, at: nil, to: &unlocated, &portion)
      }
    }
  }
}

extension XMLTextWriter {
  /// A writer inside an element whose start tag is already gone: for parts of a document.
  static func fragment() -> XMLTextWriter {
    var writer = XMLTextWriter()
    writer.startElement("Document")
    writer.raw("")
    var startTag = ByteBuffer()
    writer.drain(into: &startTag)
    return writer
  }
}

extension String {
  /// The text without characters that XML forbids.
  var withoutForbiddenXML: String {
    XMLCharacters.areAllowed(in: utf8.span)
      ? self
      : String(decoding: XMLCharacters.removingForbidden(from: utf8.span).text, as: UTF8.self)
  }
}

extension ByteBuffer {
  /// An event's id as an NCName (Namespaces in XML 1.0 §3).
  ///
  /// `event.` stands before it, and every byte but ASCII letters, digits, `-` and `.` is written as `_`
  /// and two hexadecimal digits; so it can be read back.
  mutating func append(xmlIdentifierOf id: Span<UInt8>) {
    append("event.")
    for index in 0..<id.count {
      let byte = id[index]
      let lower = byte | 0x20
      if (lower >= 0x61 && lower <= 0x7A) || byte.isASCIIDigit || byte == 0x2D || byte == 0x2E {
        append(byte)
      } else {
        append(0x5F)
        append(hexadecimal: byte >> 4)
        append(hexadecimal: byte & 0x0F)
      }
    }
  }

  private mutating func append(hexadecimal digit: UInt8) {
    append(digit < 10 ? 0x30 + digit : 0x37 + digit)
  }
}
