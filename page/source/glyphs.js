export function glyphElement(app, type, occurrence, { size = 18, heard = false } = {}) {
  return document.createElementNS("http://www.w3.org/2000/svg", "svg");
}
