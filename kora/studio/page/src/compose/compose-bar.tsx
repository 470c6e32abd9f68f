import { type ReactNode, useRef } from "react";
import { usePlaybooks } from "../api/queries.ts";
import { changeDraft } from "./draft.ts";
import { LimitFields } from "./limit-fields.tsx";
import { PlaybookChoice } from "./playbook-choice.tsx";
import { KIND_NAMES } from "./sort-input.ts";
import type { NewRunState } from "./use-new-run.ts";

/** What the text is taken for, by what playbook and within what limits it is run, and the buttons. */
export function ComposeBar({ state }: { readonly state: NewRunState }): ReactNode {
  const { draft, kind, isPlanning, isStarting, send } = state;
  const playbooks = usePlaybooks();
  const isEmpty = draft.text.trim() === "";
  return (
    <div className="compose-bar">
      {isEmpty ? null : (
        <span className="understood" role="status">
          {draft.name === null ? "" : `${draft.name}: `}
          {KIND_NAMES[kind]}
        </span>
      )}
      {kind === "text" || kind === "request" ? (
        <PlaybookChoice
          playbooks={playbooks.data ?? null}
          chosen={draft.playbook}
          onChoose={(playbook) => changeDraft({ playbook })}
        />
      ) : null}
      {kind === "run" ? null : <LimitFields draft={draft} />}
      <span className="space" />
      <FileChoice onFile={(file) => void state.take(file)} />
      {kind === "run" ? null : (
        <button type="button" disabled={isEmpty || isPlanning} onClick={() => send("plan")}>
          {isPlanning ? "Planning" : "Plan"}
        </button>
      )}
      <button type="button" className="primary" disabled={isEmpty || isStarting} onClick={() => send("run")}>
        {kind === "run" ? "Open" : isStarting ? "Starting" : "Run"}
      </button>
    </div>
  );
}

function FileChoice({ onFile }: { readonly onFile: (file: File) => void }): ReactNode {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".json,.yaml,.yml,.txt,.md,.eml"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onFile(file);
          target.value = "";
        }}
      />
      <button type="button" className="quiet" onClick={() => picker.current?.click()}>
        Choose a file
      </button>
    </>
  );
}
