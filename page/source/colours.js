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

/** Graphics need a contrast of 3 to 1 with what is beside them (WCAG 2.2, success criterion 1.4.11). */
const needed = 3.1;

/**
 * The colours of the types of events on the theme's ground, darker or lighter than the palette's where those would
 * not be seen on it. They stand as `--type-0`, `--type-1` and so on too, for symbols outside the canvases.
 * @returns {string[]} "#rrggbb" by palette index
 */
export function typeColours(app) {
  const { colours, theme, model: { facts } } = app;
  if (colours.types) return colours.types;
  const grounds = [colours.focus, colours.panel, colours.land].map(channels);
  const towards = luminance(grounds[0]) > 0.4 ? [0, 0, 0] : [255, 255, 255];
  colours.types = facts.types.map((type) => {
    const own = channels((theme === "dark" && type.dark) || type.colour);
    let part = 0, found = own;
    while (part < 1 && grounds.some((ground) => contrast(found, ground) < needed)) {
      part += 0.02;
      found = mixed(own, towards, part);
    }
    return hexadecimal(found);
  });
  colours.types.forEach((colour, i) => document.documentElement.style.setProperty("--type-" + i, colour));
  return colours.types;
}

/** A colour part of the way to another: opaque, since printing drops transparency here and there. */
export const blend = (colour, ground, part) => hexadecimal(mixed(channels(colour), channels(ground), part));

const mixed = (from, to, part) => from.map((value, i) => value + (to[i] - value) * part);

const hexadecimal = (colour) =>
  `#${colour.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;

/** Red, green and blue of a colour in hexadecimal digits, three or six of them; what follows is transparency. */
function channels(colour) {
  const digits = colour.length < 6 ? [...colour.slice(1)].map((digit) => digit + digit) : colour.slice(1).match(/../g);
  return digits.slice(0, 3).map((pair) => parseInt(pair, 16));
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour) {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a, b) {
  const [low, high] = [luminance(a), luminance(b)].sort((p, q) => p - q);
  return (high + 0.05) / (low + 0.05);
}
