import { codePoint, unseen } from "./model/words.js";

/** Makes elements of the page, whose texts are text nodes and never markup. */

/** @returns {any} the page's element of this id, which there is */
export const byId = (id) => document.getElementById(id);

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
  for (const child of children.flat()) {
    if (child !== null && child !== false && child !== undefined) node.append(child);
  }
  return node;
}

/** Somebody's text as nodes, with what nobody would see in it shown by its code point. */
export function visible(text) {
  text = String(text);
  const nodes = [];
  let start = 0;
  for (const { 0: character, index } of text.matchAll(unseen)) {
    if (index > start) nodes.push(text.slice(start, index));
    nodes.push(element("span", { class: "unseen", dir: "ltr" }, codePoint(character)));
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
