/** The page's colours, which stand as custom properties in colours.css: the canvases draw with them. */
const names = [
  "paper", "panel", "ink", "soft", "line", "hair", "sea", "land", "focus", "district", "province", "country", "river",
  "label", "accent", "accent-ground", "halo", "shade",
];

/** What the properties are now, without the two dashes. */
export function readColours(element = document.documentElement) {
  const style = getComputedStyle(element);
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue("--" + name).trim()]));
}
