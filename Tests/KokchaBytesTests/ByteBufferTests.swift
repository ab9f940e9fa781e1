import KokchaBytes
import Testing

struct ByteBufferTests {
  @Test func `it grows past its first room and keeps what it holds`() {
    var buffer = ByteBuffer(capacity: 1)
    var expected: [UInt8] = []
    for value in 0..<5000 {
      buffer.append(UInt8(truncatingIfNeeded: value))
      expected.append(UInt8(truncatingIfNeeded: value))
    }
    #expect(buffer.count == 5000)
    let isSame = buffer.withSpan { $0.matches(expected.span) }
    #expect(isSame)
  }

  @Test func `bytes, literals, strings and other buffers follow each other`() {
    var other = ByteBuffer()
    other.append("ghi" as StaticString)
    let text = written { buffer in
      buffer.append(0x61)
      buffer.append([0x62, 0x63].span)
      buffer.append([UInt8]().span)
      buffer.append("de" as StaticString)
      buffer.append(string: "é")
      buffer.append(other)
    }
    #expect(text == "abcdeéghi")
  }

  @Test(arguments: 0...16)
  func `a block of sixteen keeps as many as are asked for`(kept: Int) {
    let bytes = Array("0123456789abcdef".utf8)
    let text = written { buffer in
      buffer.append(bytes.span.block(at: 0), keeping: kept)
      buffer.append("|" as StaticString)
    }
    #expect(text == String(decoding: bytes[..<kept], as: UTF8.self) + "|")
  }

  @Test func `truncating, overwriting and taking a byte out`() {
    let text = written { buffer in
      buffer.append("0123456789" as StaticString)
      buffer.truncate(to: 8)
      buffer.overwrite(at: 6, with: Array("ab".utf8).span)
      buffer.removeByte(at: 0)
      buffer.removeByte(at: 6)
    }
    #expect(text == "12345a")
  }

  @Test func `an emptied buffer is used again`() {
    var buffer = ByteBuffer()
    buffer.append("old" as StaticString)
    buffer.removeAll()
    #expect(buffer.count == 0)
    buffer.append("new" as StaticString)
    let text = buffer.withSpan { $0.string }
    #expect(text == "new")
  }

  @Test func `overwriting past the end is a mistake`() async {
    await #expect(processExitsWith: .failure) {
      var buffer = ByteBuffer()
      buffer.append("abc" as StaticString)
      buffer.overwrite(at: 2, with: Array("xy".utf8).span)
    }
  }
}
