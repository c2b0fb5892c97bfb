import type { VerdictValue } from "../domain/screening/facts.ts";

/** The drawing of a verdict in a 16 × 16 box, in the current colour: crossed square, ticked disc, plain diamond. */
export function VerdictShape({ value }: { value: VerdictValue }) {
  const sign = {
    fill: "none",
    stroke: "var(--paper)",
    strokeWidth: 2,
    strokeLinecap: "round",
    strokeLinejoin: "round",
  } as const;
  if (value === "excluded") {
    return (
      <>
        <rect x="0.5" y="0.5" width="15" height="15" rx="1.5" fill="currentColor" />
        <path d="M5 5l6 6M11 5l-6 6" {...sign} />
      </>
    );
  }
  if (value === "cleared") {
    return (
      <>
        <circle cx="8" cy="8" r="7.75" fill="currentColor" />
        <path d="M4.6 8.3l2.4 2.4 4.4-4.9" {...sign} />
      </>
    );
  }
  return <path d="M8 0l8 8-8 8-8-8z" fill="currentColor" />;
}
