import { Link } from "@remix-run/react";
import { Button } from "../../../ui/button.tsx";
import { DataTable } from "../../../ui/data-table.tsx";
import { Form } from "../../../ui/form.tsx";
import type { Refused } from "../../../ui/form-answers.tsx";
import { MomentText } from "../../../ui/moment-text.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";

interface VersionsProps {
  base: string;
  versions: { number: number; state: "draft" | "superseded" | "frozen"; createdAt: string; frozenAt: string | null }[];
  mayStartNext: boolean;
  refusal: Refused | null | undefined;
}

/** Every version of the grid, the latest first, each with what it changed; then the start of the next one. */
export function Versions({ base, versions, mayStartNext, refusal }: VersionsProps) {
  const text = useText().grid;
  const latest = versions[0]?.number ?? 0;
  return (
    <Section title={text.versions} id="versions">
      <DataTable
        caption={text.versionsCaption}
        rows={versions}
        rowKey={({ number }) => String(number)}
        empty={null}
        columns={[
          {
            key: "number",
            header: text.versionColumn,
            render: ({ number }) => <Link to={`${base}?version=${number}`}>{text.version(number)}</Link>,
          },
          { key: "state", header: text.state, render: ({ state }) => text.states[state] },
          {
            key: "date",
            header: text.date,
            render: ({ createdAt, frozenAt }) => <MomentText at={frozenAt ?? createdAt} />,
          },
          {
            key: "change",
            header: text.change,
            render: ({ number }) =>
              number > 1 ? (
                <Link to={`${base}/difference?de=${number - 1}&a=${number}`}>
                  {text.compare}
                  <span className="sr-only"> ({text.version(number)})</span>
                </Link>
              ) : (
                "–"
              ),
          },
        ]}
      />
      {mayStartNext && (
        <div className="mt-5" data-screen>
          <Form action={base} refusal={refusal} id="version">
            <p className="text-soft">{text.nextWhy}</p>
            <input type="hidden" name="after" value={latest} />
            <div>
              <Button kind="secondary">{text.next(latest + 1)}</Button>
            </div>
          </Form>
        </div>
      )}
    </Section>
  );
}
