/** The databases the fabric runs on. */
export type Dialect = "sqlite" | "postgres";
