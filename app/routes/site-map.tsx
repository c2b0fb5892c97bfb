import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { accessibility as english } from "../locales/en/accessibility.ts";
import { accessibility as french } from "../locales/fr/accessibility.ts";
import { messages } from "../locales/index.ts";
import { type Entry, entriesFor } from "../ui/navigation.ts";
import { Page } from "../ui/page.tsx";
import { Section } from "../ui/section.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Tamis` }];

/** The pages open to whoever asks: the second way to each of them beside the menu. */
export function loader({ context }: LoaderFunctionArgs) {
  const { locale, viewer } = context.visit;
  const { plan, title } = locale === "fr" ? french : english;
  const text = messages(locale);
  const own: Entry[] = [
    { to: "/compte", label: text.shell.account },
    { to: "/compte/mot-de-passe", label: text.access.password },
    { to: "/compte/avis", label: plan.noticeChoices },
    { to: "/avis", label: text.notices.inShell(0) },
    { to: "/calendrier", label: text.notices.calendar },
  ];
  const everyone: Entry[] = [
    { to: "/connexion", label: text.access.signIn.title },
    { to: "/mot-de-passe", label: plan.password },
    { to: "/accessibilite", label: title },
  ];
  const parts = [
    ...(viewer ? [{ heading: plan.work, entries: entriesFor(viewer, text) }] : []),
    ...(viewer ? [{ heading: plan.own, entries: own }] : []),
    { heading: plan.everyone, entries: everyone },
  ];
  return { title: plan.title, lead: plan.lead, parts };
}

export default function SiteMap() {
  const { title, lead, parts } = useLoaderData<typeof loader>();
  return (
    <Page title={title} lead={lead}>
      {parts.map(({ heading, entries }) => (
        <Section key={heading} title={heading}>
          <ul className="grid gap-1.5">
            {entries.map(({ to, label }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}
