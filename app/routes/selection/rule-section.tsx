import { Facts } from "../../ui/facts.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import type { BoardView } from "./board-view.ts";

/** The rule candidates are screened by, in words. */
export function RuleSection({ rule, isVoted }: Pick<BoardView, "rule" | "isVoted">) {
  const { board: text, form } = useText().selection;
  return (
    <Section title={isVoted ? text.ruleVoted : text.rule}>
      <Facts
        items={[
          { term: text.products, value: rule.products },
          { term: text.audiences, value: rule.audiences },
          { term: text.territories, value: rule.territories },
          { term: text.exemptions, value: rule.exemptions || "–" },
          { term: text.strength, value: form.strengths[rule.minimumStrength] },
          { term: text.stake, value: rule.stake },
        ]}
      />
    </Section>
  );
}
