/** English. A number of things is chosen by its plural form (Unicode CLDR); {name} is filled in. */
export default {
  language: "en",
  locale: "en-GB",
  direction: "ltr",

  // map, timeline, legend, print
};
