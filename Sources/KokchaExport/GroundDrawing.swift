import KokchaFormat
import KokchaGazetteer

extension Topology {
  /// The ground of a gazetteer around some events, its names in a language (BCP 47).
  init(of gazetteer: Gazetteer, around bounds: GeographicBounds, language: String) {
    self.init()
  }
}
