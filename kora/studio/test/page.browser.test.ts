import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import axe from "axe-core";
import { type Browser, chromium, type Download, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { LADDER, MISSPELT, wideDocument } from "./page/documents.ts";
import { type HeldModel, heldModel } from "./page/held-model.ts";
import { type StudioProcess, studioProcess } from "./page/studio-process.ts";

/** Where Chromium is, if `CHROMIUM` does not say. */
const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const WRONG = { label: "maybe", confidence: 3 };
const RIGHT = { label: "ham", confidence: 0.93 };

describe("the page of kora studio", { timeout: 120_000 }, () => {
  let model: HeldModel;
  let studio: StudioProcess;
  let browser: Browser;
  let page: Page;
  /** What no journey may bring about: requests elsewhere, errors, what the policy forbids. */
  let faults: string[];

  beforeAll(async () => {
    model = await heldModel();
    studio = await studioProcess(model.url);
    const executablePath = [process.env["CHROMIUM"] ?? "", ...PLACES].find(existsSync);
    if (executablePath === undefined)
      throw new Error(
        "There is no Chromium here. Install it (apt-get install chromium), or name the program in the variable CHROMIUM.",
      );
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await studio?.close();
    await model?.close();
  });

  beforeEach(async () => {
    faults = [];
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
    page = await context.newPage();
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== studio.url && protocol !== "data:" && protocol !== "blob:") faults.push(`asked ${request.url()}`);
    });
    page.on("pageerror", ({ message }) => faults.push(message));
    page.on("console", (message) => {
      if (/content security policy/i.test(message.text())) faults.push(message.text());
    });
    await page.goto(studio.link);
  });

  afterEach(async () => {
    await page.context().close();
    expect(faults).toEqual([]);
  });

  /** Writes into the field and runs it by its keys. */
  async function send(text: string): Promise<void> {
    await page.getByRole("link", { name: "KORA Studio" }).click();
    await page.fill("#request", text);
    await page.press("#request", "Control+Enter");
    await page.locator(".run-header").waitFor();
  }

  async function ladderRun(): Promise<void> {
    await send(LADDER);
    await model.answer(WRONG);
    await model.answer(RIGHT);
    await page.locator(".run-header").getByText("succeeded").waitFor();
  }

  test("a request in prose becomes an answer, and stays in the list", async () => {
    await page.getByText("No runs yet").waitFor();
    await send("Invoice no. 2041 of 3 May\nAmount due: EUR 19.90, until 17 May.");
    await page.locator(".run-header").getByText("succeeded").waitFor();
    expect(await page.locator(".answer").innerText()).toContain("19.90");
    expect(await page.getByText("No unit of this graph asks a model.").count()).toBe(1);
    await page.keyboard.press("g");
    await page.keyboard.press("h");
    await page.locator(".run-row", { hasText: "Invoice no. 2041" }).waitFor();
  });

  test("the token leaves the address, and a page without the right one says what to do", async () => {
    expect(page.url()).toBe(`${studio.url}/#/`);
    await page.reload();
    await page.locator("#request").waitFor();
    const other = await page.context().newPage();
    await other.goto(`${studio.url}/#token=wrong`);
    await other.getByText("Open the link that kora studio printed").waitFor();
  });

  test("what is wrong with a document is told with its place, and the place is shown", async () => {
    await page.fill("#request", MISSPELT);
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByText('Did you mean "budget"?').waitFor();
    await page.getByRole("button", { name: "Line 8, column 5" }).click();
    const at = await page.locator("#request").evaluate((field: HTMLTextAreaElement) => field.selectionStart);
    expect(MISSPELT.slice(at)).toMatch(/^bugdet/);
  });

  test("a plan says what it may come to at most, and runs nothing", async () => {
    const begun: string[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith("/execute")) begun.push(request.url());
    });
    await page.fill("#request", LADDER);
    await page.getByRole("button", { name: "Plan" }).click();
    const tokens = page.locator(".estimate tr", { hasText: "Tokens" });
    await tokens.waitFor();
    expect(await tokens.locator("td").allInnerTexts()).toEqual(["0", "3,000", "9,000", "3,000"]);
    expect(await page.locator(".plan header").innerText()).toContain("Nothing has run.");
    expect(begun).toEqual([]);
  });

  test("a run fills in while it goes on, to its end, without a reload", async () => {
    await send(LADDER);
    await page.keyboard.press("g");
    await page.keyboard.press("t");
    const row = page.locator(".timeline-row", { hasText: "by_llm" });
    await row.locator('[data-state="running"]').waitFor();
    expect(await page.locator(".run-header").innerText()).toContain("2 of 3 units");
    await model.answer(WRONG);
    await row.getByText("×2").waitFor();
    await model.answer(RIGHT);
    await row.locator('[data-state="succeeded"]').waitFor();
    expect(await row.locator('rect[data-kind="attempt"][data-ended="failed"]').count()).toBe(1);
    expect(await row.locator('rect[data-kind="retry_wait"]').count()).toBe(1);
    expect(await row.locator('rect[data-kind="call"]').count()).toBe(2);
    await page.getByRole("tab", { name: "Overview" }).click();
    expect(await page.locator(".answer").innerText()).toContain("From by_llm, standing in for by_rule");
    expect(await page.locator(".ladders").innerText()).toContain("/confidence is below 0.8");
    expect(await page.locator(".budget").innerText()).toContain("202 of 9,000, 8,798 left");
  });

  test("a run is cancelled from the page, and says so", async () => {
    await send(LADDER);
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.locator(".run-header").getByText("cancelled").waitFor();
    await page.getByRole("button", { name: "Delete" }).waitFor();
    await model.answer(RIGHT);
  });

  test("a limit that was typed goes with the run, and what is no limit is said", async () => {
    await page.getByText("Limits").click();
    const seconds = page.getByLabel("seconds");
    await seconds.fill("soon");
    await page.getByText("The time is a number of seconds").waitFor();
    await seconds.fill("0.5");
    await page.fill("#request", LADDER);
    await page.press("#request", "Control+Enter");
    await page.locator(".run-header").getByText("failed").waitFor();
    expect(await page.locator(".panel.failed h2").innerText()).toBe("TIMEOUT");
    await model.answer(RIGHT);
  });

  test("the backends and their models are told", async () => {
    await page.locator(".backends summary").click();
    await page.getByText("local: llm, medium").waitFor();
    expect(await page.locator(".menu-body").innerText()).toContain("krako, not used: not set up");
    await page.keyboard.press("Escape");
    await page.locator(".menu-body").waitFor({ state: "hidden" });
  });

  test("the drawer shows the attempts, the call and the input with what was carried in", async () => {
    await ladderRun();
    await page.locator(".ladders").getByRole("button", { name: "by_llm" }).click();
    const drawer = page.getByRole("region", { name: "Unit by_llm" });
    await drawer.getByText("Carried in:").waitFor();
    const text = await drawer.innerText();
    expect(text).toContain("Failing fields: /label /confidence");
    expect(text).toContain("Model call: scripted");
    expect(text).toContain("84 tokens in, 17 out");
    expect(text).toContain("the agenda for monday: who gets the team prize?");
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "detached" });
  });

  test("a unit whose every output fails its schema shows which fields of the last one", async () => {
    await send(LADDER);
    for (let attempt = 1; attempt <= 3; attempt += 1) await model.answer(WRONG);
    await page.locator(".run-header").getByText("failed").waitFor();
    await page.locator(".panel.failed").getByRole("button", { name: "by_llm" }).click();
    const failing = page.locator(".drawer .failing");
    await failing.waitFor();
    const text = await failing.innerText();
    expect(text).toContain("Failing fields of attempt 3");
    expect(text).toContain("/label");
    expect(text).toContain("/confidence");
    expect(text).toContain('Schema: {"type":"number","minimum":0,"maximum":1}');
  });

  test("everything is reached by keys", async () => {
    await ladderRun();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    for (const [key, name] of [
      ["e", "Events"],
      ["g", "Graph"],
      ["o", "Overview"],
      ["t", "Timeline"],
    ] as const) {
      await page.keyboard.press("g");
      await page.keyboard.press(key);
      await page.getByRole("tab", { name, selected: true }).waitFor();
    }
    await page.keyboard.press("j");
    await page.getByRole("region", { name: "Unit message" }).waitFor();
    await page.keyboard.press("j");
    await page.getByRole("region", { name: "Unit by_rule" }).waitFor();
    await page.keyboard.press("k");
    await page.getByRole("region", { name: "Unit message" }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("llm");
    await page.getByText("1 of 3 units").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.locator(".drawer").waitFor({ state: "detached" });
  });

  test("a node of the graph opens its unit", async () => {
    await ladderRun();
    await page.getByRole("tab", { name: "Graph" }).click();
    await page.locator('.graph-view[aria-busy="false"] .graph-stage:not([data-layout="none"])').waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("by_llm");
    for (const key of ["Enter", "Escape", "Enter"]) await page.keyboard.press(key);
    await page.getByRole("region", { name: "Unit by_llm" }).waitFor();
  });

  test("an event shows all it says", async () => {
    await ladderRun();
    await page.getByRole("tab", { name: "Events" }).click();
    await page.fill(".events input[type=search]", "llm.invocation.completed");
    await page.locator(".event-row").first().click();
    expect(await page.locator(".event-detail").innerText()).toContain('model: "scripted"');
  });

  test("two runs are compared", async () => {
    await ladderRun();
    await send(LADDER);
    await model.answer(RIGHT);
    await page.locator(".run-header").getByText("succeeded").waitFor();
    await page.getByRole("link", { name: "KORA Studio" }).click();
    const boxes = page.locator(".run-row", { hasText: "ladder" }).locator("input");
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await page.getByRole("button", { name: "Compare the two" }).click();
    await page.locator(".verdict").waitFor();
    expect(await page.locator(".verdict").innerText()).toContain("1 unit went another way");
    expect(await page.getByRole("row", { name: "Model calls" }).innerText()).toMatch(/2\s+1\s+−50 %/);
  });

  test("graph, telemetry, report and the whole run are saved, and the run's file is taken back", async () => {
    await ladderRun();
    const report = await saved("Report (Markdown)");
    expect(report.text).toMatch(/^# /);
    expect(report.name).toMatch(/\.md$/);
    expect(report.text).toContain("`by_rule` succeeded → (/confidence is below 0.8) `by_llm` succeeded");
    const graph = JSON.parse((await saved("Graph (JSON)")).text) as { work_units: unknown[] };
    expect(graph.work_units).toHaveLength(3);
    const telemetry = (await saved("Telemetry (JSON lines)")).text.trim().split("\n");
    expect(telemetry.map((line) => (JSON.parse(line) as { record: string }).record).at(-1)).toBe("run.ended");
    const whole = await saved("Whole run");
    expect(Object.keys(JSON.parse(whole.text) as object)).toEqual(
      expect.arrayContaining(["graph", "events", "result"]),
    );
    const address = page.url();
    page.once("dialog", (dialog) => void dialog.accept());
    await page.getByRole("button", { name: "Delete" }).click();
    await page.locator(".runs, .empty").first().waitFor();
    await drop("kept.run.json", whole.text);
    await page.locator(".run-header").getByText("succeeded").waitFor();
    expect(page.url()).toBe(address);
  });

  /** Chooses an entry of the menu; what was saved by it. */
  async function saved(entry: string): Promise<{ readonly name: string; readonly text: string }> {
    await page.getByText("Export", { exact: true }).click();
    const coming: Promise<Download> = page.waitForEvent("download");
    await page.getByRole("button", { name: entry }).click();
    const download = await coming;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  }

  async function drop(name: string, text: string): Promise<void> {
    const data = await page.evaluateHandle(
      ([fileName, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content ?? ""], fileName ?? ""));
        return transfer;
      },
      [name, text],
    );
    await page.dispatchEvent(".compose", "drop", { dataTransfer: data });
  }

  test("a dropped document is read into the field under its name", async () => {
    await drop("mine.yaml", MISSPELT);
    await page.getByText("mine.yaml: graph or Task IR document").waitFor();
    expect(await page.inputValue("#request")).toBe(MISSPELT);
  });

  test("what is written is still there on the way back, and a run's graph can be run again", async () => {
    await ladderRun();
    await page.goBack();
    expect(await page.inputValue("#request")).toBe(LADDER);
    await page.goForward();
    await page.getByRole("button", { name: "Run again" }).click();
    expect(JSON.parse(await page.inputValue("#request"))).toHaveProperty("work_units");
    await page.press("#request", "Control+Enter");
    await model.answer(RIGHT);
    await page.locator(".run-header").getByText("succeeded").waitFor();
  });

  test("a run that is not there, and an address that is none, say so and lead back", async () => {
    await page.goto(`${studio.url}/#/runs/0197a1b2-0000-7000-8000-000000000003/overview`);
    await page.getByText("This run cannot be shown").waitFor();
    await page.getByRole("link", { name: "All runs" }).click();
    await page.locator("#request").waitFor();
    await page.goto(`${studio.url}/#/nowhere`);
    await page.getByText("There is nothing at this address").waitFor();
  });

  test("of 2,000 units only those in sight are drawn", async () => {
    await send(wideDocument(2_000));
    await page.locator(".run-header").getByText("succeeded").waitFor();
    await page.getByRole("tab", { name: "Timeline" }).click();
    await page.locator(".timeline-row").first().waitFor();
    expect(await page.locator(".timeline-row").count()).toBeLessThan(80);
    await page.getByRole("tab", { name: "Events" }).click();
    await page.locator(".event-row").first().waitFor();
    expect(await page.locator(".event-row").count()).toBeLessThan(80);
    await page.getByText("6,002 events").waitFor();
  });

  test.each(["light", "dark"] as const)("nothing in it is closed to those who need help: %s", async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await ladderRun();
    const run = page.url().replace(/\/overview.*$/, "");
    const found: string[] = [];
    const places = ["overview", "overview?unit=by_llm", "timeline", "graph", "events", "graph?unit=by_rule"];
    for (const place of places) {
      await page.goto(`${run}/${place}`);
      await page.locator(".overview, .timeline-row, .event-row, .graph-node").first().waitFor();
      found.push(...(await violations(place)));
    }
    await page.goto(`${run.replace("/runs/", "/compare/")}`);
    await page.locator(".side").nth(1).waitFor();
    found.push(...(await violations("compare")));
    await page.getByRole("link", { name: "KORA Studio" }).click();
    await page.fill("#request", MISSPELT);
    await page.press("#request", "Control+Enter");
    await page.getByRole("alert").waitFor();
    found.push(...(await violations("problem")));
    await page.fill("#request", LADDER);
    await page.press("#request", "Control+Shift+Enter");
    await page.locator(".plan .graph-node").first().waitFor();
    found.push(...(await violations("plan")));
    await page.getByRole("button", { name: /Keys/ }).click();
    found.push(...(await violations("help")));
    expect(found).toEqual([]);
  });

  /** What axe finds, as `place: rule: element`. It is put into the page past its policy, as no script of anybody else can be. */
  async function violations(place: string): Promise<string[]> {
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    });
    return found.map((each) => `${place}: ${each}`);
  }
});
