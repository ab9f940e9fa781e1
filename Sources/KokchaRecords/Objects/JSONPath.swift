import KokchaModel

/// Where in an event a value stands: `places[0].coordinate.latitude`.
struct JSONPath {
  var list: JSONKey?
  var index = 0
  var inner: JSONKey?
  var key: JSONMember?

  /// A key of the event's own.
  init(_ key: JSONKey) { self.key = .key(key) }

  /// A plain field of the event's own.
  init(plain field: Field) { key = .field(field) }

  /// An object in a list of the event's.
  init(_ list: JSONKey, _ index: Int) {
    self.list = list
    self.index = index
  }

  /// An object of the event's own, such as its time.
  init(in inner: JSONKey) { self.inner = inner }

  /// A key of the object that the path leads to.
  func key(_ key: JSONKey) -> JSONPath {
    var path = self
    path.key = .key(key)
    return path
  }

  /// A plain field of the object that the path leads to.
  func field(_ field: Field) -> JSONPath {
    var path = self
    path.key = .field(field)
    return path
  }

  /// An object in the object that the path leads to.
  func object(_ inner: JSONKey) -> JSONPath {
    var path = self
    path.inner = inner
    return path
  }

  /// Whether an event is left out rather than told without what stands here (`Field.isEssential`).
  var isEssential: Bool {
    switch key {
    case .key(let key)?: key.isEssential && list != .sources
    case .field(let field)?: field.isEssential
    case nil: list == nil && inner == .time
    }
  }

  /// The path as messages have it, with a last key that is not one of ours, if there is one.
  func text(_ last: String? = nil) -> String {
    var parts: [String] = []
    if let list { parts.append("\(list.text)[\(index)]") }
    if let inner { parts.append(inner.text.description) }
    if let key { parts.append(key.text) }
    if let last { parts.append(last) }
    return parts.joined(separator: ".")
  }
}
