/** Which colours the reader wants; `system` follows the machine. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEY = "kora-studio-theme";

/** What was chosen before; `system` where nothing was. */
export function chosenTheme(): Theme {
  const kept = window.localStorage.getItem(KEY);
  return THEMES.find((theme) => theme === kept) ?? "system";
}

export function chooseTheme(theme: Theme): void {
  window.localStorage.setItem(KEY, theme);
  showTheme();
}

/** Says to the style sheets what to show, now and whenever the machine changes its mind. */
export function keepTheme(): void {
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", showTheme);
  showTheme();
}

function showTheme(): void {
  const theme = chosenTheme();
  const isDark = theme === "dark" || (theme === "system" && window.matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset["theme"] = isDark ? "dark" : "light";
}
