import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, type MetaFunction, useLoaderData } from "@remix-run/react";
import { viewerKey } from "../../domain/access/viewer.ts";
import { enrolment } from "../../http/enrolment.ts";
import { signedIn } from "../../http/visit.ts";
import { listSessions } from "../../services/access/sessions.ts";
import { Button } from "../../ui/button.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { MyRoles } from "./my-roles.tsx";
import { MySessions } from "./my-sessions.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.access.account.title);

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = signedIn(args);
  const { viewers, door, sessionId } = args.context.visit;
  return {
    name: viewer.name,
    email: viewer.email,
    active: viewerKey(viewer),
    roles: viewers.map((v) => ({ key: viewerKey(v), role: v.role })),
    sessionId,
    isHeld: args.context.visit.factors.length > 0,
    sessions: await listSessions(door, viewer.personId),
  };
}

export default function Account() {
  const { access: text, notices, factors } = useText();
  const locale = useLocale();
  const { name, email, active, roles, sessions, sessionId, isHeld } = useLoaderData<typeof loader>();
  return (
    <Page title={text.account.title} lead={name} meta={email}>
      <Section title={text.account.rolesTitle}>
        <MyRoles roles={roles} active={active} />
      </Section>
      <Section title={text.account.sessions}>
        <MySessions sessions={sessions} current={sessionId} />
      </Section>
      <Section title={factors.title}>
        <p className="mb-3">{isHeld ? factors.on : factors.off}</p>
        <LinkButton to={enrolment}>{factors.open}</LinkButton>
      </Section>
      <Section title={notices.title}>
        <LinkButton to="/compte/avis">{notices.choose}</LinkButton>
      </Section>
      <Section title={text.account.passwordTitle}>
        <LinkButton to="/compte/mot-de-passe">{text.account.change}</LinkButton>
      </Section>
      <Section title={text.language}>
        <Form method="post" action="/langue">
          <input type="hidden" name="retour" value="/compte" />
          <Button kind="secondary" name="langue" value={locale === "fr" ? "en" : "fr"}>
            <span lang={locale === "fr" ? "en" : "fr"}>{locale === "fr" ? text.english : text.french}</span>
          </Button>
        </Form>
      </Section>
    </Page>
  );
}
