import { LinkButton } from "../../ui/link-button.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";

/** The contract a signatory is named for: the way to read it, and to sign it in their turn. */
export function OwnSignature({ title, page }: { title: string; page: string }) {
  const text = useText().signing.own;
  return (
    <Section title={text.atHome}>
      <p className="font-semibold">{title}</p>
      <p>{text.atHomeLead}</p>
      <p className="mt-4">
        <LinkButton to={page} kind="primary">
          {text.open}
        </LinkButton>
      </p>
    </Section>
  );
}
