import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { can } from "../../../domain/access/matrix.ts";
import { sentence } from "../../../locales/sentence.ts";
import { capital } from "../../../ui/choices.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { contractAddress } from "./contract-addresses.ts";
import { ContractPage } from "./contract-page.tsx";
import { lacksOf, turnsOf } from "./contract-view.ts";
import { loadContract } from "./load-contract.ts";
import { loadParties } from "./load-parties.ts";
import { PartyList } from "./party-list.tsx";
import { TurnList } from "./turn-list.tsx";
import { VersionTable } from "./version-table.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.contract.title);

export async function loader(args: LoaderFunctionArgs) {
  const { context, selection, stop, contract } = await loadContract(args);
  const mayRecord = can(context.viewer, "contract.record") && stop === null;
  if (!contract) return { selection, stop, mayRecord, contract: null };
  const { title, legalForm, legalFormSource, versions, comments, parties } = contract;
  const open: Record<number, number> = {};
  for (const { version, settledAt } of comments) if (settledAt === null) open[version] = (open[version] ?? 0) + 1;
  const people = await loadParties(context, args.context.visit.resources.jobs, parties);
  const told = { title, legalForm, legalFormSource, versions, open, people };
  return { selection, stop, mayRecord, contract: { ...told, turns: turnsOf(parties), lacks: lacksOf(parties) } };
}

export default function Contract() {
  const { selection, stop, mayRecord, contract } = useLoaderData<typeof loader>();
  const all = useText();
  const text = all.contract;
  const to = (part: string) => contractAddress(selection.id, part);
  const shut = stop && <Notice>{sentence(all, stop)}</Notice>;
  if (!contract)
    return (
      <ContractPage selection={selection} title={text.title} lead={text.lead.none}>
        {shut}
        <EmptyState
          title={text.noVersion}
          action={
            mayRecord && (
              <LinkButton to={to("modification")} kind="primary">
                {text.prepare}
              </LinkButton>
            )
          }
        >
          {text.noneWhy} {!mayRecord && !stop && text.noneReader}
        </EmptyState>
      </ContractPage>
    );
  const { versions, open, legalForm } = contract;
  const [newest] = versions;
  const opened = Object.values(open).reduce((sum, n) => sum + n, 0);
  const lead = newest ? text.lead[newest.finalAt ? "final" : "draft"](newest.number, opened) : text.lead.empty;
  return (
    <ContractPage
      selection={selection}
      title={text.title}
      lead={lead}
      actions={
        mayRecord && (
          <LinkButton to={to("versions/nouvelle")} kind={newest?.finalAt ? "secondary" : "primary"}>
            {text.newVersion.title}
          </LinkButton>
        )
      }
    >
      {shut}
      <Section
        title={text.about}
        actions={mayRecord && !newest?.finalAt && <LinkButton to={to("modification")}>{text.correct}</LinkButton>}
      >
        <Facts
          items={[
            { term: text.name, value: contract.title },
            {
              term: text.form,
              value: (
                <>
                  {capital(text.forms[legalForm])}
                  <span className="block max-w-[60em] text-sm text-soft">{text.formEffects[legalForm]}</span>
                </>
              ),
            },
            { term: text.source, value: contract.legalFormSource },
          ]}
        />
      </Section>
      <Section
        title={text.versions}
        actions={versions.length > 1 && <LinkButton to={to("difference")}>{text.compare}</LinkButton>}
      >
        <VersionTable selectionId={selection.id} versions={versions} open={open} />
      </Section>
      <Section title={text.order.title}>
        <TurnList turns={contract.turns} lacks={contract.lacks} />
      </Section>
      <Section
        title={text.parties.title}
        actions={mayRecord && <LinkButton to={to("parties/nouvelle")}>{text.parties.add}</LinkButton>}
      >
        <PartyList selectionId={selection.id} people={contract.people} mayRecord={mayRecord} isOpen={stop === null} />
      </Section>
    </ContractPage>
  );
}
