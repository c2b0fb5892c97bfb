import { Link } from "@remix-run/react";
import { DataTable } from "../../../ui/data-table.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import type { ThemeView } from "./grid-view.ts";

/** The criteria, a table for each theme; the columns line up down the page. */
export function ThemeTables({ themes }: { themes: ThemeView[] }) {
  const all = useText();
  const text = all.grid;
  return themes.map(({ theme, weight, scored, criteria }) => (
    <Section
      key={theme}
      id={theme}
      title={
        <>
          {text.themes[theme]}
          {scored && (
            <span className="ml-3 font-body text-base whitespace-nowrap text-soft">{text.points(weight)}</span>
          )}
        </>
      }
    >
      <DataTable
        caption={text.caption(text.themes[theme])}
        rows={criteria}
        rowKey={({ code }) => code}
        empty={null}
        columns={[
          { key: "code", header: text.code, width: "narrow", render: ({ code }) => code },
          { key: "question", header: text.question, render: ({ question, to }) => <Link to={to}>{question}</Link> },
          {
            key: "kind",
            header: text.kind,
            width: "short",
            render: ({ kind }) => text.kinds[kind],
          },
          {
            key: "pieces",
            header: text.pieces,
            width: "middle",
            render: ({ kinds }) => kinds.map((kind) => all.documents.kinds[kind]).join(", "),
          },
          {
            key: "answeredBy",
            header: text.answeredBy,
            width: "short",
            render: ({ answeredBy }) => text.answerers[answeredBy],
          },
          {
            key: "weight",
            header: text.weight,
            align: "end",
            width: "narrow",
            render: ({ kind, weight: points }) => (kind === "scored" ? points : "–"),
          },
        ]}
      />
    </Section>
  ));
}

/** What each theme weighs, longest bar for the heaviest; each leads to its table. */
export function ThemeWeights({ themes }: { themes: ThemeView[] }) {
  const text = useText().grid;
  const heaviest = Math.max(1, ...themes.map(({ weight }) => weight));
  return (
    <ul className="border-t border-line text-sm">
      {themes.map(({ theme, weight, scored }) => (
        <li key={theme} className="border-b border-line py-1.5">
          <div className="flex items-baseline justify-between gap-4">
            <a href={`#${theme}`}>{text.themes[theme]}</a>
            <span className="whitespace-nowrap tabular-nums text-soft">{scored ? weight : text.vetoes}</span>
          </div>
          {scored && (
            <svg aria-hidden="true" className="mt-1 block h-1 w-full" preserveAspectRatio="none" viewBox="0 0 100 1">
              <rect width="100" height="1" className="fill-line" />
              <rect width={(weight * 100) / heaviest} height="1" className="fill-accent" />
            </svg>
          )}
        </li>
      ))}
    </ul>
  );
}
