import { expect, test } from "vitest";
import { MetricRegistry } from "./metrics.ts";

const registry = (): MetricRegistry =>
  new MetricRegistry().define(
    { name: "calls_total", kind: "counter", help: "Calls." },
    { name: "open", kind: "gauge", help: "Open." },
    { name: "wait_seconds", kind: "histogram", help: "Waits.", buckets: [0.1, 1] },
  );

test("metrics are written as Prometheus reads them", () => {
  const metrics = registry();
  metrics.count("calls_total", { kind: 'a"b\\c\nd' });
  metrics.count("calls_total", { kind: "x" }, 3);
  metrics.set("open", 7);
  for (const wait of [0.05, 0.1, 0.5, 5]) metrics.observe("wait_seconds", wait, { of: "y" });
  expect(metrics.text()).toBe(`# HELP calls_total Calls.
# TYPE calls_total counter
calls_total{kind="a\\"b\\\\c\\nd"} 1
calls_total{kind="x"} 3
# HELP open Open.
# TYPE open gauge
open 7
# HELP wait_seconds Waits.
# TYPE wait_seconds histogram
wait_seconds_bucket{of="y",le="0.1"} 2
wait_seconds_bucket{of="y",le="1"} 3
wait_seconds_bucket{of="y",le="+Inf"} 4
wait_seconds_sum{of="y"} 5.65
wait_seconds_count{of="y"} 4
`);
});

test("a name is defined once, and used as what it is", () => {
  const metrics = registry();
  expect(() => metrics.define({ name: "open", kind: "gauge", help: "" })).toThrow(/"open"/);
  expect(() => metrics.define({ name: "No name", kind: "gauge", help: "" })).toThrow(/"No name"/);
  expect(() => metrics.count("open")).toThrow(/no counter called "open"/);
  expect(() => metrics.set("unknown", 1)).toThrow(/"unknown"/);
});

test("values of labels without end fill no memory", () => {
  const metrics = registry();
  for (let i = 0; i < 3_000; i += 1) metrics.count("calls_total", { kind: String(i) });
  const lines = metrics
    .text()
    .split("\n")
    .filter((line) => line.startsWith("calls_total{"));
  expect(lines).toHaveLength(1_001);
  expect(lines.at(-1)).toBe('calls_total{kind="other"} 2000');
});
