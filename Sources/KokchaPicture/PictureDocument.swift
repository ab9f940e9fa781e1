import KokchaBytes
import KokchaFormat
import KokchaModel

/// One picture: events are gathered as they come, and drawn when all are there.
final class PictureDocument: EventDocument {
  private(set) var losses = LossCounts()
  private(set) var events = 0
  private(set) var features = 0
  private let settings: FormatSettings
  private var gathering = PictureGathering()

  init(settings: FormatSettings) { self.settings = settings }

  func append(
    _ portion: inout EncodedPortion, to sink: inout some ByteSink & ~Copyable
  ) throws(Problem) {
    events += portion.events
    features += portion.features
    losses.formUnion(portion.losses)
    gathering.doubts.formUnion(portion.doubts)
    portion.body.withSpan { gathering.add($0) }
  }

  func finish(_ sink: inout some ByteSink & ~Copyable) throws(Problem) {
    if !gathering.areFew {
      losses[.trajectoryNotDrawn] += gathering.courses
      losses[.circleNotDrawn] += gathering.radii
    }
    let picture = Picture(gathering, settings)
    let (head, rest) = picture.draw()
    losses[.illegalCharacter] += picture.removedCharacters
    try sink.write(head.utf8.span)
    try sink.write(rest.utf8.span)
  }
}
