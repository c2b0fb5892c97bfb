import type { ReactNode } from "react";
import type { OverrideMark } from "../../../services/signature/signing/overrides-seen.ts";
import { Page } from "../../../ui/page.tsx";
import { useText } from "../../../ui/text.tsx";
import { OverrideNotices } from "../signing/override-notices.tsx";
import { contractAddress, versionAddress } from "./contract-addresses.ts";

interface ContractPageProps {
  selection: { id: string; name: string; overrides?: readonly OverrideMark[] };
  title: string;
  lead?: ReactNode;
  meta?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}

/** The way to a page of the contract; `version`: to what is done with one of its versions. */
export function useContractCrumbs(selection: { id: string; name: string }, version?: number) {
  const { selection: selections, contract } = useText();
  return [
    { to: "/selections", label: selections.list.title },
    { to: `/selections/${selection.id}`, label: selection.name },
    { to: contractAddress(selection.id), label: contract.title },
    ...(version === undefined ? [] : [{ to: versionAddress(selection.id, version), label: contract.version(version) }]),
  ];
}

/** A page of the contract of a selection; exceptions of the very day are told on each. */
export function ContractPage({ selection, children, ...head }: ContractPageProps) {
  // A page is not on the way to itself.
  const crumbs = useContractCrumbs(selection).filter(({ label }) => label !== head.title);
  return (
    <Page crumbs={crumbs} {...head}>
      <OverrideNotices selectionId={selection.id} overrides={selection.overrides ?? []} />
      {children}
    </Page>
  );
}
