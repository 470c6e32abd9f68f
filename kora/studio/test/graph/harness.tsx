import { type ReactNode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { GraphView } from "../../page/src/graph/graph-view.tsx";
import "../../page/src/theme/tokens.css";
import "./harness.css";
import { fanGraph, ladderGraph, ladderStates, sampleStates, wideGraph } from "./sample-graphs.ts";

/** `?graph=ladder`, `?graph=wide&units=2000`, `?graph=fan&units=2000`; `share` of it is done; `theme=dark`. */
const asked = new URLSearchParams(location.search);
const units = Number(asked.get("units") ?? 2_000);
const made = { ladder: ladderGraph, wide: () => wideGraph(units, 40), fan: () => fanGraph(units) };
const kind = asked.get("graph");
const first = made[kind === "wide" || kind === "fan" ? kind : "ladder"]();

if (asked.get("theme") === "dark") document.documentElement.dataset["theme"] = "dark";

/** What a test asks of the page that no click can: that the run goes on, and that another graph is shown. */
declare global {
  interface Window {
    runTo?: (share: number) => void;
    showAnother?: () => void;
  }
}

function Harness(): ReactNode {
  const [graph, setGraph] = useState(first);
  const [states, setStates] = useState(() =>
    kind === "wide" || kind === "fan" ? sampleStates(graph, Number(asked.get("share") ?? 0.6)) : ladderStates(),
  );
  const [selected, setSelected] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  window.showAnother = () => setGraph({ ...graph, graph_id: "0197a1b2-0000-7000-8000-00000000ffff" });
  window.runTo = (share) => setStates(sampleStates(graph, share));
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) setOpened(null);
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
  return (
    <>
      <h1>
        selected <output id="selected">{selected}</output>, opened <output id="opened">{opened}</output>
      </h1>
      <div className="harness">
        <GraphView graph={graph} states={states} selected={selected} onSelect={setSelected} onOpen={setOpened} />
      </div>
    </>
  );
}

const place = document.getElementById("place");
if (place !== null) createRoot(place).render(<Harness />);
