import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { compareVersions } from "../../../services/signature/contract/compare-versions.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Filters } from "../../../ui/filters.tsx";
import { Section } from "../../../ui/section.tsx";
import { Select } from "../../../ui/select.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { ComparedText } from "./compared-text.tsx";
import { ContractPage } from "./contract-page.tsx";
import { loadKnownContract, versionOf } from "./load-contract.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.contract.difference.title);

export async function loader(args: LoaderFunctionArgs) {
  const { context, selection, contract } = await loadKnownContract(args);
  const numbers = contract.versions.map(({ number }) => number);
  const latest = numbers[0] ?? 0;
  if (latest < 2) return { selection, numbers, from: latest, to: latest, compared: null };
  const asked = new URL(args.request.url).searchParams;
  const { number: from } = versionOf(contract, asked.get("de") || String(latest - 1));
  const { number: to } = versionOf(contract, asked.get("a") || String(latest));
  const compared = await context.read((tx) => compareVersions(tx, contract.id, { from, to }));
  return { selection, numbers, from, to, compared };
}

export default function Difference() {
  const { selection, numbers, from, to, compared } = useLoaderData<typeof loader>();
  const text = useText().contract.difference;
  if (compared === null)
    return (
      <ContractPage selection={selection} title={text.title}>
        <EmptyState title={text.one} />
      </ContractPage>
    );
  const changed = "parts" in compared ? compared.parts.filter(({ kind }) => kind !== "same").length : 0;
  const lead =
    "unreadable" in compared
      ? text.noText(compared.unreadable)
      : changed === 0
        ? text.same(from, to)
        : text.lead(from, to, changed);
  const options = numbers.map((number) => ({ value: String(number), label: String(number) }));
  return (
    <ContractPage selection={selection} title={text.title} lead={lead}>
      <Filters act={text.act}>
        <Select name="de" label={text.from} options={options} defaultValue={String(from)} />
        <Select name="a" label={text.to} options={options} defaultValue={String(to)} />
      </Filters>
      {"unreadable" in compared && <p className="text-soft">{text.noTextWhy}</p>}
      {"parts" in compared && changed > 0 && (
        <Section title={text.body}>
          <p className="mb-3 text-sm text-soft">{text.legend}</p>
          <ComparedText parts={compared.parts} />
        </Section>
      )}
    </ContractPage>
  );
}
