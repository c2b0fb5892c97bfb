import { Form, Link } from "@remix-run/react";
import type { Day } from "../../domain/day.ts";
import { DayText } from "../../ui/day-text.tsx";
import { day } from "../../ui/format.ts";
import { useLocale, useText } from "../../ui/text.tsx";
import { contractAddress } from "./money-page.tsx";

interface ProofProps {
  contract: { id: string; name: string };
  entryId: string;
  candidate: { id: string; statementId: string; valueOn: Day } | null;
  valueOn: Day;
  /** Whether the viewer records payments. */
  records: boolean;
}

/** What would prove a movement entered by hand: the line found, with the act; or what is missing. */
export function Proof({ contract, entryId, candidate, valueOn, records }: ProofProps) {
  const text = useText().money.reconcile;
  const locale = useLocale();
  const on = day(valueOn, locale);
  if (!candidate)
    return (
      <>
        {text.missing(on)}
        {records && (
          <div>
            <Link to={contractAddress(contract, "/releves/nouveau")}>{text.import}</Link>
          </div>
        )}
      </>
    );
  return (
    <>
      <Link to={contractAddress(contract, `/releves/${candidate.statementId}/lignes/${candidate.id}`)}>
        <DayText day={candidate.valueOn} />
      </Link>
      {records && (
        <Form method="post">
          <input type="hidden" name="lineId" value={candidate.id} />
          <button
            type="submit"
            name="entryId"
            value={entryId}
            aria-label={text.proveOne(on)}
            className="min-h-6 text-sm text-accent underline"
          >
            {text.prove}
          </button>
        </Form>
      )}
    </>
  );
}
