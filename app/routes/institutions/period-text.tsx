import { DayText } from "../../ui/day-text.tsx";
import { useText } from "../../ui/text.tsx";

/** When a fact holds. */
export function PeriodText({ validFrom, validTo }: { validFrom: string | null; validTo: string | null }) {
  const text = useText().institutions;
  if (!validFrom && !validTo) return <span className="text-soft">{text.always}</span>;
  return (
    <>
      {validFrom && (
        <>
          {text.from_} <DayText day={validFrom} />{" "}
        </>
      )}
      {validTo && (
        <>
          {text.to_} <DayText day={validTo} />
        </>
      )}
    </>
  );
}
