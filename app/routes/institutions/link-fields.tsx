import { consolidationLevels, linkKinds } from "../../domain/ownership/links.ts";
import { shareText } from "../../domain/share.ts";
import { choices } from "../../ui/choices.ts";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import { useLocale, useText } from "../../ui/text.tsx";

interface Stated {
  kind: string;
  share: number | null;
  consolidation: string | null;
}

/** Kind, share and level of a link. */
export function LinkFields({ of }: { of?: Stated }) {
  const words = useText().ownership;
  const mark = useLocale() === "fr" ? "," : ".";
  const kinds = choices(linkKinds, words.kinds);
  const levels = choices(consolidationLevels, words.levels);
  const share = of?.share === null || of?.share === undefined ? undefined : shareText(of.share, mark);
  return (
    <>
      <Select name="kind" label={words.kind} options={kinds} defaultValue={of?.kind ?? "capital"} required />
      <Field
        name="share"
        label={words.share}
        hint={words.shareHint}
        inputMode="decimal"
        width="short"
        maxLength={20}
        defaultValue={share}
      />
      <Select
        name="consolidation"
        label={words.level}
        blank="—"
        options={levels}
        defaultValue={of?.consolidation ?? undefined}
      />
    </>
  );
}
