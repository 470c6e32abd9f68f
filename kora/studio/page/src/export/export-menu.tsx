import type { StudioRun } from "@krako/contracts";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useRef } from "react";
import type { StudioRunDetail } from "../../../src/api.ts";
import { useStudio } from "../api/studio-context.ts";
import { saveFile } from "../parts/save-file.ts";
import { useCloseOutside } from "../parts/use-close-outside.ts";
import type { RunView } from "../run/run-view.ts";
import { fileName } from "./file-name.ts";
import { markdownReport } from "./markdown-report.ts";

/** Everything that can be taken away of a run. Files are made on this machine. */
export function ExportMenu({
  run,
  detail,
  view,
}: {
  readonly run: StudioRun;
  readonly detail: StudioRunDetail;
  readonly view: RunView;
}): ReactNode {
  const studio = useStudio();
  const menu = useRef<HTMLDetailsElement>(null);
  useCloseOutside(menu);
  const save = useMutation({
    mutationFn: async (what: () => Promise<void> | void) => {
      if (menu.current !== null) menu.current.open = false;
      await what();
    },
  });
  const name = (ending: string): string => fileName(run, ending);
  const canBeWhole = detail.result !== null;
  const items: [text: string, what: () => Promise<void> | void][] = [
    ["Report (Markdown)", () => saveFile(name("md"), markdownReport(detail, view), "text/markdown")],
    ["Graph (JSON)", () => saveFile(name("graph.json"), `${JSON.stringify(detail.graph, null, 2)}\n`)],
    [
      "Telemetry (JSON lines)",
      async () => {
        const { records } = await studio.telemetry(run.run_id);
        saveFile(
          name("telemetry.jsonl"),
          records.map((record) => `${JSON.stringify(record)}\n`).join(""),
          "application/x-ndjson",
        );
      },
    ],
    ...(canBeWhole
      ? [
          [
            "Whole run, for kora diff and kora replay",
            async () => saveFile(name("run.json"), await studio.record(run.run_id)),
          ] as [string, () => Promise<void>],
        ]
      : []),
  ];
  return (
    <details className="menu" ref={menu}>
      <summary className="button">Export</summary>
      <ul>
        {items.map(([text, what]) => (
          <li key={text}>
            <button type="button" onClick={() => save.mutate(what)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
      {save.error === null ? null : (
        <p className="fine warn" role="alert">
          {save.error.message}
        </p>
      )}
    </details>
  );
}
