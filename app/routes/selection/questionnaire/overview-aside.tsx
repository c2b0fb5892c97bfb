import { Link } from "@remix-run/react";
import { DayText } from "../../../ui/day-text.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { ownAddress } from "./own-addresses.ts";
import type { RoundView } from "./sheet-view.ts";

/** To answer once: take one's answers elsewhere, or those of elsewhere in. */
export function Exchange({ view, mayAnswer }: { view: RoundView; mayAnswer: boolean }) {
  const text = useText().questionnaire.own;
  const query = `?tour=${view.round}`;
  return (
    <Section title={text.exchange}>
      <p className="mb-3 text-sm text-soft">{text.exchangeWhy}</p>
      <div className="flex flex-wrap gap-2">
        <LinkButton to={`${ownAddress(view.candidacyId, "reponses")}${query}`}>{text.see}</LinkButton>
        <LinkButton to={`${ownAddress(view.candidacyId, "reponses.json")}${query}`} download>
          {text.export}
        </LinkButton>
        {mayAnswer && <LinkButton to={ownAddress(view.candidacyId, "reprise")}>{text.import}</LinkButton>}
      </div>
    </Section>
  );
}

/** The other rounds of this candidate. */
export function Rounds({ view: { candidacyId, rounds, round } }: { view: RoundView }) {
  const text = useText().questionnaire;
  const others = rounds.filter((one) => one.round !== round);
  if (others.length === 0) return null;
  return (
    <Section title={text.own.rounds}>
      <ul>
        {others.map((one) => (
          <li key={one.round}>
            <Link to={`${ownAddress(candidacyId)}?tour=${one.round}`}>
              {text.kinds[one.kind]}, {text.round(one.round)}
            </Link>
            {one.sentOn && (
              <>
                {" "}
                ({text.own.sent} <DayText day={one.sentOn} />)
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
