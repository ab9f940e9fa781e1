import KokchaBytes
public import KokchaFormat
import KokchaModel

/// What is said of an option that is given in vain.
extension FormatOption {
  /// Whether it changes anything of an output.
  func applies(to output: ExportOptions.Output) -> Bool {
    output.format.options.contains(self) && !(sideFile != nil && output.path == "-")
  }

  /// What is to be said where it changes none of the outputs; nil where it does.
  public func note(on outputs: [ExportOptions.Output]) -> String? {
    if outputs.contains(where: applies) { return nil }
    let names = formats.map(\.name).listed(with: "and")
    return "\(name) changes none of these outputs: it is for \(names)"
      + (sideFile == nil ? "" : ", in a file")
  }
}
