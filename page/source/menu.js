import { element } from "./dom.js";

let open = null;

/**
 * A button that opens a box below itself. Escape closes it and goes back to the button; so does a click elsewhere, or
 * the focus when it leaves.
 *
 * @param {string} label
 * @param {(box: HTMLElement) => void} fill called each time it opens
 */
export function menu(label, fill) {
  const box = element("div", { class: "menu-box", role: "group", hidden: true });
  const button = element("button", { type: "button", class: "button", "aria-expanded": "false" }, label);
  const root = element("div", { class: "menu" }, button, box);
  const set = (isOpen) => {
    if (isOpen && open !== close) open?.();
    open = isOpen ? close : open === close ? null : open;
    button.setAttribute("aria-expanded", String(isOpen));
    box.hidden = !isOpen;
    if (!isOpen) return box.replaceChildren();
    fill(box);
    // Never beyond the edge of what it stands in.
    box.style.insetInlineStart = "0";
    const [inner, outer] = [box.getBoundingClientRect(), root.parentElement.getBoundingClientRect()];
    const isRight = getComputedStyle(root).direction === "rtl";
    const over = isRight ? outer.left - inner.left : inner.right - outer.right;
    if (over > 0) box.style.insetInlineStart = `${-over}px`;
  };
  const close = () => set(false);
  button.addEventListener("click", () => set(box.hidden));
  root.addEventListener("focusout", (event) => {
    if (!box.hidden && event.relatedTarget instanceof Node && !root.contains(event.relatedTarget)) close();
  });
  root.addEventListener("keydown", (event) => {
    if (box.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") {
      event.stopPropagation();
      close();
      button.focus();
    } else if (step) {
      event.preventDefault();
      const inputs = [...box.querySelectorAll("input")];
      const at = inputs.findIndex((input) => input === document.activeElement);
      inputs[at < 0 ? 0 : (at + step + inputs.length) % inputs.length]?.focus();
    }
  });
  return { root, button, box, get isOpen() { return !box.hidden; } };
}

addEventListener("pointerdown", (event) => {
  if (open && !(event.target instanceof Element && event.target.closest(".menu"))) open();
});
