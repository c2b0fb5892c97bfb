import { useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { returnAddress } from "./return-address.ts";

/** A form about one institution, under its record; when a verdict asked for it, the way back there. */
export function FactPage(props: {
  of: { id: string; name: string };
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  const { institutions, verdict, ownership } = useText();
  const [search] = useSearchParams();
  const back = returnAddress(search);
  const crumbs = [
    { to: "/etablissements", label: institutions.title },
    { to: `/etablissements/${props.of.id}`, label: props.of.name },
  ];
  const actions = back && <LinkButton to={back.to}>{back.isVerdict ? verdict.back : ownership.backToForm}</LinkButton>;
  return (
    <Page title={props.title} lead={props.lead} crumbs={crumbs} actions={actions}>
      {props.children}
    </Page>
  );
}
