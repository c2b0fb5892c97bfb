import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { gridVersion } from "../../../../db/queries/grid.ts";
import { gridDifference } from "../../../domain/selection/grid-difference.ts";
import { found } from "../../../http/visit.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Filters } from "../../../ui/filters.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Select } from "../../../ui/select.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { changeWords } from "./change-words.ts";
import { gridAddress } from "./grid-addresses.ts";
import { loadGrid, versionNumber } from "./load-grid.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.grid.difference.title);

export async function loader(args: LoaderFunctionArgs) {
  const { context, selection, versions, locale } = await loadGrid(args);
  const base = { selection: { id: selection.id, name: selection.name }, numbers: versions.map(({ number }) => number) };
  const latest = base.numbers[0] ?? 0;
  if (latest < 2) return { ...base, from: latest, to: latest, words: null };
  const asked = new URL(args.request.url).searchParams;
  const from = versionNumber(asked.get("de") || String(latest - 1));
  const to = versionNumber(asked.get("a") || String(latest));
  const [before, after] = await context.read(async (tx) => [
    found(await gridVersion(tx, selection.id, from)),
    found(await gridVersion(tx, selection.id, to)),
  ]);
  const changes = gridDifference(found(before).content, found(after).content);
  return { ...base, from, to, words: changeWords(changes, locale) };
}

export default function Difference() {
  const { selection, numbers, from, to, words } = useLoaderData<typeof loader>();
  const all = useText();
  const text = all.grid.difference;
  const crumbs = [
    { to: "/selections", label: all.selection.list.title },
    { to: `/selections/${selection.id}`, label: selection.name },
    { to: gridAddress(selection.id), label: all.grid.title },
  ];
  if (words === null)
    return (
      <Page title={text.title} crumbs={crumbs}>
        <EmptyState title={text.one} />
      </Page>
    );
  const parts = (["criteria", "parameters", "rule"] as const).filter((part) => words[part].length > 0);
  const count = parts.reduce((sum, part) => sum + words[part].length, 0);
  const options = numbers.map((number) => ({ value: String(number), label: String(number) }));
  return (
    <Page title={text.title} lead={text.lead(from, to, count)} crumbs={crumbs}>
      <Filters>
        <Select name="de" label={text.from} options={options} defaultValue={String(from)} />
        <Select name="a" label={text.to} options={options} defaultValue={String(to)} />
      </Filters>
      {parts.map((part) => (
        <Section key={part} title={text[part]}>
          <ul className="max-w-[60em] border-t border-line">
            {words[part].map((sentence) => (
              <li key={sentence} className="border-b border-line py-2 break-words">
                {sentence}
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}
