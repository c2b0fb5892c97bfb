import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { can } from "../../../domain/access/matrix.ts";
import { messages } from "../../../locales/index.ts";
import { sentence } from "../../../locales/sentence.ts";
import { signingFaults } from "../../../services/signature/gate/signing-faults.ts";
import { mayAskOverride } from "../../../services/signature/signing/override.ts";
import { Facts } from "../../../ui/facts.tsx";
import { day } from "../../../ui/format.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { loadSigning } from "./load-signing.ts";
import { signingLead } from "./signing-lead.ts";
import { SigningPage } from "./signing-page.tsx";
import { StepsTable } from "./steps-table.tsx";
import { namesOf, stepRows } from "./steps-view.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.signing.title);

export async function loader(args: LoaderFunctionArgs) {
  const { context, file, head, today, timeZone, zone, locale } = await loadSigning(args);
  const rows = file ? stepRows(file, { today, timeZone, zone }) : [];
  const { version } = file ?? {};
  const all = messages(locale);
  const { unkept, missing } = await signingFaults(context, head.selection);
  return {
    ...{ head, unkept },
    rows,
    lead: [
      ...(missing ? [all.signing.lead.blocked(sentence(all, missing))] : []),
      ...(unkept.length > 0 ? [all.signing.lead.unkept(namesOf(rows, unkept))] : []),
      signingLead(file, rows, all.signing, (one) => day(one, locale)),
    ].join(" "),
    version: version?.finalAt ? { number: version.number, sha256: version.sha256, fileName: version.fileName } : null,
    mayRecord: can(context.viewer, "signature.record"),
    mayAskOverride: await mayAskOverride(context, head.selection.id),
  };
}

export default function Signatures() {
  const { head, rows, unkept, lead, version, mayRecord, mayAskOverride: asks } = useLoaderData<typeof loader>();
  const text = useText().signing;
  const base = `/selections/${head.selection.id}`;
  return (
    <SigningPage
      of={head}
      title={text.title}
      lead={lead}
      actions={
        <>
          {asks && <LinkButton to={`${base}/signatures/exception`}>{text.exceptionLink}</LinkButton>}
          <LinkButton to={`${base}/signature`}>{text.toGate}</LinkButton>
          <LinkButton to={`${base}/contrat`}>{text.toContract}</LinkButton>
        </>
      }
    >
      <Section title={text.steps}>
        <StepsTable
          rows={rows}
          base={base}
          mayRecord={mayRecord}
          isOpen={head.selection.state === "signing" && version !== null}
          unkept={unkept}
        />
      </Section>
      {version && (
        <Section title={text.version}>
          <Facts
            items={[
              { term: text.versionNumber(version.number), value: version.fileName },
              { term: text.hash, value: <code className="break-all">{version.sha256}</code> },
            ]}
          />
          <p className="mt-3" data-screen>
            <LinkButton to={`${base}/contrat/versions/${version.number}/fichier`} download>
              {text.download}
            </LinkButton>
          </p>
        </Section>
      )}
    </SigningPage>
  );
}
