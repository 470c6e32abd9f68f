import type { ReactNode } from "react";
import { StudioRefusal } from "../api/studio-refusal.ts";

/** A refusal, or any other error: what, where, and how to mend it. `onPlace` goes to a line of the text that was sent. */
export function ProblemView({
  error,
  onPlace,
}: {
  readonly error: Error;
  readonly onPlace?: (line: number, column: number) => void;
}): ReactNode {
  if (!(error instanceof StudioRefusal))
    return (
      <div className="problem" role="alert">
        <h3>Something went wrong in this page</h3>
        <p>{error.message}</p>
      </div>
    );
  const { title, detail, violations = [], positions = [], error_type, retryable } = error.problem;
  return (
    <div className="problem" role="alert">
      <h3>{title}</h3>
      {detail === undefined || detail === title ? null : <p>{detail}</p>}
      {violations.length === 0 ? null : (
        <ol>
          {violations.map(({ rule, pointer, message, mend }, at) => {
            const place = positions[at];
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a rule may be broken twice in one place
              <li key={`${rule} ${pointer} ${at}`}>
                <p>
                  {place === undefined || onPlace === undefined ? null : (
                    <button type="button" className="link" onClick={() => onPlace(place.line, place.column)}>
                      Line {place.line}, column {place.column}
                    </button>
                  )}{" "}
                  {message}
                </p>
                <p className="mend">{mend}</p>
                <p className="fine">
                  <code>{rule}</code> at <code>{pointer === "" ? "the document" : pointer}</code>
                </p>
              </li>
            );
          })}
        </ol>
      )}
      <p className="fine">
        {error_type}. {retryable ? "It may succeed another time." : ""}
      </p>
    </div>
  );
}
