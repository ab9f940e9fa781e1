export const systemIsDark = matchMedia("(prefers-color-scheme: dark)");

/**
 * Shows the page in a theme, else in that of the system.
 *
 * @param {"light"|"dark"} [theme]
 * @returns {"light"|"dark"}
 */
export function showTheme(theme = systemIsDark.matches ? "dark" : "light") {
  document.documentElement.dataset.theme = theme;
  return theme;
}
