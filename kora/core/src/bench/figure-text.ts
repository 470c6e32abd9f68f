import type { Figure } from "./figure.ts";

/** A figure's value for people, with its unit; `–` where it cannot be told. */
export function figureText({ value, unit }: Pick<Figure, "value" | "unit">): string {
  if (value === null) return "–";
  switch (unit) {
    case "share":
      return `${(value * 100).toFixed(1)} %`;
    case "points":
      return `${value.toFixed(2)} points`;
    case "ms":
      return value === 0
        ? "0 ms"
        : `${Math.abs(value) >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(2)} ms`;
    case "usd":
      return `$${value.toFixed(6)}`;
    case "cases":
    case "calls":
    case "tokens":
      return value.toLocaleString("en");
    default:
      return unit satisfies never;
  }
}

/** Where a figure comes from, for people; nothing of one that cannot be told. */
export function originText({ value, origin }: Pick<Figure, "value" | "origin">): string {
  return value === null ? "–" : origin;
}
