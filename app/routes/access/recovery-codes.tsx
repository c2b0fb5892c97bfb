import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";

/** The codes for a lost telephone, told once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { factors: text } = useText();
  return (
    <Section title={text.keepTitle}>
      <p className="max-w-[40rem]">{text.keepLead}</p>
      <ul className="mt-4 grid max-w-[40rem] gap-x-8 border-t border-line sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="border-b border-line py-2 font-semibold tabular-nums">
            {code}
          </li>
        ))}
      </ul>
    </Section>
  );
}
