import type { ReactNode } from "react";
import { schemaAt } from "../run/schema-at.ts";
import type { UnitView } from "../run/unit-view.ts";

/** The fields of the latest output that did not satisfy the schema, and what the schema asks of them. Nothing where all did. */
export function FailingFields({ known: { unit, attempts } }: { readonly known: UnitView }): ReactNode {
  const attempt = attempts.findLast(({ valid }) => valid !== null);
  if (attempt === undefined || attempt.valid !== false) return null;
  return (
    <section className="failing" aria-labelledby="failing-title">
      <h3 id="failing-title">Failing fields{attempts.length > 1 ? ` of attempt ${attempt.index}` : ""}</h3>
      {attempt.violations.length === 0 ? <p>The backend did not say which.</p> : null}
      <ul>
        {attempt.violations.map(({ pointer, message, mend, rule }, at) => {
          const asked = schemaAt(unit.output_schema, pointer);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule may be broken twice in one place
            <li key={`${pointer} ${rule} ${at}`}>
              <code className="pointer">{pointer === "" ? "the whole output" : pointer}</code>
              <p>{message}</p>
              <p className="mend">{mend}</p>
              {asked === null || pointer === "" ? null : (
                <p className="asked">
                  Schema: <code>{JSON.stringify(asked)}</code>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
