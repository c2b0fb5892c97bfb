import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { knownIdentity } from "../../../../db/queries/questionnaire.ts";
import { Columns } from "../../../ui/columns.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { countryName } from "../../institutions/country-names.ts";
import { KnownFacts } from "./known-facts.tsx";
import { loadOwn } from "./load-own.ts";
import { Exchange, Rounds } from "./overview-aside.tsx";
import { Deadline, Missing, ThemeProgress } from "./overview-parts.tsx";
import { ownAddress, themeAddress } from "./own-addresses.ts";
import { roundView } from "./sheet-view.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.questionnaire.home.title);

export async function loader(args: LoaderFunctionArgs) {
  const { context, file, reading, mayAnswer } = await loadOwn(args);
  const known = await context.read((tx) => knownIdentity(tx, file.candidacy.institution.id));
  return {
    view: roundView(file, reading),
    known: known && { ...known, country: countryName(known.country, reading.locale) },
    mayAnswer,
    reader: context.viewer.role === "investor",
  };
}

export default function Overview() {
  const { view, known, mayAnswer, reader } = useLoaderData<typeof loader>();
  const text = useText().questionnaire;
  const { candidacyId, kind, sentOn, closed, asked, answered, themes, missing } = view;
  const first = missing[0]?.theme ?? themes[0]?.theme ?? "";
  const lead = sentOn
    ? text.own.leadSent
    : closed
      ? text.own.leadClosed
      : reader
        ? text.own.leadReader
        : kind === "checkup"
          ? text.own.leadCheckup
          : text.own.lead(answered, asked);
  return (
    <Page
      title={text.kinds[kind]}
      crumbs={[{ to: "/", label: view.selection.name }]}
      lead={lead}
      meta={view.institution.name}
      actions={
        mayAnswer && (
          <>
            <LinkButton to={themeAddress(candidacyId, first)} kind="primary">
              {answered === 0 ? text.own.begin : text.own.go}
            </LinkButton>
            <LinkButton to={ownAddress(candidacyId, "envoi")}>{text.own.send}</LinkButton>
          </>
        )
      }
    >
      <Columns
        aside={
          <>
            <Missing view={view} />
            <Exchange view={view} mayAnswer={mayAnswer && kind !== "checkup"} />
            <Rounds view={view} />
          </>
        }
      >
        <Deadline view={view} />
        <ThemeProgress view={view} />
        {known && <KnownFacts known={known} />}
      </Columns>
    </Page>
  );
}
