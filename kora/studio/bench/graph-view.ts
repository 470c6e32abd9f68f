/**
 * How the graph view behaves with many units, in a real browser: `node --conditions=@krako/source bench/graph-view.ts`.
 * A line of JSON for each figure, with its share of a budget; nothing fails because of one.
 */
import type { Page } from "playwright-core";
import { quickLayout } from "../page/src/graph/layout/quick-layout.ts";
import { graphShape } from "../page/src/graph/shape/graph-shape.ts";
import { harnessPage } from "../test/graph/harness-page.ts";
import { fanGraph, wideGraph } from "../test/graph/sample-graphs.ts";

/** Milliseconds. */
const BUDGET = { layout: 100, shown: 1_000, elk: 3_000, frame: 33, frameOfTenThousand: 100, update: 100 };
const FRAMES = 90;

function tell(figure: string, units: number, ms: number, budget: number): void {
  console.log(
    JSON.stringify({
      figure,
      units,
      ms: Math.round(ms * 10) / 10,
      budget,
      ratio: Math.round((ms / budget) * 100) / 100,
    }),
  );
}

/** Milliseconds between two frames while the graph is dragged about, or zoomed by the wheel: the middle one and the 95th of a hundred. */
async function frames(page: Page, move: "drag" | "wheel"): Promise<{ median: number; p95: number }> {
  const times = await page.evaluate(
    async ({ count, move: how }) => {
      const stage = document.querySelector(".graph-stage");
      if (stage === null) return [];
      const fire = (type: string, x: number, to: EventTarget): void => {
        to.dispatchEvent(
          new MouseEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: 450, view: window }),
        );
      };
      const next = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      if (how === "drag") fire("mousedown", 700, stage);
      const seen = [await next()];
      for (let frame = 0; frame < count; frame++) {
        const forth = frame % 60 < 30;
        if (how === "drag") fire("mousemove", 700 + (forth ? 12 : -12) * (frame % 30), window);
        else
          stage.dispatchEvent(
            new WheelEvent("wheel", {
              bubbles: true,
              cancelable: true,
              deltaY: forth ? -40 : 40,
              clientX: 700,
              clientY: 450,
            }),
          );
        seen.push(await next());
      }
      if (how === "drag") fire("mouseup", 700, window);
      return seen.slice(1).map((time, index) => time - (seen[index] ?? time));
    },
    { count: FRAMES, move },
  );
  const sorted = times.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0 };
}

/** Milliseconds from a change of a hundredth of the units to the frame that shows it. */
const update = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const times: number[] = [];
    for (let share = 0.5; share < 0.6; share += 0.01) {
      const before = performance.now();
      window.runTo?.(share);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      times.push(performance.now() - before);
    }
    return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  });

for (const units of [300, 2_000, 10_000]) {
  const shape = graphShape(wideGraph(units, 40));
  const before = performance.now();
  quickLayout(shape);
  tell("quick layout", units, performance.now() - before, BUDGET.layout);
}
const fan = graphShape(fanGraph(10_000));
const beforeFan = performance.now();
quickLayout(fan);
tell("quick layout of a fan", 10_000, performance.now() - beforeFan, BUDGET.layout);

const harness = await harnessPage();
try {
  for (const [graph, units] of [
    ["wide", 300],
    ["wide", 2_000],
    ["fan", 2_000],
    ["wide", 10_000],
  ] as const) {
    const page = await harness.browser.newPage({ viewport: { width: 1_440, height: 900 } });
    const before = performance.now();
    await page.goto(`${harness.url}?graph=${graph}&units=${units}`);
    await page.waitForSelector('.graph-stage:not([data-layout="none"])');
    tell(`${graph}: from opening to the first layout`, units, performance.now() - before, BUDGET.shown);
    await page.waitForSelector('.graph-view[aria-busy="false"]');
    if (units <= 400)
      tell(`${graph}: from opening to the layout by ELK`, units, performance.now() - before, BUDGET.elk);
    const budget = units > 2_000 ? BUDGET.frameOfTenThousand : BUDGET.frame;
    const report = async (what: string, move: "drag" | "wheel"): Promise<void> => {
      const { median, p95 } = await frames(page, move);
      tell(`${graph}: ${what}, median frame`, units, median, budget);
      tell(`${graph}: ${what}, 95th percentile`, units, p95, budget);
    };
    await report("all in sight, dragged", "drag");
    await report("all in sight, zoomed", "wheel");
    tell(`${graph}: states change, all in sight`, units, await update(page), BUDGET.update);
    await page.evaluate(() => document.querySelector<HTMLElement>('.graph-node[tabindex="0"]')?.focus());
    for (
      let step = 0;
      step < 12 && (await page.locator(".graph-stage").getAttribute("data-level")) !== "near";
      step++
    ) {
      await page.keyboard.press("+");
      await page.waitForTimeout(300);
    }
    await report("near, dragged", "drag");
    tell(`${graph}: states change, near`, units, await update(page), BUDGET.update);
    await page.close();
  }
} finally {
  await harness.close();
}
