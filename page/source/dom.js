/** Makes elements of the page, whose texts are text nodes and never markup. */

/**
 * An element: `class` and other attributes as HTML has them, `on…` a listener; null, false and undefined are left out.
 *
 * @param {string} tag
 * @param {object|null} attributes
 * @param {...(Node|string|null|false|undefined|(Node|string)[])} children
 */
export function element(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === false || value === undefined) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== false && child !== undefined));
  return node;
}

/**
 * What turns the direction of a text or is not seen at all, and so may make it look like another (Unicode Technical
 * Report 36, §2.4); the joiners that Persian is written with are not among them.
 */
const unseen =
  // eslint-disable-next-line no-control-regex
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Somebody's text as nodes, with what nobody would see in it shown by its code point. */
export function visible(text) {
  text = String(text);
  const nodes = [];
  let start = 0;
  for (const { 0: character, index } of text.matchAll(unseen)) {
    if (index > start) nodes.push(text.slice(start, index));
    const code = character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
    nodes.push(element("span", { class: "unseen", dir: "ltr" }, `U+${code}`));
    start = index + character.length;
  }
  nodes.push(text.slice(start));
  return nodes;
}

/** Somebody's text in a block of its own, in its own direction. */
export const foreign = (tag, text, attributes) => element(tag, { dir: "auto", ...attributes }, visible(text));

/** Somebody's text within a sentence, lest it turn the words around it. */
export const isolated = (text) => element("bdi", null, visible(text));

/** A link to somebody's address, or its text where it is none that a browser should follow. */
export function link(address, ...children) {
  let url;
  try {
    url = new URL(address);
  } catch {
    url = null;
  }
  if (url?.protocol !== "http:" && url?.protocol !== "https:") return element("span", null, ...children);
  return element(
    "a",
    { href: url.href, rel: "noopener noreferrer", referrerpolicy: "no-referrer", target: "_blank" },
    ...children);
}
