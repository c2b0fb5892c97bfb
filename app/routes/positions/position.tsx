import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { movementsKnown, signedContract } from "../../../db/queries/positions.ts";
import { day } from "../../ui/format.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { DocumentsSection } from "./documents-section.tsx";
import { loadHeld, placeOf } from "./load-position.ts";
import { PlacePage } from "./place-page.tsx";
import { PositionBody } from "./position-body.tsx";
import { positionLead } from "./position-lead.ts";
import { positionView } from "./position-view.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.positions.portfolioTitle);

export async function loader(args: LoaderFunctionArgs) {
  const asked = await loadHeld(args);
  const ids = asked.held.commitments.map(({ id }) => id);
  const { movements, signed } = await asked.context.read(async (tx) => ({
    movements: await movementsKnown(tx, ids, asked.when),
    // The staff opens it where it was signed.
    signed: asked.isStaff ? null : await signedContract(tx, asked.held.contractId),
  }));
  const contractFile = signed?.fileName ?? null;
  const place = placeOf(asked);
  return {
    place,
    // The staff stays among the rooms of the contract.
    contract: asked.isStaff ? { id: place.contractId, name: place.title } : null,

    ...{ view: positionView(asked.held), movements, contractFile },
  };
}

export default function Position() {
  const { place, view, movements, contractFile } = useLoaderData<typeof loader>();
  const all = useText();
  const text = all.positions;
  const locale = useLocale();
  const on = day(place.today, locale);
  return (
    <PlacePage
      place={place}
      isFirst
      asksDay
      title={place.isStaff ? text.staffTitle(place.investor, on) : text.title(on)}
      lead={positionLead(view, text, locale)}
      meta={place.title}
      actions={
        <>
          <LinkButton to={`${place.isStaff ? "/contrats" : "/ma-position"}/${place.contractId}/questions`}>
            {place.isStaff ? all.questions.staffTitle : all.questions.title}
          </LinkButton>
          {!place.isStaff && <LinkButton to="/ma-position/delegues">{all.delegates.open}</LinkButton>}
        </>
      }
    >
      <PositionBody place={place} view={view} movements={movements} />
      <DocumentsSection place={place} results={view.results} contractFile={contractFile} />
    </PlacePage>
  );
}
