import type { ReactNode } from "react";
import { durationText } from "../run/duration-text.ts";
import type { RunView } from "../run/run-view.ts";
import { type TimeShareName, timeShares } from "../run/time-shares.ts";

const NAMES: Readonly<Record<TimeShareName, string>> = {
  model: "A model ran",
  operation: "Operations ran",
  retry_wait: "Only waits before retries",
  other: "Nothing of it ran",
};

/** What the time of the run went to. */
export function TimePanel({ view, nowMs }: { readonly view: RunView; readonly nowMs: number }): ReactNode {
  const shares = timeShares(view, nowMs);
  const names = (Object.keys(NAMES) as TimeShareName[]).filter((name) => shares[name] > 0);
  return (
    <section className="panel" aria-labelledby="time-title">
      <h2 id="time-title">Time</h2>
      {names.length === 0 ? (
        <p className="fine">Less than a millisecond.</p>
      ) : (
        <>
          <div className="share-bar" aria-hidden="true">
            {names.map((name) => (
              <i key={name} data-share={name} style={{ flexGrow: shares[name] }} />
            ))}
          </div>
          <dl className="shares">
            {names.map((name) => (
              <div key={name}>
                <dt>
                  <i className="share-sign" data-share={name} aria-hidden="true" />
                  {NAMES[name]}
                </dt>
                <dd>{durationText(shares[name])}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}
