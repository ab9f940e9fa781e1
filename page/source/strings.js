/**
 * The page's texts in its language, and how that writes numbers.
 *
 * @typedef {ReturnType<typeof strings>} Strings
 * @param {Record<string, string|object>} texts a file of page/strings
 */
export function strings(texts) {
  const { language, direction, locale } = texts;
  const plural = new Intl.PluralRules(locale);
  const formats = [];

  /** @param {number} value @param {number} [digits] the most behind the decimal sign */
  const number = (value, digits = 0) =>
    (formats[digits] ??= new Intl.NumberFormat(locale, { maximumFractionDigits: digits })).format(value);

  /** A text, with {name} replaced by values.name; of a number of things the form for values.n. */
  const t = (key, values = {}) => {
    let text = texts[key] ?? key;
    if (typeof text === "object") text = text[plural.select(values.n)] ?? text.other;
    return text.replace(/\{(\w+)\}/g, (_, name) =>
      typeof values[name] === "number" ? number(values[name], 1) : values[name] ?? "");
  };

  /** The word for a term of a vocabulary, or the term itself where the language has none. */
  const term = (list, name) => texts[`${list}.${name}`] ?? String(name);

  return { language, direction, locale, texts, number, t, term };
}
