import { endsProcedure, type LegalEventKind } from "../../domain/signature/words.ts";
import { useText } from "../../ui/text.tsx";

/** Said of a fact that never happened: nothing takes its place. */
export function MistakenField({ kind }: { kind: LegalEventKind }) {
  const text = useText().deliberation.fact;
  return (
    <label className="flex gap-2.5">
      <input type="checkbox" name="mistaken" value="oui" className="mt-1 size-4 flex-none" />
      <span>
        {text.mistaken}
        <span className="block text-sm text-soft">{endsProcedure(kind) ? text.mistakenEnding : text.mistakenHint}</span>
      </span>
    </label>
  );
}
