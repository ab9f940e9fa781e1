package import KokchaBytes
package import KokchaModel
import KokchaTime

/// Values of flat fields as JSON has them, the same in every format that is written in it.
extension ByteBuffer {
  /// Writes a value: a text, term or moment as a string, a number as a number, a truth as `true` or `false`.
  ///
  /// An open end, a point and a day of another calendar are each format's own matter; here they are `null`.
  @inline(__always)
  package mutating func append(json value: FieldValue, in text: Span<UInt8>) {
    switch value {
    case .text(let range): append(jsonString: text.extracting(range.bounds))
    case .term(let term):
      append(0x22)
      append(term)
      append(0x22)
    case .integer(let value): append(decimal: Int(value))
    case .thousandths(let value): append(fixedPoint: Int(value), fractionDigits: 3)
    case .degrees(let value): append(degrees: value)
    case .boolean(let value): append(value ? "true" : "false" as StaticString)
    case .bound(.at(let instant)):
      append(0x22)
      append(timestamp: instant)
      append(0x22)
    case .bound(.open), .bound(.unknown), .point, .solarHijri: append("null")
    }
  }
}
