import { Link } from "@remix-run/react";
import { Amount } from "../../ui/amount.tsx";
import { Button } from "../../ui/button.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import type { Refused } from "../../ui/form-answers.tsx";
import { money as euros } from "../../ui/format.ts";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import type { LineData } from "./line.tsx";
import { LineAside } from "./line-aside.tsx";
import { contractAddress } from "./money-page.tsx";
/** What the bank tells of the line, and what it settles already. */
export function LineFacts({ contract, line, moves }: LineData) {
  const all = useText().money;
  const text = all.statements;
  return (
    <>
      <Facts
        items={[
          { term: text.counterparty, value: line.counterparty || "—" },
          ...(line.counterpartyIban ? [{ term: text.account, value: line.counterpartyIban }] : []),
          { term: text.words, value: line.words || "—" },
          ...(line.endToEnd ? [{ term: text.endToEnd, value: line.endToEnd }] : []),
          ...(line.bankReference ? [{ term: text.bankReference, value: line.bankReference }] : []),
          { term: all.journal.valueOn, value: <DayText day={line.valueOn} weekday /> },
          ...(line.setAsideReason === null ? [] : [{ term: text.aside, value: line.setAsideReason }]),
        ]}
      />
      {moves.length > 0 && (
        <Section title={text.matches}>
          <ul className="border-t border-line">
            {moves.map(({ id, kind, cents, investor }) => (
              <li key={id} className="border-b border-line py-2">
                <Link to={contractAddress(contract, `/mouvements/${id}`)}>{all.journal.kinds[kind]}</Link>, {investor},{" "}
                <Amount cents={cents} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

export type LineFormsProps = LineData & { refusal?: Refused | null; refused: "aside" | "match" };

/** What the line settles, typed beside each thing awaited (what is proposed is filled in); or that it settles nothing. */
export function LineForms(props: LineFormsProps) {
  const { line, targets, proposal, mayAct, refusal, refused } = props;
  const all = useText().money;
  const text = all.statements;
  const locale = useLocale();
  if (!mayAct || line.leftCents <= 0n) return null;
  const proposed = new Map(proposal?.parts.map(({ itemId, cents }) => [itemId, cents]));
  const written = (cents: bigint) =>
    `${cents / 100n}${locale === "fr" ? "," : "."}${String(cents % 100n).padStart(2, "0")}`;
  const label = ({ of, investor }: (typeof targets)[number]) =>
    of.kind === "order"
      ? `${all.orders.order(of.order)}, ${investor}`
      : `${all.room.call(of.call)}, ${investor}${of.kind === "interest" ? ` (${all.part.whats.interest})` : ""}`;
  return (
    <>
      <Section title={text.assignTitle}>
        {targets.length === 0 ? (
          <p className="text-soft">{text.noTarget}</p>
        ) : (
          <>
            <p className="mb-3 text-soft">{text.assignLead(euros(line.leftCents, locale))}</p>
            <Form id="affectation" action="?acte=affectation" refusal={refused === "match" ? refusal : null}>
              {targets.map((target) => {
                const cents = proposed.get(target.id);
                return (
                  <Field
                    key={target.id}
                    name={`cents.${target.id}`}
                    label={label(target)}
                    hint={`${text.openAmount} : ${euros(target.openCents, locale)}`}
                    inputMode="decimal"
                    width="half"
                    defaultValue={cents === undefined ? undefined : written(cents)}
                  />
                );
              })}
              <div>
                <Button>{proposed.size > 0 ? text.accept : text.assign}</Button>
              </div>
            </Form>
          </>
        )}
      </Section>
      {line.matchedCents === 0n && <LineAside {...props} />}
    </>
  );
}
