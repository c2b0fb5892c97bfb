import { Checkboxes } from "../../../ui/checkboxes.tsx";
import { useText } from "../../../ui/text.tsx";

/** Ticked: what is approved or signed is the file with this hash. */
export function ConfirmHash({ sha256 }: { sha256: string }) {
  const text = useText().signing.person;
  const hash = <code className="break-all">{sha256}</code>;
  return (
    <>
      <input type="hidden" name="sha256" value={sha256} />
      <Checkboxes
        name="confirmed"
        legend={text.confirmLegend}
        options={[{ value: "oui", label: text.confirmLabel, hint: hash }]}
        required
      />
    </>
  );
}
