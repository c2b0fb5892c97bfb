import { Tag } from "../../ui/tag.tsx";
import { useText } from "../../ui/text.tsx";

const tones = { waiting: "plain", running: "warning", done: "success", cancelled: "plain", failed: "danger" } as const;

/** How an import stands, in words. */
export function StateTag({ state, dryRun }: { state: keyof typeof tones; dryRun: boolean }) {
  const text = useText().imports;
  return (
    <span className="inline-flex flex-wrap gap-2">
      <Tag tone={tones[state]}>{text.states[state]}</Tag>
      {dryRun && <Tag>{text.dryRunTag}</Tag>}
    </span>
  );
}
