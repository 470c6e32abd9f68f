import type { ReactNode } from "react";
import { StateMark } from "../parts/state-mark.tsx";
import { count } from "../run/amount-text.ts";
import { durationText } from "../run/duration-text.ts";
import type { AttemptView, UnitView } from "../run/unit-view.ts";

/** Every try at a unit: how it ended and why, what it took, the call of its model. */
export function AttemptList({ known, nowMs }: { readonly known: UnitView; readonly nowMs: number }): ReactNode {
  if (known.attempts.length === 0) return <p className="fine">No attempt was made.</p>;
  return (
    <ol className="attempts">
      {known.attempts.map((attempt) => (
        <Attempt key={attempt.index} attempt={attempt} nowMs={nowMs} />
      ))}
    </ol>
  );
}

function Attempt({ attempt, nowMs }: { readonly attempt: AttemptView; readonly nowMs: number }): ReactNode {
  const { index, startedMs, endedMs, ended, error, node, lost, retryDelayMs, debit, cpuSeconds, agreement } = attempt;
  return (
    <li>
      <p className="attempt-head">
        <StateMark state={ended ?? (startedMs === null ? "ready" : "running")} />
        <strong>Attempt {index}</strong>
        {startedMs === null ? null : (
          <span>
            {durationText((endedMs ?? nowMs) - startedMs)}, from {durationText(startedMs)}
          </span>
        )}
        {node === null ? null : <span>on {node}</span>}
      </p>
      {error === null ? null : (
        <p>
          {error.error_type}
          {lost ? ", lost with its node" : ""}: {error.message}
        </p>
      )}
      {attempt.violations.length === 0 ? null : (
        <p className="fine">
          Failing fields:{" "}
          {attempt.violations.map(({ pointer, rule }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule may be broken twice in one place
            <code key={`${pointer} ${rule} ${at}`} className="pointer">
              {pointer === "" ? "the whole output" : pointer}{" "}
            </code>
          ))}
        </p>
      )}
      {retryDelayMs === null ? null : <p className="fine">The next waits at least {durationText(retryDelayMs)}.</p>}
      {agreement === null ? null : (
        <p className="fine">
          Agreed: {agreement.agreed.join(", ") || "nobody"}. Disagreed: {agreement.disagreed.join(", ") || "nobody"}.
        </p>
      )}
      <Call attempt={attempt} />
      {debit === null ? null : (
        <p className="fine">
          Debited {count(debit.tokens, "token")}
          {debit.costUsd === "0.000000" ? "" : `, $${debit.costUsd}`}
          {debit.retries > 0 ? ", 1 retry" : ""}
          {debit.overrunTokens > 0 ? `; ${count(debit.overrunTokens, "token")} over its limit` : ""}
          {debit.estimated ? "; the whole limit, because nobody knows what was used" : ""}
          {cpuSeconds === null ? "" : `. CPU ${cpuSeconds} s`}.
        </p>
      )}
    </li>
  );
}

function Call({ attempt: { call, debit } }: { readonly attempt: AttemptView }): ReactNode {
  if (call === null)
    return debit?.invokedModel === true ? (
      <p className="call">
        Model call: {count(debit.tokensIn, "token")} in, {debit.tokensOut.toLocaleString("en")} out.
      </p>
    ) : null;
  const took = call.endedMs === null ? "under way" : durationText(call.endedMs - call.startedMs);
  return (
    <div className="call">
      <p>
        Model call: <strong>{call.model ?? `${call.tier} tier`}</strong>
        {call.provider === null ? "" : ` by ${call.provider}`}, {took}.
      </p>
      <p className="fine">
        {debit === null ? "" : `${count(debit.tokensIn, "token")} in, ${debit.tokensOut.toLocaleString("en")} out; `}
        at most {call.maxInputTokens.toLocaleString("en")} in, {call.maxOutputTokens.toLocaleString("en")} out.
      </p>
      {call.failure === null ? null : (
        <p>
          {call.failure.errorType}: {call.failure.message}
        </p>
      )}
    </div>
  );
}
