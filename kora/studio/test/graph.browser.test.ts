import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type HarnessPage, harnessPage } from "./graph/harness-page.ts";

let harness: HarnessPage;
let page: Page;
/** What the page complained of: errors, what the policy forbids, what was not found. */
let complaints: string[];
/** Where it went. */
let hosts: Set<string>;

beforeAll(async () => {
  harness = await harnessPage();
});
afterAll(() => harness?.close());
afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
  expect([...hosts]).toEqual([new URL(harness.url).host]);
});

async function open(query: string, size = { width: 1_440, height: 900 }): Promise<void> {
  complaints = [];
  hosts = new Set();
  page = await harness.browser.newPage({ viewport: size, reducedMotion: "reduce" });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("request", (request) => request.url().startsWith("http") && hosts.add(new URL(request.url()).host));
  await page.goto(`${harness.url}${query}`);
  await page.waitForSelector('.graph-view[aria-busy="false"] .graph-stage:not([data-layout="none"])');
}

const stage = () => page.locator(".graph-stage");
const unit = (id: string) => page.locator(`[data-unit="${id}"]`);
const textOf = (id: string): Promise<string | null> => page.locator(`#${id}`).textContent();
const focusedUnit = (): Promise<string | undefined> =>
  page.evaluate(() =>
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset["unit"] : undefined,
  );
const zoom = (): Promise<string | null> => page.locator(".graph-zoom").textContent();
const level = (): Promise<string | null> => stage().getAttribute("data-level");

/** Whether any of the canvas has about this colour of the theme. */
const isPainted = (colour: string): Promise<boolean> =>
  page.evaluate((name) => {
    const canvas = document.querySelector("canvas");
    const hex = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const wanted = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    const data = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    for (let at = 0; at < data.length; at += 4)
      if (data[at + 3] === 255 && wanted.every((value, channel) => Math.abs(value - (data[at + channel] ?? 0)) < 3))
        return true;
    return false;
  }, colour);

test("a graph is laid out by ELK in a worker, and each unit says what it is and how it goes", async () => {
  await open("?graph=ladder");
  expect(await stage().getAttribute("data-layout")).toBe("elk");
  expect(await page.locator(".graph-node").count()).toBe(9);
  expect(await unit("sort-by-small-model").locator(".graph-node-said").textContent()).toBe(
    "sort-by-small-model, small model · small, model.generate@1, succeeded, 2 attempts, 640 ms",
  );
  expect(await unit("sort-by-rule").locator(".graph-node-said").textContent()).toContain(
    "failed, validation failed, 2 ms, escalated",
  );
  expect(await unit("sort-by-rule").locator("svg[data-state=failed]").count()).toBe(1);
});

test("every edge goes to the right", async () => {
  await open("?graph=ladder");
  const lefts = await Promise.all(
    ["read-mail", "sort-by-rule", "sort-by-small-model", "sort-by-large-model"].map(
      async (id) => (await unit(id).boundingBox())?.x ?? 0,
    ),
  );
  expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
});

test("a click selects a unit, a click beside it lets go, a double click opens it", async () => {
  await open("?graph=ladder");
  await unit("total").click();
  expect(await textOf("selected")).toBe("total");
  expect(await unit("total").getAttribute("aria-selected")).toBe("true");
  await page.mouse.click(700, 200);
  expect(await textOf("selected")).toBe("");
  await unit("collect").dblclick();
  expect(await textOf("opened")).toBe("collect");
});

test("keys walk along the edges, open a unit and let go of it", async () => {
  await open("?graph=ladder");
  await page.locator('.graph-node[tabindex="0"]').focus();
  expect(await focusedUnit()).toBe("read-mail");
  await page.keyboard.press("End");
  expect(await focusedUnit()).toBe("translate");
  await page.keyboard.press("ArrowLeft");
  expect(await focusedUnit()).toBe("collect");
  await page.keyboard.press("ArrowRight");
  expect(await focusedUnit()).toBe("translate");
  await page.keyboard.press("Enter");
  expect(await textOf("opened")).toBe("translate");
  expect(await page.locator('.graph-node[tabindex="0"]').count()).toBe(1);
});

test("Escape lets go of the unit, and what is around the graph hears it too", async () => {
  await open("?graph=ladder");
  await unit("total").dblclick();
  expect([await textOf("selected"), await textOf("opened")]).toEqual(["total", "total"]);
  await page.keyboard.press("Escape");
  expect([await textOf("selected"), await textOf("opened")]).toEqual(["", ""]);
});

test("a graph that has less room is fitted again, unless a unit is selected: that one stays in sight", async () => {
  await open("?graph=ladder");
  const first = await zoom();
  await page.setViewportSize({ width: 1_000, height: 900 });
  await expect.poll(zoom).not.toBe(first);
  const second = await zoom();
  await unit("translate").click();
  await page.setViewportSize({ width: 700, height: 900 });
  await expect.poll(async () => ((await unit("translate").boundingBox())?.x ?? 9_999) < 700).toBe(true);
  expect(await zoom()).toBe(second);
});

test("nothing is said of states and times before anything has begun", async () => {
  await open("?graph=wide&units=300&share=-1");
  expect(await page.getByRole("button", { name: /pending|Critical path/u }).count()).toBe(0);
  expect(await page.getByRole("button", { name: "LLM 26" }).count()).toBe(1);
});

test("a unit that keys lead to comes into sight", async () => {
  await open("?graph=wide&units=300");
  await page.locator('.graph-node[tabindex="0"]').focus();
  for (let step = 0; (await level()) !== "near"; step++) {
    expect(step).toBeLessThan(12);
    await page.keyboard.press("+");
  }
  await page.keyboard.press("End");
  const last = await focusedUnit();
  const box = await unit(last ?? "").boundingBox();
  const around = await stage().boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((around?.x ?? 0) + (around?.width ?? 0));
  expect(box?.x).toBeGreaterThanOrEqual(around?.x ?? 0);
});

test("search says how many it found, Enter goes from one to the next, Escape ends it", async () => {
  await open("?graph=wide&units=2000");
  await page.keyboard.press("/");
  await page.keyboard.type("unit-19");
  expect(await page.locator(".graph-found").textContent()).toBe("111 of 2,000");
  await page.keyboard.press("Enter");
  const first = await textOf("selected");
  expect(first).toContain("unit-19");
  expect(await unit(first ?? "").isVisible()).toBe(true);
  await page.keyboard.press("Enter");
  expect(await textOf("selected")).not.toBe(first);
  await page.keyboard.press("Shift+Enter");
  expect(await textOf("selected")).toBe(first);
  await page.keyboard.press("Escape");
  expect(await page.locator(".graph-found").textContent()).toBe("2,000 units");
  expect(await focusedUnit()).toBe(first);
});

test("a search without a result says so", async () => {
  await open("?graph=ladder");
  await page.getByRole("searchbox").fill("nothing of the kind");
  expect(await page.locator(".graph-found").textContent()).toBe("No unit matches");
  await page.keyboard.press("Enter");
  expect(await textOf("selected")).toBe("");
});

test("filters by type and state make the others faint", async () => {
  await open("?graph=ladder");
  await page.getByRole("button", { name: "LLM 2" }).click();
  expect(await page.locator(".graph-node:not(.graph-node-faint)").count()).toBe(2);
  await page.getByRole("button", { name: "skipped 1" }).click();
  expect(await page.locator(".graph-node:not(.graph-node-faint)").count()).toBe(1);
  expect(await page.locator(".graph-found").textContent()).toBe("1 of 9");
  await page.getByRole("button", { name: "skipped 1" }).click();
  await page.getByRole("button", { name: "LLM 2" }).click();
  expect(await page.locator(".graph-node-faint").count()).toBe(0);
});

test("the critical path is shown with its length, through the unit that stood in", async () => {
  await open("?graph=ladder");
  await page.locator(".graph-path").click();
  expect(await page.locator(".graph-path b").textContent()).toBe("645 ms, 3 units");
  const units = await page
    .locator(".graph-node-path")
    .evaluateAll((nodes) => nodes.map((node) => (node instanceof HTMLElement ? node.dataset["unit"] : "")));
  expect(units).toEqual(["read-mail", "sort-by-rule", "sort-by-small-model"]);
});

test("from afar a graph is a picture, near by its nodes are elements, and never more than the bound", async () => {
  await open("?graph=wide&units=2000");
  expect(await stage().getAttribute("data-layout")).toBe("quick");
  expect(await level()).toBe("far");
  expect(await page.locator(".graph-node").count()).toBe(1);
  expect(await isPainted("--state-succeeded")).toBe(true);
  expect(await isPainted("--state-failed")).toBe(true);
  for (let step = 0; (await level()) !== "near"; step++) {
    expect(step).toBeLessThan(12);
    await page.getByRole("button", { name: "Zoom in" }).click();
  }
  const nodes = await page.locator(".graph-node").count();
  expect(nodes).toBeGreaterThan(20);
  expect(nodes).toBeLessThanOrEqual(601);
  await page.getByRole("button", { name: "Fit" }).click();
  expect(await level()).toBe("far");
});

test("from afar, what is pointed at is named, and a click selects it", async () => {
  await open("?graph=fan&units=2000");
  await page.mouse.move(720, 500);
  const hint = (await page.locator(".graph-hint").textContent()) ?? "";
  expect(hint).toMatch(/^ ?part-\d+, small model · small/u);
  await page.mouse.click(720, 500);
  expect(hint).toContain((await textOf("selected")) || "nothing is selected");
});

test("a run that goes on changes nodes and counts, and moves nothing", async () => {
  await open("?graph=wide&units=2000&share=0.2");
  const before = await page.locator(".graph-nodes").getAttribute("style");
  const [done] = await page.getByRole("button", { name: /^succeeded/ }).allTextContents();
  const place = await page.locator(".graph-node").first().getAttribute("style");
  await page.evaluate(() => window.runTo?.(0.9));
  await expect.poll(() => page.getByRole("button", { name: /^succeeded/ }).textContent()).not.toBe(done);
  expect(await page.locator(".graph-nodes").getAttribute("style")).toBe(before);
  expect(await page.locator(".graph-node").first().getAttribute("style")).toBe(place);
});

test("the graph is dragged and zoomed by the mouse, and stays there while the run goes on", async () => {
  await open("?graph=wide&units=300");
  const fitted = await zoom();
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, -300);
  await expect.poll(zoom).not.toBe(fitted);
  const before = await page.locator(".graph-nodes").getAttribute("style");
  await page.mouse.down();
  await page.mouse.move(600, 420, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => page.locator(".graph-nodes").getAttribute("style")).not.toBe(before);
  expect(await textOf("selected")).toBe("");
  const moved = await page.locator(".graph-nodes").getAttribute("style");
  await page.evaluate(() => window.runTo?.(0.9));
  await page.setViewportSize({ width: 1_200, height: 800 });
  expect(await page.locator(".graph-nodes").getAttribute("style")).toBe(moved);
});

test("another graph is shown as a whole, however this one was looked at", async () => {
  await open("?graph=wide&units=2000");
  const fitted = await zoom();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(zoom).not.toBe(fitted);
  await page.evaluate(() => window.showAnother?.());
  await expect.poll(zoom).toBe(fitted);
});

test("ten thousand units can be looked at and searched", async () => {
  await open("?graph=wide&units=10000");
  await page.keyboard.press("/");
  await page.keyboard.type("unit-9999");
  await page.keyboard.press("Enter");
  expect(await textOf("selected")).toBe("unit-9999");
  expect(await unit("unit-9999").isVisible()).toBe(true);
});

for (const theme of ["light", "dark"])
  for (const graph of ["?graph=ladder", "?graph=wide&units=2000"])
    test(`nobody is kept out: ${graph} in the ${theme} theme has no violation that axe knows of`, async () => {
      await open(`${graph}&theme=${theme}`, { width: 900, height: 700 });
      await page.locator(".graph-path").click();
      // The policy of the page holds for what is added as an element, not for what the debugger evaluates.
      await page.evaluate(await axeSource());
      const violations = await page.evaluate(async () => {
        const { violations: found } = await window.axe.run(document.querySelector(".graph-view") ?? document);
        return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
      });
      expect(violations).toEqual([]);
    });

async function axeSource(): Promise<string> {
  const { source } = createRequire(import.meta.url)("axe-core") as { source: string };
  return source;
}

declare global {
  interface Window {
    readonly axe: {
      run(of: Element | Document): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
    };
  }
}
