import type { CurvePoint, ThresholdCurve } from "./threshold-curve.ts";

const WIDTH = 720;
const HEIGHT = 400;
const FRAME = { left: 64, right: 28, top: 56, bottom: 52 } as const;

/** Least span of the accuracy axis, so that a hundredth of a point does not look like a cliff. */
const LEAST_SPAN = 0.02;

/**
 * The curve of a workload as a picture: how much is decided without the model, against how right that is, with the model's own answers to
 * the same cases beside it. Plain SVG without scripts; legible on light and dark grounds. The same curve gives the same text.
 */
export function curveSvg(title: string, curve: ThresholdCurve): string {
  const points = curve.points.filter(({ accuracy }) => accuracy !== null);
  const values = points.flatMap(({ accuracy, model_accuracy }) => [accuracy ?? 1, model_accuracy ?? 1]);
  const low = Math.floor(Math.min(1 - LEAST_SPAN, ...values) * 100) / 100;
  const x = (avoided: number): number => FRAME.left + avoided * (WIDTH - FRAME.left - FRAME.right);
  const y = (accuracy: number): number =>
    FRAME.top + ((1 - accuracy) / (1 - low)) * (HEIGHT - FRAME.top - FRAME.bottom);
  const path = (of: (point: CurvePoint) => number | null): string =>
    points
      .flatMap((point) => {
        const value = of(point);
        return value === null ? [] : [`${at(x(point.avoided))},${at(y(value))}`];
      })
      .join(" ");
  const chosen = points.find(({ threshold }) => threshold === curve.chosen);
  const label = `${title}: accuracy against the share decided without the model`;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(label)}">`,
    "<style>text{font:12px system-ui,sans-serif;fill:#333}.grid{stroke:#8884;stroke-width:1}.own{fill:none;stroke:#0a6ebd;stroke-width:2}" +
      ".model{fill:none;stroke:#b5541c;stroke-width:2;stroke-dasharray:5 3}.dot{fill:#0a6ebd}" +
      "@media(prefers-color-scheme:dark){text{fill:#ddd}.own{stroke:#6cb6f5}.dot{fill:#6cb6f5}.model{stroke:#f0a070}}</style>",
    `<text x="${FRAME.left}" y="18" font-weight="600">${escaped(title)}</text>`,
    `<line class="own" x1="${FRAME.left}" y1="36" x2="${FRAME.left + 24}" y2="36"/><text x="${FRAME.left + 30}" y="40">decided before the model (${curve.origin})</text>`,
    `<line class="model" x1="${FRAME.left + 280}" y1="36" x2="${FRAME.left + 304}" y2="36"/><text x="${FRAME.left + 310}" y="40">the model on the same cases (${curve.origin})</text>`,
    ...ticks(low).map(
      (tick) =>
        `<line class="grid" x1="${FRAME.left}" y1="${at(y(tick))}" x2="${WIDTH - FRAME.right}" y2="${at(y(tick))}"/><text x="${FRAME.left - 8}" y="${at(y(tick) + 4)}" text-anchor="end">${percent(tick)}</text>`,
    ),
    ...[0, 0.2, 0.4, 0.6, 0.8, 1].map(
      (tick) =>
        `<line class="grid" x1="${at(x(tick))}" y1="${FRAME.top}" x2="${at(x(tick))}" y2="${HEIGHT - FRAME.bottom}"/><text x="${at(x(tick))}" y="${HEIGHT - FRAME.bottom + 18}" text-anchor="middle">${percent(tick)}</text>`,
    ),
    `<text x="${at(x(0.5))}" y="${HEIGHT - 12}" text-anchor="middle">share of cases decided without the model, by the threshold of ${escaped(curve.task)}</text>`,
    `<text x="${FRAME.left + 6}" y="${FRAME.top + 14}">right answers among them</text>`,
    `<polyline class="model" points="${path(({ model_accuracy }) => model_accuracy)}"/>`,
    `<polyline class="own" points="${path(({ accuracy }) => accuracy)}"/>`,
    ...(chosen?.accuracy === undefined || chosen.accuracy === null
      ? []
      : [
          `<circle class="dot" cx="${at(x(chosen.avoided))}" cy="${at(y(chosen.accuracy))}" r="5"/>`,
          `<text x="${at(x(chosen.avoided) - 8)}" y="${at(y(chosen.accuracy) + 22)}" text-anchor="end">chosen: ${chosen.threshold}</text>`,
        ]),
    "</svg>",
  ].join("\n")}\n`;
}

function ticks(low: number): number[] {
  const step = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2].find((each) => (1 - low) / each <= 6) ?? 0.5;
  const count = Math.floor((1 - low) / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => 1 - index * step);
}

function at(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function percent(share: number): string {
  return `${Math.round(share * 1_000) / 10} %`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
