import { perKilometre } from "./projection.js";

const lengths = [5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05];

/** A bar of a round length, as long as it is in the middle of the map: Web Mercator stretches the north. */
export function drawScaleBar(pen, app, view) {
  const pixels = perKilometre(view.y) * view.scale, { colours: { soft, halo }, t } = app;
  const kilometres = lengths.find((length) => length * pixels <= 110) ?? lengths.at(-1), long = kilometres * pixels;
  const left = app.strings.direction === "rtl" ? 16 : view.width - 16 - long, bottom = view.height - 12;
  pen.rectangle(halo, left - 6, bottom - 19, long + 12, 25);
  pen.line(left, bottom - 4, left, bottom, left + long, bottom, left + long, bottom - 4).stroke(soft, 1.5);
  const text = kilometres < 1 ? t("map.metres", { n: kilometres * 1000 }) : t("map.kilometres", { n: kilometres });
  pen.measure(text, "11px");
  pen.text(text, left + long / 2, bottom - 8, soft);
}
