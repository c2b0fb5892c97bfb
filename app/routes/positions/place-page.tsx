import type { ReactNode } from "react";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { AsOfForm } from "../institutions/as-of-form.tsx";
import type { Place } from "./load-position.ts";

interface PlacePageProps {
  place: Place;
  title: ReactNode;
  lead?: ReactNode;
  meta?: ReactNode;
  actions?: ReactNode;
  /** True on the page of the position itself. */
  isFirst?: boolean;
  /** Read at any day. */
  asksDay?: boolean;
  children: ReactNode;
}

/** A page of one position, an investor's own or as the staff reads it. */
export function PlacePage({ place, isFirst, asksDay, children, ...page }: PlacePageProps) {
  const text = useText().positions;
  const home = place.isStaff
    ? [
        { to: "/contrats", label: text.staff.crumb },
        { to: `/contrats/${place.contractId}`, label: place.title },
      ]
    : [{ to: `/ma-position${place.suffix}`, label: text.portfolioTitle }];
  const own = { to: `${place.base}${place.suffix}`, label: place.isStaff ? place.investor : place.title };
  return (
    <Page {...page} crumbs={isFirst ? home : [...home, own]}>
      {children}
      {asksDay && <AsOfForm on={place.on} known={place.known} />}
    </Page>
  );
}
