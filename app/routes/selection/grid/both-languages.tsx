import type { Bilingual } from "../../../domain/selection/grid.ts";
import { useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";

interface BothProps {
  name: string;
  label: string;
  rows: number;
  most: number;
  stored: Bilingual | undefined;
  required?: boolean;
}

/** One text in both languages, side by side where there is room. */
export function Both({ name, label, rows, most, stored, required }: BothProps) {
  const text = useText().grid.form;
  const shared = { rows, maxLength: most, required };
  return (
    <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
      <TextArea {...shared} name={`${name}Fr`} label={text.french(label)} defaultValue={stored?.fr} lang="fr" />
      <TextArea {...shared} name={`${name}En`} label={text.english(label)} defaultValue={stored?.en} lang="en" />
    </div>
  );
}
