/** The stretch of a run that the timeline shows, in milliseconds from its beginning. */
export interface TimeWindow {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The shortest stretch that can be shown. */
export const LEAST_WINDOW_MS = 0.5;

/** A window scaled about a moment of it that stays where it is, within the run. */
export function zoomed(window: TimeWindow, factor: number, aboutMs: number, endMs: number): TimeWindow {
  const span = Math.min(
    Math.max((window.toMs - window.fromMs) * factor, LEAST_WINDOW_MS),
    Math.max(endMs, LEAST_WINDOW_MS),
  );
  const share = (aboutMs - window.fromMs) / (window.toMs - window.fromMs);
  return within({ fromMs: aboutMs - share * span, toMs: aboutMs + (1 - share) * span }, endMs);
}

/** A window moved by a part of its length, within the run. */
export function moved(window: TimeWindow, byMs: number, endMs: number): TimeWindow {
  return within({ fromMs: window.fromMs + byMs, toMs: window.toMs + byMs }, endMs);
}

/** Where a stretch lies in the window, in percent of its width; null where nothing of it is in it. What is too short to be seen has no width. */
export function placeOf(
  window: TimeWindow,
  fromMs: number,
  toMs: number,
): { readonly x: number; readonly width: number } | null {
  const span = window.toMs - window.fromMs;
  if (toMs < window.fromMs || fromMs > window.toMs) return null;
  const x = Math.max(0, ((fromMs - window.fromMs) / span) * 100);
  return { x, width: Math.min(100, ((toMs - window.fromMs) / span) * 100) - x };
}

/** Moments to write at the axis: multiples of 1, 2 or 5 times a power of ten, about `most` of them. */
export function ticksOf({ fromMs, toMs }: TimeWindow, most: number): readonly number[] {
  const least = (toMs - fromMs) / most;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].map((by) => by * power).find((each) => each >= least) ?? 10 * power;
  const ticks: number[] = [];
  for (let at = Math.ceil(fromMs / step); at * step <= toMs; at += 1) ticks.push(at * step);
  return ticks;
}

function within({ fromMs, toMs }: TimeWindow, endMs: number): TimeWindow {
  const span = toMs - fromMs;
  const from = Math.max(0, Math.min(fromMs, Math.max(endMs, span) - span));
  return { fromMs: from, toMs: from + span };
}
