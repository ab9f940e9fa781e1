import Glibc
import KokchaModel

/// Turns text of another encoding into UTF-8, portion by portion, by the C library's `iconv`.
///
/// Every byte is accounted for: one that the encoding does not have is an error, not a question mark.
@safe final class Transcoder {
  private let encoding: TextEncoding
  private let file: String
  /// Opened once enough of the text is there to tell its order of bytes.
  private var converter: iconv_t?
  /// Bytes of a character whose end is not there yet.
  private var rest: [UInt8] = []
  private var line = 1

  /// How many bytes are looked at for the byte order, where no mark says it.
  private static let beginning = 1024

  init(from encoding: TextEncoding, file: String) {
    self.encoding = encoding
    self.file = file
    unsafe converter = nil
  }

  deinit {
    if let converter = unsafe converter { unsafe iconv_close(converter) }
  }

  private func open() throws(Problem) -> iconv_t {
    guard let opened = unsafe iconv_open("UTF-8", encoding.systemName(for: rest.span)),
      Int(bitPattern: opened) != -1
    else {
      throw Problem(
        .unreadable, at: InputPosition(file: file),
        "the system cannot read \(encoding.rawValue)",
        advice: "save the file as UTF-8, or install the C library's character sets")
    }
    return unsafe opened
  }

  /// Adds `bytes` in UTF-8 to `buffer`; `isLast` if no more will come.
  func transcode(
    _ bytes: [UInt8], isLast: Bool, into buffer: inout [UInt8]
  ) throws(Problem) {
    rest += bytes
    if unsafe converter == nil {
      if rest.count < Self.beginning, !isLast { return }
      unsafe converter = try unsafe open()
    }
    let start = buffer.count
    while !rest.isEmpty {
      // No encoding here takes more than three bytes of UTF-8 for one of its own.
      var room = [UInt8](repeating: 0, count: rest.count * 3 + 8)
      guard let converter = unsafe converter else { break }
      let (taken, made, fault) = unsafe convert(by: converter, into: &room)
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
  private func convert(
    by converter: iconv_t, into room: inout [UInt8]
  ) -> (taken: Int, made: Int, fault: Int32) {
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
