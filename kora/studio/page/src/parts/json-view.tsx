import { type ReactNode, useState } from "react";
import { CopyButton } from "./copy-button.tsx";

/** Members of one object or array that are shown before somebody asks for the rest. */
const FEW = 100;

/** Characters of one string that are shown before somebody asks for the rest. */
const SHORT = 600;

/** How deep objects are open at first. */
const OPEN_DEPTH = 2;

/** A JSON value that can be opened, closed and copied. Text is shown as text, never as markup. */
export function JsonView({ value, label }: { readonly value: unknown; readonly label: string }): ReactNode {
  return (
    <figure className="json" aria-label={label}>
      <CopyButton text={() => (typeof value === "string" ? value : JSON.stringify(value, null, 2))} what={label} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="json-body" tabIndex={0} aria-label={label}>
        <Value value={value} depth={0} />
      </section>
    </figure>
  );
}

function Value({ value, depth }: { readonly value: unknown; readonly depth: number }): ReactNode {
  if (typeof value === "string") return <Text text={value} />;
  if (typeof value === "object" && value !== null) return <Members value={value} depth={depth} />;
  return <span className={`json-${value === null ? "null" : typeof value}`}>{String(value)}</span>;
}

function Text({ text }: { readonly text: string }): ReactNode {
  const [isWhole, setWhole] = useState(text.length <= SHORT);
  return (
    <>
      <span className="json-string">{JSON.stringify(isWhole ? text : text.slice(0, SHORT))}</span>
      {isWhole ? null : (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          all {text.length.toLocaleString("en")} characters
        </button>
      )}
    </>
  );
}

function Members({ value, depth }: { readonly value: object; readonly depth: number }): ReactNode {
  const isArray = Array.isArray(value);
  const entries = Object.entries(value);
  const [isOpen, setOpen] = useState(depth < OPEN_DEPTH && entries.length <= FEW);
  const [shown, setShown] = useState(FEW);
  const [first, last] = isArray ? ["[", "]"] : ["{", "}"];
  if (entries.length === 0) return `${first}${last}`;
  return (
    <>
      <button type="button" className="json-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {first}
        {isOpen ? null : (
          <span className="json-hidden">
            {entries.length.toLocaleString("en")} {isArray ? "items" : "members"}
            {last}
          </span>
        )}
      </button>
      {isOpen ? (
        <>
          <ul>
            {entries.slice(0, shown).map(([name, member]) => (
              <li key={name}>
                {isArray ? null : <span className="json-name">{name}: </span>}
                <Value value={member} depth={depth + 1} />
              </li>
            ))}
            {shown < entries.length ? (
              <li>
                <button type="button" className="link" onClick={() => setShown(shown * 10)}>
                  {(entries.length - shown).toLocaleString("en")} more
                </button>
              </li>
            ) : null}
          </ul>
          {last}
        </>
      ) : null}
    </>
  );
}
