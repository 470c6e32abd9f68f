// The style of the page: the system's own type, one quiet column, colours that keep a contrast of 4.5 in both schemes.
import { LAYOUT } from "./layout-style.ts";

/** Names of colours, so that a test can measure their contrast. */
export const LIGHT: Readonly<Record<string, string>> = {
  ground: "#f6f6f4",
  sheet: "#ffffff",
  sunk: "#f3f4f5",
  text: "#1b1e23",
  quiet: "#565d66",
  line: "#dcdee1",
  strong: "#82898f",
  link: "#1a56a8",
  focus: "#1a56a8",
  pass: "#146538",
  "pass-ground": "#e6f3ea",
  fail: "#a01d18",
  "fail-ground": "#fcebe9",
  open: "#754f00",
  "open-ground": "#fbf1d9",
  known: "#5a3ca0",
  "known-ground": "#efeafa",
  none: "#565d66",
  "none-ground": "#eceef0",
};

export const DARK: Readonly<Record<string, string>> = {
  ground: "#111317",
  sheet: "#191c21",
  sunk: "#121519",
  text: "#e6e8eb",
  quiet: "#a3abb5",
  line: "#2e333b",
  strong: "#6d7682",
  link: "#8ab8ff",
  focus: "#8ab8ff",
  pass: "#7fd6a0",
  "pass-ground": "#15291d",
  fail: "#ff9f97",
  "fail-ground": "#351a19",
  open: "#f0c56c",
  "open-ground": "#2e2412",
  known: "#c5b3fa",
  "known-ground": "#262040",
  none: "#a3abb5",
  "none-ground": "#24282e",
};

const colours = (scheme: Readonly<Record<string, string>>): string =>
  Object.entries(scheme)
    .map(([name, value]) => `--${name}:${value};`)
    .join("");

export const STYLE: string = `
:root{color-scheme:light dark;${colours(LIGHT)}}
@media (prefers-color-scheme:dark){:root{${colours(DARK)}}}
@media print{:root{color-scheme:light;${colours(LIGHT)}--ground:#ffffff;--sunk:#ffffff;}}
${LAYOUT}`;
