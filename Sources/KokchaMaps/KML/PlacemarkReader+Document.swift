import KokchaBytes
import KokchaModel

/// What a document says around its Placemarks, and may say of all of them: folders, links, balloons, times.
extension PlacemarkReader {
  mutating func endContainer(_ frame: Frame) {
    let container = containers.removeLast()
    if let time = container.time, !time.isUsed {
      unread.note(UnreadPart(.element, time.element, in: frame.element), line: time.line)
    }
    if container.isRoot, !container.name.isEmpty {
      unread.note(UnreadPart(.element, .name, in: frame.element), line: container.nameLine)
    }
  }

  mutating func endLink() {
    if link.address.isEmpty { note(.noAddress, line: link.line) } else { links.append(link) }
  }

  mutating func endName(_ line: Int) {
    guard let owner = stack.last?.element else { return }
    let name = text.trimmed
    switch owner {
    case .placemark: placemark.name = placemark.append(name)
    case .schema: schema.name = name
    default:
      containers[containers.count - 1].name = name
      containers[containers.count - 1].nameLine = line
      // Each Placemark in it names it.
      if containers.reduce(0, { $0 + $1.name.count }) > Self.longestFolders {
        tooLong(line, "the name of a folder, with those around it,", Self.longestFolders)
      }
    }
  }

  /// A balloon's text may be a pattern for what is read anyhow, and may say something.
  ///
  /// Styles by the dozen have one and the same, so the last few are remembered.
  mutating func endBalloon(_ frame: Frame) {
    let saysSomething: Bool
    if let known = balloons.first(where: { $0.text == text.bytes }) {
      saysSomething = known.saysSomething
    } else {
      saysSomething = saysMoreThanFields(text.bytes)
      if balloons.count == Self.mostBalloons { balloons.removeFirst() }
      balloons.append((text.bytes, saysSomething))
    }
    if saysSomething {
      unread.note(UnreadPart(.element, .balloonText, in: .balloonStyle), line: frame.line)
    }
  }

  /// Whether a balloon's text has words besides the names of fields.
  private func saysMoreThanFields(_ bytes: [UInt8]) -> Bool {
    var rest = HTMLText(String(decoding: bytes, as: UTF8.self)).text[...]
    var own = ""
    while let start = rest.firstRange(of: "$[") {
      own += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      rest = rest.firstIndex(of: "]").map { rest[rest.index(after: $0)...] } ?? ""
    }
    own += rest
    return own.contains { $0.isLetter || $0.isNumber }
  }

  mutating func endTime(_ frame: Frame) {
    guard !time.isEmpty else { return }
    if stack.last?.element == .placemark {
      placemark.time = time
    } else {
      containers[containers.count - 1].time = .init(
        edtf: time.edtf, element: frame.element, line: frame.line)
    }
  }
}
