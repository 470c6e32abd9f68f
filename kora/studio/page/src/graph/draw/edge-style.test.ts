import { expect, test } from "vitest";
import { glance } from "../../../../test/graph/sample-graphs.ts";
import { sampleShape } from "../../../../test/graph/sample-shape.ts";
import { quickLayout } from "../layout/quick-layout.ts";
import { takenEdges } from "../shape/taken-edges.ts";
import { edgeStyle } from "./edge-style.ts";
import { type Scene, standingOut } from "./scene.ts";

const shape = sampleShape({ rule: "", model: "", answer: "rule" }, [["rule", "model"]]);
const [DEPENDENCY, ESCALATION, STAND_IN] = [0, 1, 2];

function styles(change: Partial<Scene>, isTaken = false): (string | null)[] {
  const glances = isTaken ? [glance({ escalationTaken: 0 })] : [];
  const scene: Scene = {
    shape,
    layout: quickLayout(shape),
    glances,
    taken: takenEdges(shape, glances),
    matching: null,
    path: null,
    selected: null,
    hovered: null,
    ...change,
  };
  const onPath = new Set(scene.path?.edges);
  return shape.edges.map((edge, index) => edgeStyle(edge, index, scene, onPath, standingOut(scene)));
}

test("dependencies and escalations are told apart, and a stand-in is drawn once it means something", () => {
  expect(styles({})).toEqual(["dependency", "escalation", null]);
  expect(styles({}, true)).toEqual(["dependency", "taken", "stand-in"]);
});

test("edges of the unit that is selected or pointed at stand out", () => {
  expect(styles({ selected: 2 })[DEPENDENCY]).toBe("touched");
  expect(styles({ hovered: 0 })[DEPENDENCY]).toBe("touched");
});

test("edges of units that nobody looks for step back", () => {
  expect(styles({ matching: Uint8Array.of(1, 0, 1) })[ESCALATION]).toBe("faint");
  expect(styles({ matching: Uint8Array.of(1, 0, 1) })[DEPENDENCY]).toBe("dependency");
});

test("edges of the selected unit are drawn even where nobody looks for it", () => {
  expect(styles({ matching: Uint8Array.of(0, 0, 0), selected: 2 })[DEPENDENCY]).toBe("touched");
});

test("the critical path goes over everything else, and what is not on it steps back", () => {
  const path = { units: [0, 1, 2], edges: [ESCALATION, STAND_IN], totalMs: 1 };
  expect(styles({ path }, true)).toEqual(["dependency", "path", "path"]);
  expect(styles({ path: { units: [0], edges: [], totalMs: 1 } }, true)).toEqual(["faint", "faint", "faint"]);
});
