/** Values of a metric's labels by name. Never a tenant's content: names of operations, statuses, kinds. */
export type Labels = Readonly<Record<string, string>>;

/** What a metric is. Names follow Prometheus: the unit last, `_total` for counters. */
export interface MetricDefinition {
  readonly name: string;
  readonly kind: "counter" | "gauge" | "histogram";
  readonly help: string;
  /** Upper bounds of a histogram, rising. */
  readonly buckets?: readonly number[];
}

/** Where figures go. */
export interface Metrics {
  /** Adds to a counter. */
  count(name: string, labels?: Labels, by?: number): void;
  /** Sets a gauge. */
  set(name: string, value: number, labels?: Labels): void;
  /** Puts a value into a histogram. */
  observe(name: string, value: number, labels?: Labels): void;
}

/** Different label values that one metric keeps apart; what comes later is added up under `other`. */
const MOST_SERIES = 1_000;

interface Series {
  value: number;
  count: number;
  readonly buckets: number[];
}
interface Metric {
  readonly definition: MetricDefinition;
  /** By the labels as text. */
  readonly series: Map<string, Series>;
}

/** Keeps metrics in memory and writes them in the text format of Prometheus (0.0.4). Pure: no clock, no I/O. */
export class MetricRegistry implements Metrics {
  readonly #metrics = new Map<string, Metric>();

  /** @throws Error where a name is taken or is none. */
  define(...definitions: readonly MetricDefinition[]): this {
    for (const definition of definitions) {
      if (!/^[a-z][a-z0-9_]*$/.test(definition.name) || this.#metrics.has(definition.name))
        throw new Error(`A metric cannot be called "${definition.name}": it is taken, or no name.`);
      this.#metrics.set(definition.name, { definition, series: new Map() });
    }
    return this;
  }

  count(name: string, labels: Labels = {}, by = 1): void {
    this.#series(name, "counter", labels).value += by;
  }

  set(name: string, value: number, labels: Labels = {}): void {
    this.#series(name, "gauge", labels).value = value;
  }

  observe(name: string, value: number, labels: Labels = {}): void {
    const series = this.#series(name, "histogram", labels);
    const bounds = this.#metrics.get(name)?.definition.buckets ?? [];
    const bucket = bounds.findIndex((bound) => value <= bound);
    if (bucket >= 0) series.buckets[bucket] = (series.buckets[bucket] ?? 0) + 1;
    series.value += value;
    series.count += 1;
  }

  /** All metrics as text, in the order of their definition. */
  text(): string {
    return [...this.#metrics.values()].map(metricText).join("");
  }

  #series(name: string, kind: MetricDefinition["kind"], labels: Labels): Series {
    const metric = this.#metrics.get(name);
    if (metric?.definition.kind !== kind) throw new Error(`There is no ${kind} called "${name}"; define it first.`);
    const key = labelText(labels);
    const known = metric.series.get(key);
    if (known !== undefined) return known;
    const other = labelText(Object.fromEntries(Object.keys(labels).map((label) => [label, "other"])));
    const slot = metric.series.size < MOST_SERIES ? key : other;
    const series = metric.series.get(slot) ?? {
      value: 0,
      count: 0,
      buckets: (metric.definition.buckets ?? []).map(() => 0),
    };
    metric.series.set(slot, series);
    return series;
  }
}

function metricText({ definition, series }: Metric): string {
  const { name, kind, help } = definition;
  const lines = [...series].flatMap(([labels, each]) =>
    kind === "histogram" ? histogramLines(definition, labels, each) : [`${name}${braced(labels)} ${each.value}`],
  );
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`, ...lines, ""].join("\n");
}

function histogramLines({ name, buckets = [] }: MetricDefinition, labels: string, series: Series): string[] {
  let below = 0;
  const lines = buckets.map((bound, i) => {
    below += series.buckets[i] ?? 0;
    return `${name}_bucket${braced(labels, `le="${bound}"`)} ${below}`;
  });
  return [
    ...lines,
    `${name}_bucket${braced(labels, 'le="+Inf"')} ${series.count}`,
    `${name}_sum${braced(labels)} ${series.value}`,
    `${name}_count${braced(labels)} ${series.count}`,
  ];
}

function labelText(labels: Labels): string {
  let text = "";
  for (const name in labels) text += `${text === "" ? "" : ","}${name}="${escaped(labels[name] ?? "")}"`;
  return text;
}

function escaped(value: string): string {
  return /[\\"\n]/.test(value) ? value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n") : value;
}

function braced(labels: string, more = ""): string {
  const all = [labels, more].filter((part) => part !== "").join(",");
  return all === "" ? "" : `{${all}}`;
}
