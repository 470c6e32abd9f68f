import { type ReactNode, useState } from "react";
import type { StudioHealth } from "../../../src/api.ts";
import { chooseTheme, chosenTheme, THEMES, type Theme } from "../theme/theme.ts";
import { BackendsMenu } from "./backends-menu.tsx";

const THEME_NAMES: Readonly<Record<Theme, string>> = { system: "System colours", light: "Light", dark: "Dark" };

/** What stays on top: the way home, the backends, colours, help. */
export function TopBar({
  health,
  isReached,
  onHelp,
}: {
  readonly health: StudioHealth | null;
  readonly isReached: boolean;
  readonly onHelp: () => void;
}): ReactNode {
  const [theme, setTheme] = useState(chosenTheme);
  return (
    <header className="top-bar">
      <a className="brand" href="#/">
        <Logo />
        KORA Studio
      </a>
      {health === null ? null : (
        <span className="folder" title={`Works in ${health.folder}, keeps runs in ${health.runs_folder}`}>
          {health.folder}
        </span>
      )}
      <span className="space" />
      {isReached ? <BackendsMenu health={health} /> : <span className="backend unreached">Studio does not answer</span>}
      <select
        aria-label="Colours"
        value={theme}
        onChange={({ target }) => {
          const chosen = THEMES.find((each) => each === target.value) ?? "system";
          chooseTheme(chosen);
          setTheme(chosen);
        }}
      >
        {THEMES.map((each) => (
          <option key={each} value={each}>
            {THEME_NAMES[each]}
          </option>
        ))}
      </select>
      <button type="button" className="quiet" onClick={onHelp}>
        Keys <kbd>?</kbd>
      </button>
    </header>
  );
}

function Logo(): ReactNode {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d="M4 5h5M11 5h5M4 15h5M9 5c4 0 1 10 5 10h2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <circle cx="4" cy="5" r="2" />
      <circle cx="16" cy="5" r="2" />
      <circle cx="4" cy="15" r="2" />
      <circle cx="16" cy="15" r="2" />
    </svg>
  );
}
