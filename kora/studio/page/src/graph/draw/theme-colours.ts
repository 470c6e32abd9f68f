import { useEffect, useState } from "react";
import { STATE_LOOKS } from "../../parts/state-look.ts";

const NAMES = [
  "--surface",
  "--line",
  "--line-strong",
  "--text",
  "--dim",
  "--accent",
  "--on-accent",
  ...Object.values(STATE_LOOKS).map((look) => look.colour),
] as const;

/** Colours of the page's theme for a canvas, which knows no custom properties. */
export type ThemeColours = Readonly<Record<(typeof NAMES)[number], string>>;

function read(): ThemeColours {
  const style = getComputedStyle(document.documentElement);
  const colours = Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(name).trim() || "#808080"]));
  return colours as ThemeColours;
}

/** They are read again when the page, or the system, changes from light to dark. */
export function useThemeColours(): ThemeColours {
  const [colours, setColours] = useState(read);
  useEffect(() => {
    const changed = (): void => setColours(read());
    const observer = new MutationObserver(changed);
    observer.observe(document.documentElement, { attributes: true });
    const system = matchMedia("(prefers-color-scheme: dark)");
    system.addEventListener("change", changed);
    changed();
    return () => {
      observer.disconnect();
      system.removeEventListener("change", changed);
    };
  }, []);
  return colours;
}
