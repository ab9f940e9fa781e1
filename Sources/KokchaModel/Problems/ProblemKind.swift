/// What problems have in common that are shown together: their code and how grave they are.
///
/// A few codes are an error in one place and a warning in another; neither must hide the other.
public struct ProblemKind: Hashable, Sendable {
  /// The code.
  public var code: ProblemCode
  /// How grave it is.
  public var severity: Severity

  /// A code of some gravity.
  public init(_ code: ProblemCode, _ severity: Severity) {
    self.code = code
    self.severity = severity
  }
}

extension Problem {
  /// The problem's code and gravity.
  public var kind: ProblemKind { ProblemKind(code, severity) }
}
