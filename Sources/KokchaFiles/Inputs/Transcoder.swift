import Glibc
import KokchaModel

/// Turns text of another encoding into UTF-8, portion by portion, by the C library's `iconv`.
///
/// Every byte is accounted for: one that the encoding does not have is an error, not a question mark.
@safe final class Transcoder {
  private let encoding: TextEncoding
  private let file: String
  private let converter: iconv_t
  /// Bytes of a character whose end is not there yet.
  private var rest: [UInt8] = []
  private var line = 1

  /// - Throws: `Problem` if the system does not know the encoding.
  init(from encoding: TextEncoding, file: String) throws(Problem) {
    self.encoding = encoding
    self.file = file
    guard let opened = unsafe iconv_open("UTF-8", encoding.systemName),
      Int(bitPattern: opened) != -1
    else {
      throw Problem(
        .unreadable, at: InputPosition(file: file),
        "the system cannot read \(encoding.rawValue)",
        advice: "save the file as UTF-8, or install the C library's character sets")
    }
    unsafe converter = opened
  }

  deinit { unsafe iconv_close(converter) }

  /// Adds `bytes` in UTF-8 to `buffer`; `isLast` if no more will come.
  func transcode(
    _ bytes: [UInt8], isLast: Bool, into buffer: inout [UInt8]
  ) throws(Problem) {
    rest += bytes
    let start = buffer.count
    while !rest.isEmpty {
      // No encoding here takes more than three bytes of UTF-8 for one of its own.
      var room = [UInt8](repeating: 0, count: rest.count * 3 + 8)
      let (taken, made, fault) = convert(into: &room)
      buffer.append(contentsOf: room[..<made])
      rest.removeFirst(taken)
      if fault == 0 { break }
      if fault == EINVAL, !isLast { break }
      if fault == E2BIG { continue }
      throw problem(in: buffer, from: start)
    }
    for byte in buffer[start...] where byte == 0x0A { line += 1 }
  }

  /// How many bytes were taken and made, and why it stopped: 0 if it is at the end.
  private func convert(into room: inout [UInt8]) -> (taken: Int, made: Int, fault: Int32) {
    var source = rest
    let (sourceCount, roomCount) = (source.count, room.count)
    return unsafe source.withUnsafeMutableBytes { source in
      unsafe room.withUnsafeMutableBytes { room in
        var input = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var output = unsafe room.baseAddress?.assumingMemoryBound(to: CChar.self)
        var (inputLeft, outputLeft) = (sourceCount, roomCount)
        let result = unsafe iconv(converter, &input, &inputLeft, &output, &outputLeft)
        // POSIX: (size_t)-1 is a failure.
        let fault = result == -1 ? errno : 0
        return (sourceCount - inputLeft, roomCount - outputLeft, fault)
      }
    }
  }

  private func problem(in buffer: [UInt8], from start: Int) -> Problem {
    var line = line
    for byte in buffer[start...] where byte == 0x0A { line += 1 }
    let shown = rest.prefix(4).map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.count < 2 ? "0" + digits : digits
    }.joined(separator: " ")
    return Problem(
      .notUTF8, at: InputPosition(file: file, line: line),
      "the bytes \(shown) are not \(encoding.rawValue)",
      advice: "is the file in another encoding? --encoding takes "
        + TextEncoding.allCases.map(\.rawValue).joined(separator: ", "))
  }
}

/// The encodings in which an input may be written.
public enum TextEncoding: String, CaseIterable, Sendable {
  /// UTF-8 (RFC 3629), with or without a byte-order mark.
  case utf8 = "utf-8"
  /// UTF-16 (RFC 2781); the byte-order mark tells the order, without one it is the machine's.
  case utf16 = "utf-16"
  /// Windows code page 1251, Cyrillic.
  case windows1251 = "windows-1251"
  /// Windows code page 1252, Western European.
  case windows1252 = "windows-1252"
  /// Windows code page 1256, Arabic and Persian.
  case windows1256 = "windows-1256"

  /// The name under which `iconv` knows it.
  var systemName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16: "UTF-16"
    case .windows1251: "CP1251"
    case .windows1252: "CP1252"
    case .windows1256: "CP1256"
    }
  }
}
