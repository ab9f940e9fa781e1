import KokchaFormat
import KokchaGazetteerIndex
import KokchaModel

/// Lines put end to end where nothing else meets them.
///
/// Faces that are not told apart on a map leave nodes where no third line ends any more; the fewer there are, the
/// fewer points must stay.
struct LineChains {
  typealias Piece = (kind: Topology.LineKind, line: Coverage.Line)

  private let pieces: [Piece]
  private var ends: [Coordinate: [Int]] = [:]
  private var isUsed: [Bool]

  init(_ pieces: [Piece]) {
    self.pieces = pieces
    isUsed = [Bool](repeating: false, count: pieces.count)
    ends.reserveCapacity(pieces.count)
    for (number, piece) in pieces.enumerated() {
      ends[piece.line.first, default: []].append(number)
      ends[piece.line.last, default: []].append(number)
    }
  }

  /// The chains, in the order of their first pieces.
  mutating func joined() -> [Piece] {
    var chains: [Piece] = []
    for number in pieces.indices where !isUsed[number] {
      isUsed[number] = true
      var chain = pieces[number]
      extend(&chain)
      if !chain.line.isClosed {
        chain.line = chain.line.reversed
        extend(&chain)
        chain.line = chain.line.reversed
      }
      chains.append(chain)
    }
    return chains
  }

  /// Goes on from a chain's last point as long as one way leads on.
  private mutating func extend(_ chain: inout Piece) {
    while !chain.line.isClosed, let meeting = ends[chain.line.last], meeting.count == 2,
      let next = meeting.first(where: { !isUsed[$0] }), pieces[next].kind == chain.kind
    {
      let line = pieces[next].line
      let ahead = line.first == chain.line.last ? line : line.reversed
      guard ahead.left == chain.line.left, ahead.right == chain.line.right else { return }
      isUsed[next] = true
      chain.line.points += ahead.points.dropFirst()
    }
  }
}
