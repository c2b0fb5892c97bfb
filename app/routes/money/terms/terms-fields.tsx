import type { ReactNode } from "react";
import { dayCounts } from "../../../domain/repayment/day-count.ts";
import { Checkboxes } from "../../../ui/checkboxes.tsx";
import { Field } from "../../../ui/field.tsx";
import { Select } from "../../../ui/select.tsx";
import { useText } from "../../../ui/text.tsx";

/** The words of a form already written, by field. */
export type Filled = Readonly<Record<string, string>>;

/** How many rows a list shows: what it holds and one more. */
export const rowsOf = (filled: Filled, list: string, least: number, most: number): number[] => {
  const held = Array.from({ length: most }, (_, i) => i).filter((i) => filled[`${list}.${i}.code`]);
  return Array.from({ length: Math.min(Math.max(least, held.length + 1), most) }, (_, i) => i);
};

/** Fields side by side under one heading. */
export function FieldGroup({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0 border-t border-line pt-4">
      <legend className="float-left mb-2 w-full font-title text-section font-medium">{title}</legend>
      {hint && <p className="clear-both mb-2 text-sm text-soft">{hint}</p>}
      <div className="clear-both grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">{children}</div>
    </fieldset>
  );
}

export function ContractFields({ filled }: { filled: Filled }) {
  const text = useText().repayment.form;
  return (
    <FieldGroup title={text.dates}>
      <Field name="startsOn" type="date" label={text.startsOn} defaultValue={filled.startsOn} required />
      <Field name="endsOn" type="date" label={text.endsOn} defaultValue={filled.endsOn} required />
      <Select
        name="dayCount"
        label={text.dayCount}
        options={dayCounts.map((value) => ({ value, label: value }))}
        defaultValue={filled.dayCount ?? "act/365F"}
      />
      <Field
        name="effectiveFrom"
        type="date"
        label={text.effectiveFrom}
        hint={text.effectiveHint}
        defaultValue={filled.effectiveFrom}
      />
      <Field
        name="currency"
        label={text.currency}
        maxLength={3}
        width="short"
        defaultValue={filled.currency ?? "EUR"}
      />
      <Field name="cohorts" label={text.cohorts} hint={text.cohortsHint} defaultValue={filled.cohorts} />
      <Checkboxes
        name="isMonotone"
        legend={text.isMonotone}
        options={[{ value: "oui", label: text.isMonotoneYes }]}
        defaultValue={filled.isMonotone ? ["oui"] : []}
      />
    </FieldGroup>
  );
}

export function PartyFields({ filled }: { filled: Filled }) {
  const text = useText().repayment.form;
  const field = (name: string, label: string, required = false, hint?: string) => (
    <Field key={name} name={name} label={label} hint={hint} defaultValue={filled[name]} required={required} />
  );
  return (
    <>
      {rowsOf(filled, "payers", 2, 4).map((i) => (
        <FieldGroup key={`payer ${i}`} title={text.payer(i + 1)}>
          {field(`payers.${i}.code`, text.code, i === 0)}
          {field(`payers.${i}.weight`, text.weight)}
          {field(`payers.${i}.capCents`, text.cap)}
        </FieldGroup>
      ))}
      {rowsOf(filled, "classes", 2, 4).map((i) => (
        <FieldGroup key={`class ${i}`} title={text.class(i + 1)}>
          {field(`classes.${i}.code`, text.code, i === 0)}
          {field(`classes.${i}.rank`, text.rank)}
          {field(`classes.${i}.committedCents`, text.committed)}
          {field(`classes.${i}.protectedShares`, text.protected, false, text.byYearHint)}
          {field(`classes.${i}.terminationShares`, text.termination, false, text.byYearHint)}
          {field(`classes.${i}.perYear`, text.coupon)}
          {field(`classes.${i}.years`, text.years)}
        </FieldGroup>
      ))}
      <Field name="couponDays" label={text.couponDays} hint={text.couponHint} defaultValue={filled.couponDays} />
    </>
  );
}
