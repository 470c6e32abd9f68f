import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useRef, useState } from "react";
import type { StudioHealth } from "../../../src/api.ts";
import { useStudio } from "../api/studio-context.ts";
import { useCloseOutside } from "../parts/use-close-outside.ts";

type Backend = StudioHealth["backends"][number];

/** Where graphs go, whether it answers, and which models units may name there. */
export function BackendsMenu({ health }: { readonly health: StudioHealth | null }): ReactNode {
  const menu = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  useCloseOutside(menu);
  if (health === null) return null;
  const shown = health.backends.filter(({ chosen, status }) => chosen || status !== null);
  return (
    <details className="menu backends" ref={menu} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="button">
        {shown.map((backend) => (
          <Sign key={backend.name} backend={backend} />
        ))}
      </summary>
      {isOpen ? <Details health={health} /> : null}
    </details>
  );
}

function Sign({ backend: { name, chosen, status, url } }: { readonly backend: Backend }): ReactNode {
  return (
    <span className="backend" data-status={status ?? "none"}>
      <i aria-hidden="true" />
      {name}
      {chosen ? "" : ", not used"}
      {status === "healthy" ? "" : `: ${status ?? (url === null ? "not set up" : "does not answer")}`}
    </span>
  );
}

function Details({ health }: { readonly health: StudioHealth }): ReactNode {
  const studio = useStudio();
  const { data } = useQuery({ queryKey: ["models"], queryFn: () => studio.models() });
  return (
    <div className="menu-body">
      {health.backends.map((backend) => (
        <section key={backend.name}>
          <p>
            <Sign backend={backend} />
          </p>
          {backend.url === null ? null : <code>{backend.url}</code>}
          {backend.message === null ? null : <p className="fine">{backend.message}</p>}
        </section>
      ))}
      <section>
        <p>Models</p>
        {data === undefined ? null : data.models.length === 0 ? (
          <p className="fine">There is none. Start kora studio with --model-url and --model to have some.</p>
        ) : (
          <ul>
            {data.models.map(({ backend, unit_type, tier }) => (
              <li key={`${backend} ${unit_type} ${tier}`} className="fine">
                {backend}: {unit_type}, {tier}
              </li>
            ))}
          </ul>
        )}
      </section>
      <p className="fine">
        Runs are kept in <code>{health.runs_folder}</code>. Studio {health.studio_version}, contract{" "}
        {health.contract_version}.
      </p>
    </div>
  );
}
