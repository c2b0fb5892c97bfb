import { Columns } from "../../../ui/columns.tsx";
import { Facts } from "../../../ui/facts.tsx";
import type { Refused } from "../../../ui/form-answers.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { BlockerList } from "./blocker-list.tsx";
import type { GridPage } from "./grid.tsx";
import { totalWeight } from "./grid-view.ts";
import { ThemeTables, ThemeWeights } from "./theme-tables.tsx";
import { Versions } from "./versions.tsx";

interface GridBodyProps {
  view: GridPage;
  base: string;
  refusal: Refused | null | undefined;
}

/** What is left to settle and how scores count, beside the weight of each theme; the criteria; the versions. */
export function GridBody({ view, base, refusal }: GridBodyProps) {
  const text = useText().grid;
  const { themes, parameters, selection, versions, version, mayStart, mayChange } = view;
  const latest = version.number === versions[0]?.number;
  return (
    <>
      <Columns
        aside={
          <Section title={text.byTheme}>
            <ThemeWeights themes={themes} />
            <p className="mt-2 text-sm text-soft">{text.total(totalWeight(themes))}</p>
          </Section>
        }
      >
        {view.blockers.length > 0 && (
          <Section title={text.before} id="avant">
            <BlockerList blockers={view.blockers} />
          </Section>
        )}
        <Section title={text.parameters}>
          <Facts
            items={[
              { term: text.aggregation, value: text.aggregations[parameters.aggregation] },
              { term: text.spreadThreshold, value: text.spread(parameters.spreadThreshold) },
              { term: text.replyWorkingDays, value: text.days(parameters.replyWorkingDays) },
              { term: text.perimeter, value: selection.perimeter ?? text.noPerimeter },
            ]}
          />
        </Section>
      </Columns>
      <div className="mt-9">
        <ThemeTables themes={themes} />
      </div>
      {mayChange && (
        <p className="mt-5" data-screen>
          <LinkButton to={`${base}/criteres/nouveau`}>{text.add}</LinkButton>
        </p>
      )}
      <Versions base={base} versions={versions} mayStartNext={mayStart && latest} refusal={refusal} />
    </>
  );
}
