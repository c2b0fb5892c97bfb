import { Link } from "@remix-run/react";
import { DataTable } from "../../../ui/data-table.tsx";
import { DayText } from "../../../ui/day-text.tsx";
import { daysBetween } from "../../../ui/format.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { themeAddress } from "./own-addresses.ts";
import type { RoundView } from "./sheet-view.ts";

/** Until when, or since when it is sent. */
export function Deadline({ view: { dueOn, sentOn, late, today, closed } }: { view: RoundView }) {
  const text = useText().questionnaire;
  if (sentOn)
    return (
      <Notice tone={late ? "warning" : "success"}>
        {text.own.sent} <DayText day={sentOn} weekday />. {late && text.own.sentLate}
      </Notice>
    );
  if (closed)
    return (
      <Notice tone="warning" title={text.own.closed}>
        {text.own.closedWhy}
      </Notice>
    );
  if (!dueOn) return null;
  return (
    <Notice tone={late ? "warning" : "info"}>
      {text.own.due}{" "}
      <b className="font-semibold">
        <DayText day={dueOn} weekday />
      </b>{" "}
      ({text.days(daysBetween(today, dueOn))}). {late && text.own.passed}
    </Notice>
  );
}

/** The themes in the order of the grid, each with how far it is. */
export function ThemeProgress({ view: { candidacyId, themes, round, kind, rounds } }: { view: RoundView }) {
  const all = useText();
  const text = all.questionnaire;
  const query = round === rounds[0]?.round ? "" : `?tour=${round}`;
  return (
    <Section title={text.own.themes}>
      <DataTable
        caption={text.own.themes}
        rows={themes}
        rowKey={({ theme }) => theme}
        empty={null}
        columns={[
          {
            key: "theme",
            header: text.own.theme,
            render: ({ theme }) => (
              <Link to={`${themeAddress(candidacyId, theme)}${query}`}>{all.grid.themes[theme]}</Link>
            ),
          },
          ...(kind === "checkup"
            ? []
            : [
                {
                  key: "answered",
                  header: text.own.answered,
                  align: "end" as const,
                  width: "short" as const,
                  render: ({ answered, asked }: RoundView["themes"][number]) => text.own.of(answered, asked),
                },
              ]),
          { key: "pieces", header: text.own.pieces, align: "end", width: "narrow", render: ({ pieces }) => pieces },
        ]}
      />
    </Section>
  );
}

/** Each question without an answer, each answer without a piece: by link. */
export function Missing({ view: { candidacyId, missing, bare, kind, sentOn } }: { view: RoundView }) {
  const text = useText().questionnaire.own;
  if (kind === "checkup") return null;
  // A long list folds: on the first day it is the whole questionnaire.
  const list = (said: string, lines: RoundView["missing"]) => (
    <details open={lines.length <= 8} className="mb-4">
      <summary className="cursor-pointer">{said}</summary>
      <ul className="mt-2 border-t border-line">
        {lines.map(({ code, theme, question }) => (
          <li key={code} className="border-b border-line py-1.5">
            <Link to={`${themeAddress(candidacyId, theme)}#${code}`}>{question}</Link>{" "}
            <span className="text-sm whitespace-nowrap text-soft">{code}</span>
          </li>
        ))}
      </ul>
    </details>
  );
  return (
    <Section title={text.missing} id="manque">
      {missing.length === 0 ? (
        <p className="mb-2">{text.missingNone}</p>
      ) : (
        list(text.missingSome(missing.length), missing)
      )}
      {bare.length > 0 && !sentOn && list(text.bare(bare.length), bare)}
    </Section>
  );
}
