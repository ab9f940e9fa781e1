import { perKilometre } from "./projection.js";

const lengths = [5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05];

/** A bar of a round length, as long as it is in the middle of the map (Web Mercator stretches the north). */
export function drawScaleBar(context, app, view) {
  const pixels = perKilometre(view.y) * view.scale, { colours } = app;
  const kilometres = lengths.find((length) => length * pixels <= 110) ?? 0.05, long = kilometres * pixels;
  const text = kilometres < 1 ? app.t("map.metres", { n: kilometres * 1000 }) : app.t("map.kilometres", { n: kilometres });
  const rightToLeft = app.strings.direction === "rtl";
  const left = rightToLeft ? 16 : view.width - 16 - long, bottom = view.height - 12;
  context.fillStyle = colours.halo;
  context.fillRect(left - 6, bottom - 19, long + 12, 25);
  context.strokeStyle = context.fillStyle = colours.soft;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(left, bottom - 4);
  context.lineTo(left, bottom);
  context.lineTo(left + long, bottom);
  context.lineTo(left + long, bottom - 4);
  context.stroke();
  context.font = '11px system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif';
  context.textAlign = "center";
  context.textBaseline = "bottom";
  context.fillText(text, left + long / 2, bottom - 1);
}
