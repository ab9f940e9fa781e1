/// Names that are taken, and how a further one of the same is made: `x_NAME`, `x_x_NAME`.
package struct FreeNames {
  private var taken: Set<String> = []
  /// How often the last that had a name which was taken had to be prefixed.
  private var depths: [String: Int] = [:]

  package init() {}

  /// Takes a name, or the first free one that is made of it.
  ///
  /// - Parameters:
  ///   - name: the name that is wanted.
  ///   - isAllowed: whether a name may be taken at all, as it is compared.
  /// - Returns: the name that was taken.
  package mutating func take(_ name: String, where isAllowed: (String) -> Bool) -> String {
    let own = LogColumn.normalized(name)
    let isTaken = taken.contains(own)
    var depth = isTaken ? depths[own] ?? 0 : 0
    while true {
      let made = String(repeating: "x_", count: depth) + name
      let normalized = LogColumn.normalized(made)
      if isAllowed(normalized), taken.insert(normalized).inserted {
        if isTaken { depths[own] = depth }
        return made
      }
      depth += 1
    }
  }
}
