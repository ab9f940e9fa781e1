public import KokchaGazetteerIndex
import KokchaModel

extension Gazetteer {
  /// The lines along which a river runs; none for a place that no table draws so.
  public func courses(of id: String) -> [Course] {
    position(ofID: id).flatMap { index.courses()[$0] } ?? []
  }
}
