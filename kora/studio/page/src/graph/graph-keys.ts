import type { Direction } from "./view/neighbour.ts";

/** What keys do while the graph has the focus, for the page's help too. */
export const GRAPH_KEYS = [
  { keys: "← →", does: "along an edge, to the nearest unit" },
  { keys: "↑ ↓", does: "to the unit above or below" },
  { keys: "Home End", does: "to the first or the last unit" },
  { keys: "Enter", does: "open the unit" },
  { keys: "/", does: "search" },
  { keys: "p", does: "show or hide the critical path" },
  { keys: "f", does: "fit the graph into the view" },
  { keys: "+ −", does: "zoom in or out" },
  { keys: "Esc", does: "let go of the unit" },
] as const;

export type GraphCommand =
  | { readonly type: "go"; readonly direction: Direction }
  | { readonly type: "first" | "last" | "open" | "search" | "path" | "fit" | "let-go" }
  | { readonly type: "zoom"; readonly factor: number };

const ZOOM_STEP = 1.4;

/** Null: the key means nothing here, or belongs to the browser. */
export function graphCommand(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): GraphCommand | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  switch (event.key) {
    case "ArrowLeft":
      return { type: "go", direction: "left" };
    case "ArrowRight":
      return { type: "go", direction: "right" };
    case "ArrowUp":
      return { type: "go", direction: "up" };
    case "ArrowDown":
      return { type: "go", direction: "down" };
    case "Home":
      return { type: "first" };
    case "End":
      return { type: "last" };
    case "Enter":
      return { type: "open" };
    case "/":
      return { type: "search" };
    case "p":
      return { type: "path" };
    case "f":
      return { type: "fit" };
    case "+":
    case "=":
      return { type: "zoom", factor: ZOOM_STEP };
    case "-":
      return { type: "zoom", factor: 1 / ZOOM_STEP };
    case "Escape":
      return { type: "let-go" };
    default:
      return null;
  }
}
