import Foundation
import KokchaFiles
import TestSupport
import Testing

/// SHA-256 (FIPS 180-4), by the processor's instructions and without them.
@Suite struct SHA256Tests {
  /// Where the processor has none, both are the same.
  private static let ways = [true, false]

  private func hash(_ bytes: [UInt8], usesInstructions: Bool) -> String {
    var hash = SHA256(usesInstructions: usesInstructions)
    hash.update(bytes.span)
    return hash.hexadecimal
  }

  /// The examples of the standard, of NIST's validation suite (SHA256ShortMsg) and of its additional
  /// examples, which end just before, at and after the place of the length.
  @Test(
    arguments: [
      ([], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      (Array("abc".utf8), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      ([0xD3], "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1"),
      ([0x11, 0xAF], "5ca7133fa735326081558ac312c620eeca9970d1e70a4b95533d956f072d1f98"),
      ([0xB4, 0x19, 0x0E], "dff2e73091f6c05e528896c4c831b9448653dc2ff043528f6769437bc7b975c2"),
      ([0xBD], "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b"),
      (
        [0xC9, 0x8C, 0x8E, 0x55],
        "7abc22c0ae5af26ce93dbb94433a0e0b2e119d014f8e7f65bd56c61ccccd9504"
      ),
      (
        Array(repeating: 0, count: 55),
        "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7"
      ),
      (
        Array(repeating: 0, count: 56),
        "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb"
      ),
      (
        Array(repeating: 0, count: 57),
        "65a16cb7861335d5ace3c60718b5052e44660726da4cd13bb745381b235a1785"
      ),
      (
        Array(repeating: 0, count: 64),
        "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"
      ),
      (
        Array(repeating: 0, count: 1000),
        "541b3e9daa09b20bf85fa273e5cbd3e80185aa4ec298e765db87742b70138a53"
      ),
      (
        Array(repeating: 0x41, count: 1000),
        "c2e686823489ced2017f6059b8b239318b6364f6dcd835d0a519105a1eadd6e4"
      ),
      (
        Array(repeating: 0x55, count: 1005),
        "f4d62ddec0f3dd90ea1380fa16a5ff8dc4c54b21740650f24afc4120903552b0"
      ),
      (
        Array(repeating: 0, count: 1_000_000),
        "d29751f2649b32ff572b5e0a9f541ea660a50f94ff0beedfb0b692b924cc8025"
      ),
      (
        Array(repeating: 0x61, count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ] as [([UInt8], String)], ways)
  func `the examples of the standard`(
    example: (message: [UInt8], digest: String), usesInstructions: Bool
  ) {
    #expect(hash(example.message, usesInstructions: usesInstructions) == example.digest)
  }

  /// NIST's additional examples: 2²⁹ bytes are 2³² bits.
  @Test func `a length of more than 32 bits`() {
    var hash = SHA256()
    let portion = [UInt8](repeating: 0x5A, count: 1 << 20)
    for _ in 0..<512 { hash.update(portion.span) }
    #expect(hash.count == 0x2000_0000)
    #expect(
      hash.hexadecimal == "15a1868c12cc53951e182344277447cd0979536badcc512ad24c67e9b2d4f3dd")
  }

  /// SHAVS §6.4: a hundred times a thousand hashes, each of the three before it.
  @Test(arguments: ways)
  func `the Monte Carlo test of NIST's validation suite`(usesInstructions: Bool) {
    var seed: [UInt8] = [
      0x6D, 0x1E, 0x72, 0xAD, 0x03, 0xDD, 0xEB, 0x5D, 0xE8, 0x91, 0xE5, 0x72, 0xE2, 0x39, 0x6F,
      0x8D, 0xA0, 0x15, 0xD8, 0x99, 0xEF, 0x0E, 0x79, 0x50, 0x31, 0x52, 0xD6, 0x01, 0x0A, 0x3F,
      0xE6, 0x91,
    ]
    let checkpoints = [
      0: "e93c330ae5447738c8aa85d71a6c80f2a58381d05872d26bdd39f1fcd4f2b788",
      1: "2e78f8c8772ea7c9331d41ed3f9cdf27d8f514a99342ee766ee3b8b0d0b121c0",
      2: "d6a23dff1b7f2eddc1a212f8a218397523a799b07386a30692fd6fe9d2bf0944",
      99: "6a912ba4188391a78e6f13d88ed2d14e13afce9db6f7dcbf4a48c24f3db02778",
    ]
    for round in 0..<100 {
      var last = [seed, seed, seed]
      var text = ""
      for _ in 0..<1000 {
        var hash = SHA256(usesInstructions: usesInstructions)
        for message in last { hash.update(message.span) }
        last = [last[1], last[2], hash.digest]
        text = hash.hexadecimal
      }
      seed = last[2]
      if let digest = checkpoints[round] { #expect(text == digest) }
    }
  }

  @Test(arguments: ways)
  func `odd portions give the hash of the whole`(usesInstructions: Bool) {
    var random = SeededGenerator(seed: 180)
    let bytes = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &random) }
    for length in [0, 1, 63, 64, 65, 127, 128, 129, 191, 1000, 5000] {
      let whole = hash(Array(bytes[..<length]), usesInstructions: usesInstructions)
      for longest in [1, 3, 63, 64, 65, 200] {
        var pieces = SHA256(usesInstructions: usesInstructions)
        var offset = 0
        while offset < length {
          let end = min(offset + .random(in: 0...longest, using: &random), length)
          pieces.update(bytes.span.extracting(offset..<end))
          // To ask for the hash so far changes nothing.
          _ = pieces.digest
          offset = end
        }
        #expect(pieces.count == length)
        #expect(pieces.hexadecimal == whole, "\(length) bytes in portions of at most \(longest)")
      }
      #expect(whole == hash(Array(bytes[..<length]), usesInstructions: !usesInstructions))
    }
  }

  @Test func `coreutils agrees`() throws {
    var random = SeededGenerator(seed: 4)
    let folder = try TemporaryFolder()
    for length in [0, 1, 55, 56, 64, 119, 120, 4096, 100_003] {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      try folder.write("bytes", Data(bytes))
      #expect(hash(bytes, usesInstructions: true) == (try sha256sum("bytes", in: folder)))
    }
  }
}
