import type { ReactNode } from "react";
import type { StudioPlaybooks } from "../../../src/api.ts";
import { count } from "../run/amount-text.ts";

/** By which playbook a request becomes a graph; normally the one whose conditions hold. */
export function PlaybookChoice({
  playbooks,
  chosen,
  onChoose,
}: {
  readonly playbooks: StudioPlaybooks | null;
  readonly chosen: string | null;
  readonly onChoose: (playbook: string | null) => void;
}): ReactNode {
  if (playbooks === null) return null;
  const usable = playbooks.playbooks.flatMap(({ id, title }) => (id === null ? [] : [{ id, title: title ?? id }]));
  const broken = playbooks.playbooks.filter(({ message }) => message !== null);
  if (usable.length === 0 && broken.length === 0)
    return <span className="fine">There is no playbook here, so only documents can be run.</span>;
  return (
    <span className="playbook-choice">
      <label>
        Playbook{" "}
        <select value={chosen ?? ""} onChange={({ target }) => onChoose(target.value === "" ? null : target.value)}>
          <option value="">The one that fits</option>
          {usable.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {broken.length === 0 ? null : (
        <span className="fine warn" title={broken.map(({ file, message }) => `${file}: ${message}`).join("\n")}>
          {count(broken.length, "file")} cannot be used
        </span>
      )}
    </span>
  );
}
