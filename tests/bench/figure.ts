/** One measured figure beside its limit. */
export interface Figure {
  name: string;
  measured: number;
  limit: number;
  unit: string;
  better: "lower" | "higher";
  note?: string;
}
