import { LinkButton } from "../../ui/link-button.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";

/** The auditor's way to the log. */
export function JournalAtHome() {
  const text = useText().home;
  return (
    <Section title={text.journal}>
      <p className="mb-3">{text.journalLead}</p>
      <LinkButton to="/journal">{text.openJournal}</LinkButton>
    </Section>
  );
}
