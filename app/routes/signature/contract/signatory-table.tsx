import { Link } from "@remix-run/react";
import { DataTable } from "../../../ui/data-table.tsx";
import { day } from "../../../ui/format.ts";
import { MailAddress } from "../../../ui/mail-address.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import { contractAddress } from "./contract-addresses.ts";
import type { People } from "./load-parties.ts";

type Party = People["parties"][number];
type Signatory = Party["signatories"][number];
interface SignatoryTableProps {
  selectionId: string;
  party: Party;
  mayRecord: boolean;
  mayInvite: boolean;
  isOpen: boolean;
}

/** Who acts for a party: what they do and when, with what power and how it stands today. */
export function SignatoryTable({ selectionId, party, mayRecord, mayInvite, isOpen }: SignatoryTableProps) {
  const text = useText().contract.signatories;
  const to = (one: Signatory, part: string) => contractAddress(selectionId, `signataires/${one.id}/${part}`);
  const names = new Map(party.signatories.map(({ id, name }) => [id, name]));
  const portal = {
    key: "portal",
    header: text.portal,
    render: (one: Signatory) => {
      if (one.invited === "open" || one.invited === "waiting") return text.invited[one.invited];
      if (!mayInvite) return text.byFinance;
      return (
        <Link to={to(one, "invitation")} aria-label={text.inviteOf(one.name)} data-screen>
          {text.invite}
        </Link>
      );
    },
  };
  const withdraw = {
    key: "withdraw",
    header: text.change,
    render: (one: Signatory) => (
      <Link to={to(one, "retrait")} aria-label={text.withdrawOf(one.name)} data-screen>
        {text.withdraw}
      </Link>
    ),
  };
  return (
    <DataTable
      caption={text.caption(party.name)}
      rows={party.signatories}
      rowKey={(one) => one.id}
      empty={<p className="border-y border-line py-3 text-soft">{text.none}</p>}
      columns={[
        {
          key: "name",
          header: text.name,
          render: (one) => (
            <>
              {one.name}
              <span className="block text-sm font-normal text-soft">{one.quality}</span>
              <MailAddress className="block text-sm font-normal text-soft" address={one.email} />
            </>
          ),
        },
        {
          key: "duty",
          header: text.duty,
          render: (one) => (
            <>
              {text.dutyAt(text.duties[one.duty], one.rank)}
              {one.substituteFor && (
                <span className="block text-sm text-soft">{text.substitute(names.get(one.substituteFor) ?? "")}</span>
              )}
            </>
          ),
        },
        { key: "power", header: text.power, render: (one) => <Power one={one} file={to(one, "pouvoir")} /> },
        ...(isOpen ? [portal] : []),
        ...(mayRecord ? [withdraw] : []),
      ]}
    />
  );
}

function Power({ one, file }: { one: Signatory; file: string }) {
  const text = useText().contract.signatories;
  const locale = useLocale();
  const period = [
    one.powerFrom && text.from(day(one.powerFrom, locale)),
    one.powerTo && text.until(day(one.powerTo, locale)),
  ].filter(Boolean);
  return (
    <>
      {text.powerOf(text.kinds[one.powerKind], one.powerReference)}
      {period.length > 0 && <span className="block text-sm text-soft">{period.join(", ")}</span>}
      {one.powerSha256 && (
        <a href={file} aria-label={text.documentOf(one.name)} className="block w-fit text-sm">
          {text.document}
        </a>
      )}
      {one.powerState !== "holds" && (
        <span className="block text-sm font-semibold text-ochre">{text.warnings[one.powerState]}</span>
      )}
    </>
  );
}
