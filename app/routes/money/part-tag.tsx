import { Tag } from "../../ui/tag.tsx";
import { useText } from "../../ui/text.tsx";

const tones = {
  awaited: "plain",
  partial: "warning",
  paid: "success",
  late: "danger",
  refused: "danger",
  excused: "plain",
  cancelled: "plain",
} as const;

/** Where a part of a call stands, in a word. */
export function PartTag({ state }: { state: keyof typeof tones }) {
  return <Tag tone={tones[state]}>{useText().money.call.states[state]}</Tag>;
}
