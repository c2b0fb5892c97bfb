import type { ReactNode } from "react";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";

/** A form about one institution, under its record. */
export function FactPage(props: {
  of: { id: string; name: string };
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  const text = useText().institutions;
  const crumbs = [
    { to: "/etablissements", label: text.title },
    { to: `/etablissements/${props.of.id}`, label: props.of.name },
  ];
  return (
    <Page title={props.title} lead={props.lead} crumbs={crumbs}>
      {props.children}
    </Page>
  );
}
