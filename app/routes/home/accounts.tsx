import { Figures } from "../../ui/figures.tsx";
import { count } from "../../ui/format.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { useLocale, useText } from "../../ui/text.tsx";

/** What the administration of accounts holds. */
export function AccountsAtHome({ accounts }: { accounts: { people: number; invitations: number } }) {
  const text = useText().home;
  const locale = useLocale();
  return (
    <>
      <Figures
        items={[
          { term: text.peopleNow, value: count(accounts.people, locale) },
          { term: text.invitationsNow, value: count(accounts.invitations, locale) },
        ]}
      />
      <LinkButton to="/administration" kind="primary">
        {text.openPeople}
      </LinkButton>
    </>
  );
}
