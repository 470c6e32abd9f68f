import { expect, test } from "vitest";
import { centred, fitted, LEAST_ZOOM, MOST_ZOOM, revealing, seenArea } from "./viewport.ts";

const size = { width: 1_000, height: 600 };

test.each([
  { left: 100, top: 50, right: 9_100, bottom: 1_050 },
  { left: 100, top: 50, right: 1_100, bottom: 9_050 },
])("what is fitted is in sight as a whole: %j", (area) => {
  const seen = seenArea(fitted(area, size), size);
  expect(seen.left).toBeLessThan(area.left);
  expect(seen.right).toBeGreaterThan(area.right);
  expect(seen.top).toBeLessThan(area.top);
  expect(seen.bottom).toBeGreaterThan(area.bottom);
});

test("fitting enlarges nothing, and ends at the least zoom", () => {
  expect(fitted({ left: 0, top: 0, right: 200, bottom: 50 }, size).k).toBe(1);
  expect(fitted({ left: 0, top: 0, right: 9e9, bottom: 50 }, size).k).toBe(LEAST_ZOOM);
});

test("what is put into the middle is there, near enough and no nearer than can be", () => {
  const node = { left: 0, top: 0, right: 208, bottom: 56 };
  const { x, y, k } = centred({ x: 5, y: 5, k: 0.1 }, node, size, 0.8);
  expect([x + k * 104, y + k * 28, k]).toEqual([500, 300, 0.8]);
  expect(centred({ x: 0, y: 0, k: 9 }, node, size, 0.8).k).toBe(MOST_ZOOM);
});

test("what is in sight is not moved to be revealed", () => {
  const viewport = { x: 0, y: 0, k: 1 };
  expect(revealing(viewport, { left: 300, top: 300, right: 508, bottom: 356 }, size)).toBe(viewport);
});

test("what is not in sight is moved as little as shows it", () => {
  const right = revealing({ x: 0, y: 0, k: 1 }, { left: 950, top: 300, right: 1_158, bottom: 356 }, size);
  expect(right).toEqual({ x: 968 - 1_158, y: 0, k: 1 });
  const above = revealing({ x: 0, y: 0, k: 0.5 }, { left: 300, top: -200, right: 508, bottom: -144 }, size);
  expect(above).toEqual({ x: 0, y: 132, k: 0.5 });
});
