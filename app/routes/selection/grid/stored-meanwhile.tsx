import { type Criterion, scaleSteps } from "../../../domain/selection/grid.ts";
import { Facts } from "../../../ui/facts.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useText } from "../../../ui/text.tsx";

interface StoredMeanwhileProps {
  criterion: Criterion;
  typed: Record<string, string | string[]>;
}

/** What stands in the draft where the person's own words say something else. */
export function StoredMeanwhile({ criterion, typed }: StoredMeanwhileProps) {
  const all = useText().grid;
  const text = all.form;
  const { question, guidance, scale, source } = criterion;
  const texts = [
    { name: "question", label: text.question, stored: question },
    { name: "guidance", label: text.guidance, stored: guidance },
    ...scaleSteps.map((n) => ({ name: `step${n}`, label: all.criterion.score(n), stored: scale[n] })),
    { name: "source", label: text.source, stored: source.text },
  ];
  const lines = [
    { name: "code", term: text.code, value: criterion.code },
    { name: "weight", term: text.weight, value: String(criterion.weight) },
    ...texts.flatMap(({ name, label, stored }) => [
      { name: `${name}Fr`, term: text.french(label), value: stored?.fr ?? "" },
      { name: `${name}En`, term: text.english(label), value: stored?.en ?? "" },
    ]),
  ];
  const plain = (words: string) => words.replaceAll("\r\n", "\n").trim();
  const apart = lines.filter(({ name, value }) => plain(String(typed[name] ?? "")) !== plain(value));
  if (apart.length === 0) return null;
  return (
    <Notice tone="warning" title={text.stored}>
      <p className="mb-2">{text.storedWhy}</p>
      <Facts items={apart.map(({ term, value }) => ({ term, value: value || text.empty }))} />
    </Notice>
  );
}
