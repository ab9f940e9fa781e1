package import KokchaModel

/// Something is said of a place, such as its radius, and the event names no place.
package struct PlacelessDoubt: ValueFault {
  package init() {}

  package var code: ProblemCode { .placeUnnamed }

  package func message(of field: String, _ text: Span<UInt8>) -> String {
    "\(field) '\(text.quoted)' belongs to a place, and there is none: it is in no output"
  }

  package func advice(for text: Span<UInt8>) -> String {
    "name the place, or give its latitude and longitude"
  }
}
