import { Link } from "@remix-run/react";
import { Amount } from "../../ui/amount.tsx";
import { Columns } from "../../ui/columns.tsx";
import { Figures } from "../../ui/figures.tsx";
import { day } from "../../ui/format.ts";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { figureSlugs } from "./figure-slugs.ts";
import { FlowsSection } from "./flows-section.tsx";
import type { Place } from "./load-position.ts";
import { type MovementRow, MovementsTable } from "./movements-table.tsx";
import { PayoutSection } from "./payout-section.tsx";
import { CallsTable, DuesTable } from "./position-tables.tsx";
import type { positionView } from "./position-view.ts";
import { ResultsTable } from "./results-table.tsx";
import { ScenariosTable } from "./scenarios-table.tsx";
import { WorthTable } from "./worth-table.tsx";

export type PositionRead = ReturnType<typeof positionView>;

/** One position: figures that open to their entries, what each result pays, what moved, what may come. */
export function PositionBody({
  place,
  view,
  movements,
}: {
  place: Place;
  view: PositionRead;
  movements: MovementRow[];
}) {
  const text = useText().positions;
  return (
    <>
      <PositionFigures place={place} figures={view.figures} />
      <Columns
        aside={
          <>
            <Section title={text.movements.title}>
              <MovementsTable rows={movements.slice(-6)} place={place} />
              {movements.length > 6 && (
                <p className="mt-2">
                  <Link to={`${place.base}/mouvements${place.suffix}`}>{text.movements.all}</Link>
                </p>
              )}
            </Section>
            {view.end === null && <ScenariosTable view={view} place={place} />}
          </>
        }
      >
        <PayoutSection view={view} place={place} />
        <FlowsSection flows={view.flows} place={place} />
        <WorthTable figures={view.figures} place={place} />
      </Columns>
      <CallsTable calls={view.calls} place={place} />
      <DuesTable dues={view.dues} place={place} />
      <ResultsTable results={view.results} place={place} />
    </>
  );
}

/** The figures of a position, each a door to what made it. */
export function PositionFigures({
  place,
  figures,
}: {
  place: Pick<Place, "base" | "suffix">;
  figures: PositionRead["figures"];
}) {
  const { figures: text, figureNotes: notes } = useText().positions;
  const locale = useLocale();
  const door = (key: "committed" | "called" | "received" | "repaid" | "outstanding" | "owed", note?: string) => ({
    note,
    term: text[key],
    value: (
      <Link to={`${place.base}/chiffres/${figureSlugs[key]}${place.suffix}`} className="figure-door">
        <Amount cents={figures[key]} round />
      </Link>
    ),
  });
  const { nextCall } = figures;
  return (
    <Figures
      items={[
        ...[door("committed"), door("called"), door("received"), door("repaid")],
        door("outstanding", figures.isLost ? notes.lost : undefined),
        ...(figures.owed > 0n ? [door("owed")] : []),
        {
          term: text.expected,
          value: (
            <Link to={`${place.base}/previsions/objectif${place.suffix}`} className="figure-door">
              <Amount cents={figures.expected} round />
            </Link>
          ),
          note: figures.isSettled ? notes.nothingToCome : notes.expected,
        },
        ...(nextCall
          ? [
              {
                term: text.nextCall,
                value: (
                  <Link
                    to={`${place.base}/${nextCall.call === null ? "previsions/objectif" : `appels/${nextCall.call}`}${place.suffix}`}
                    className="figure-door"
                  >
                    <Amount cents={nextCall.cents} round />
                  </Link>
                ),
                note: (nextCall.call === null ? notes.planned : notes.payBy)(day(nextCall.on, locale, true)),
              },
            ]
          : []),
      ]}
    />
  );
}
