import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { Answered } from "./answered.tsx";
import { loadOwn } from "./load-own.ts";
import { ownAddress } from "./own-addresses.ts";
import { lineView, roundView } from "./sheet-view.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.questionnaire.answers.title);

export async function loader(args: LoaderFunctionArgs) {
  const { file, reading } = await loadOwn(args);
  return { view: roundView(file, reading), lines: file.sheet.map((line) => lineView(line, reading)) };
}

/** Everything answered on one page, to read or print. */
export default function Answers() {
  const { view, lines } = useLoaderData<typeof loader>();
  const all = useText();
  const text = all.questionnaire;
  const query = `?tour=${view.round}`;
  return (
    <Page
      title={text.answers.title}
      lead={text.answers.lead}
      meta={view.institution.name}
      crumbs={[{ to: `${ownAddress(view.candidacyId)}${query}`, label: text.kinds[view.kind] }]}
      actions={
        <LinkButton to={`${ownAddress(view.candidacyId, "reponses.json")}${query}`} download>
          {text.own.export}
        </LinkButton>
      }
    >
      {view.themes.map(({ theme }) => (
        <Section key={theme} title={all.grid.themes[theme]}>
          {lines
            .filter((line) => line.theme === theme)
            .map((line) => (
              <Answered key={line.code} line={line} />
            ))}
        </Section>
      ))}
    </Page>
  );
}
