/** Dari, as written in Afghanistan. A number of things is chosen by its plural form (Unicode CLDR); {name} is filled in. */
export default {
  language: "fa",
  locale: "fa-AF",
  direction: "rtl",

  // map, timeline, legend, print
};
