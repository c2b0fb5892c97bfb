import type { ReactNode } from "react";
import type { Crumb } from "../../ui/crumbs.tsx";
import type { ContractInView } from "../../ui/navigation.ts";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";

export const contractAddress = (contract: Pick<ContractInView, "id">, more = "") => `/contrats/${contract.id}${more}`;

interface MoneyCrumbsOf {
  of: ContractInView;
  /** True on the first page of the contract. */
  isFirst?: boolean;
  /** Pages between the contract and this one. */
  below?: Crumb[];
}

/** The way to a page of a contract's money. */
export function useMoneyCrumbs({ of, isFirst, below = [] }: MoneyCrumbsOf): Crumb[] {
  const { money } = useText();
  const room = isFirst ? [] : [{ to: contractAddress(of), label: of.name }];
  return [{ to: "/contrats", label: money.list.title }, ...room, ...below];
}

interface MoneyPageProps extends MoneyCrumbsOf {
  title: ReactNode;
  lead?: ReactNode;
  meta?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}

/** A page of a contract's money, results or dues; its loader gives `contract`, which brings the navigation. */
export function MoneyPage({ of, isFirst, below, ...page }: MoneyPageProps) {
  return <Page {...page} crumbs={useMoneyCrumbs({ of, isFirst, below })} />;
}
