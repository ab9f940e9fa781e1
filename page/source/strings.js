/**
 * The page's texts in its language, and how that writes numbers.
 *
 * @typedef {ReturnType<typeof strings>} Strings
 * @param {Record<string, string|object>} texts a file of page/strings
 */
export function strings(texts) {
  const { language, direction, locale } = texts;
  let plural;

  // Formats of Intl take some ten milliseconds to be made, before the first picture.
  const digits = (value) => String(value).replace(/\d/g, (digit) => texts.digits[digit]);

  /** @param {number} value @param {number} [places] the most behind the decimal sign */
  const number = (value, places = 0) => {
    const [whole, part] = String(Number(value.toFixed(places))).split(".");
    return digits(whole.replace(/\B(?=(\d{3})+$)/g, texts.group) + (part ? texts.decimal + part : ""));
  };

  /** A text, with {name} replaced by values.name; of a number of things the form for values.n. */
  const t = (key, values = {}) => {
    let text = texts[key] ?? key;
    if (typeof text === "object") {
      plural ??= new Intl.PluralRules(locale);
      text = text[plural.select(values.n)] ?? text.other;
    }
    return text.replace(/\{(\w+)\}/g, (_, name) =>
      typeof values[name] === "number" ? number(values[name], 1) : values[name] ?? "");
  };

  /** The word for a term of a vocabulary, or the term itself where the language has none. */
  const term = (list, name) => texts[`${list}.${name}`] ?? String(name);

  return { language, direction, locale, texts, digits, number, t, term };
}
