import { Form, Link } from "@remix-run/react";
import type { DemonstrationAccount } from "../../../db/queries/demonstration.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";

/** One button for each invented person; each opens their session. */
export function DemonstrationAccounts({ accounts, back }: { accounts: DemonstrationAccount[]; back: string }) {
  const text = useText().access;
  return (
    <Section title={text.signIn.demonstration}>
      <p className="text-soft">{text.signIn.demonstrationLead}</p>
      <Form method="post" action="/connexion/demonstration" className="my-4 flex max-w-[40rem] flex-wrap gap-2">
        <input type="hidden" name="back" value={back} />
        {accounts.map(({ personId, name, role }) => (
          <Button key={personId} kind="secondary" name="personId" value={personId}>
            {text.signIn.demonstrationAs(name, text.roles[role])}
          </Button>
        ))}
      </Form>
      <Link to="/boite-aux-lettres">{text.signIn.mailbox}</Link>
    </Section>
  );
}
