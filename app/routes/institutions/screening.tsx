import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { institutionById } from "../../../db/queries/institution.ts";
import { explain, reasonSentence } from "../../domain/screening/explain.ts";
import { askedProducts } from "../../domain/screening/question.ts";
import { defaultRule } from "../../domain/screening/rule.ts";
import { readReplay } from "../../http/as-of.ts";
import { found, signedIn } from "../../http/visit.ts";
import { shortened } from "../../locales/screening.ts";
import { readVerdict } from "../../services/screening/read-verdict.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { Finding } from "../../ui/finding.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { VerdictMark } from "../../ui/verdict-mark.tsx";
import { Proof } from "../selection/verdict-parts.tsx";
import { proofSteps } from "../selection/verdict-proof.ts";
import { nameIn } from "../selection/verdict-words.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ institutions }) => institutions.screening.title, data?.institution.name);

/** One institution screened by the rule the portal starts from, whether or not it is a candidate anywhere. */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "verdict.read");
  const institution = found(await context.read((tx) => institutionById(tx, args.params.id ?? "")));
  const base = defaultRule(["families"], ["FR"]);
  const rule = { ...base, perimeter: readReplay(args).perimeter ?? base.perimeter };
  const asked = { institutionId: institution.id, rule, on: context.today, knownAt: context.now };
  const file = await readVerdict(context, asked);
  const { verdict, byPerimeter, names, pieces } = file;
  const words = shortened(verdict, args.context.visit.locale);
  const nameOf = nameIn(names);
  const cards = {
    institutions: Object.fromEntries(names.map(({ id }) => [id, nameOf(id)])),
    evidence: Object.fromEntries(pieces.map(({ id, number, page }) => [id, { number: String(number), page }])),
  };
  const told = explain(verdict, cards, words);
  const say = { nameOf, asked: askedProducts(rule, verdict.on), words };
  return {
    institution: { id: institution.id, name: institution.name },
    ...{ value: verdict.value, code: verdict.perimeter, on: verdict.on, hash: verdict.hash },
    ...{ lead: told.lead, proofLine: told.proofLine, missing: [...new Set(told.missing)] },
    steps: proofSteps(
      file,
      { institutionId: institution.id, name: institution.name, lei: null },
      args.context.visit.locale,
    ),
    rows: byPerimeter.map((brief) => ({
      ...{ code: brief.perimeter, name: words.perimeters[brief.perimeter], value: brief.value },
      ...{ why: reasonSentence(brief, say), members: brief.members },
    })),
  };
}

export default function InstitutionScreening() {
  const { institution, value, code, on, hash, lead, proofLine, steps, missing, rows } = useLoaderData<typeof loader>();
  const { verdict: text, institutions, selection } = useText();
  const own = `/etablissements/${institution.id}`;
  const name = rows.find((row) => row.code === code)?.name ?? "";
  return (
    <Page
      title={institution.name}
      lead={institutions.screening.lead}
      crumbs={[
        { to: "/etablissements", label: institutions.title },
        { to: own, label: institution.name },
      ]}
    >
      <Finding
        value={value}
        scope={
          <>
            {text.scope(code, name)}
            <br />
            <DayText day={on} />
          </>
        }
      >
        {lead}
      </Finding>
      {steps.length > 0 && <Proof steps={steps} line={proofLine} />}
      <Section title={text.byPerimeter}>
        <DataTable
          caption={text.byPerimeter}
          rows={rows}
          rowKey={(row) => row.code}
          empty={null}
          columns={[
            {
              key: "perimeter",
              header: text.perimeter,
              render: (row) => <Link to={`${own}/criblage?perimetre=${row.code}`}>{`${row.code} ${row.name}`}</Link>,
            },
            { key: "verdict", header: text.verdict, render: (row) => <VerdictMark value={row.value} /> },
            { key: "why", header: text.decides, render: ({ why }) => why ?? selection.perimeters.clear },
            { key: "members", header: text.members, align: "end", render: ({ members }) => members },
          ]}
        />
      </Section>
      {missing.length > 0 && (
        <Section title={value === "excluded" ? text.missingBeyond : text.missing}>
          <ol className="list-decimal space-y-2 pl-7">
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </Section>
      )}
      <p className="mt-6 text-sm break-all text-soft">
        {text.hash} <code className="block">{hash}</code>
      </p>
    </Page>
  );
}
