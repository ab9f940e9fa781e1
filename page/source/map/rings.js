import { perKilometre } from "./projection.js";

/**
 * Rings that say "somewhere within": of all places where events are few, and of the selected event.
 * @param {boolean} filled whether the selected one is filled: no area is marked instead
 */
export function drawRings(pen, app, view, all, filled) {
  const { model, selected } = app, { location, failed, radius, count } = model, widest = new Map();
  for (let event = 0; all && event < count; event++) {
    const place = location[event];
    if (failed[event] === 0 && place >= 0) widest.set(place, Math.max(widest.get(place) ?? 0, radius[event]));
  }
  for (const [place, tenths] of widest) drawRing(pen, app, view, place, tenths, false, false);
  if (selected < 0 || location[selected] < 0) return;
  drawRing(pen, app, view, location[selected], radius[selected], true, filled);
}

function drawRing(pen, { colours, model: { locations } }, view, place, tenths, strong, filled) {
  const x = locations.x[place], y = locations.y[place], radius = (tenths / 10) * perKilometre(y) * view.scale;
  if (radius < 9 || radius > 4 * (view.width + view.height)) return;
  for (const at of view.onScreen(x, y, radius)) {
    pen.circle(at.x, at.y, radius);
    if (filled) pen.fill(colours.shade);
    pen.stroke(strong ? colours.accent : colours.label, strong ? 1.7 : 1.1, [3, 4]);
  }
}
