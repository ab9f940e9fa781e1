/**
 * Turns what pointers, wheels and keys do to the map's element into calls: `pan(right, down)`,
 * `zoomAround(x, y, steps)`, `hover(x, y)`, which is nowhere when the pointer leaves, `press(x, y, reach)`, and
 * `key(event)`, which tells whether it knew the key. One finger moves, two zoom.
 */
export function listen(element, surface, calls) {
  const pointers = new Map();
  let travelled = 0;
  const place = (event) => {
    const box = element.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  surface.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    surface.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, place(event));
    if (pointers.size === 1) travelled = 0;
  });
  surface.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId), now = place(event);
    if (!before) {
      calls.hover(...now);
      return;
    }
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    const right = now[0] - before[0], down = now[1] - before[1];
    travelled += Math.hypot(right, down);
    if (other) {
      const apart = (point) => Math.max(8, Math.hypot(point[0] - other[0], point[1] - other[1]));
      calls.zoomAround((now[0] + other[0]) / 2, (now[1] + other[1]) / 2, Math.log2(apart(now) / apart(before)));
      calls.pan(-right / 2, -down / 2);
    } else if (travelled > 4) calls.pan(-right, -down);
    pointers.set(event.pointerId, now);
  });
  const lift = (event) => {
    const last = pointers.size === 1 && pointers.delete(event.pointerId);
    pointers.delete(event.pointerId);
    if (!last || travelled > 4 || event.type !== "pointerup") return;
    const [x, y] = place(event);
    calls.press(x, y, event.pointerType === "touch" ? 10 : 2);
  };
  surface.addEventListener("pointerup", lift);
  surface.addEventListener("pointercancel", lift);
  surface.addEventListener("pointerleave", () => calls.hover(NaN, NaN));
  surface.addEventListener("dblclick", (event) => calls.zoomAround(...place(event), 1));
  element.addEventListener("wheel", (event) => {
    event.preventDefault();
    const pixels = event.deltaY * [1, 16, 400][event.deltaMode];
    calls.zoomAround(...place(event), Math.max(-0.6, Math.min(0.6, -pixels / (event.ctrlKey ? 60 : 240))));
  }, { passive: false });
  element.addEventListener("keydown", (event) => {
    if (event.target !== element || event.altKey || event.ctrlKey || event.metaKey) return;
    if (calls.key(event)) event.preventDefault();
  });
}
