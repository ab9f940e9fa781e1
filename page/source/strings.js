import en from "../strings/en.js";
import fa from "../strings/fa.js";

/** A language is a file here and nothing else. */
const languages = { en, fa };

/**
 * The page's texts in one language, and how it writes numbers.
 *
 * @typedef {ReturnType<typeof strings>} Strings
 * @param {string} language
 */
export function strings(language) {
  const texts = languages[language] ?? en;
  const locale = texts.locale;
  const plural = new Intl.PluralRules(locale);
  const formats = [];

  /** @param {number} value @param {number} [digits] the most behind the decimal sign */
  const number = (value, digits = 0) =>
    (formats[digits] ??= new Intl.NumberFormat(locale, { maximumFractionDigits: digits })).format(value);

  /** A text, with {name} replaced by values.name; of a plural the form for values.n. */
  const t = (key, values = {}) => {
    let text = texts[key] ?? key;
    if (typeof text === "object") text = text[plural.select(values.n)] ?? text.other;
    return text.replace(/\{(\w+)\}/g, (_, name) =>
      typeof values[name] === "number" ? number(values[name], 1) : values[name] ?? "");
  };

  /** The word for a term of the model, or the term itself where the language has none. */
  const term = (list, name) => texts[`${list}.${name}`] ?? name;

  return { language: texts.language, locale, direction: texts.direction, texts, number, t, term };
}
