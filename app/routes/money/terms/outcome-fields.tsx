import { measureKinds } from "../../../domain/repayment/terms.ts";
import { formAttainments, formPays, formScopes } from "../../../domain/repayment/typed-terms.ts";
import { choices } from "../../../ui/choices.ts";
import { Field } from "../../../ui/field.tsx";
import { usePair } from "../../../ui/pair.ts";
import { type Option, Select } from "../../../ui/select.tsx";
import { useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { FieldGroup, type Filled, rowsOf } from "./terms-fields.tsx";

/** What is paid, for which result, on which day. */
export function OutcomeFields({ filled, indicators }: { filled: Filled; indicators: readonly Option[] }) {
  const text = useText().repayment.form;
  const pair = usePair();
  return (
    <>
      {rowsOf(filled, "outcomes", 3, 8).map((i) => {
        const at = (name: string) => `outcomes.${i}.${name}`;
        const field = (name: string, label: string, hint?: string) => (
          <Field name={at(name)} label={label} hint={hint} defaultValue={filled[at(name)]} />
        );
        const lines = (name: string, label: string, hint: string) => (
          <div className="sm:col-span-2 lg:col-span-3">
            <TextArea
              name={at(name)}
              label={label}
              hint={hint}
              rows={2}
              maxLength={2000}
              defaultValue={filled[at(name)]}
            />
          </div>
        );
        const known = filled[at("indicator")];
        const listed = known && !indicators.some(({ value }) => value === known);
        return (
          <FieldGroup key={i} title={text.outcome(i + 1)} hint={text.outcomeHint}>
            {field("code", text.code)}
            <Field name={at("payOn")} type="date" label={text.payOn} defaultValue={filled[at("payOn")]} />
            <Select
              name={at("indicator")}
              label={text.indicator}
              blank=""
              options={listed ? [...indicators, { value: known, label: known }] : indicators}
              defaultValue={known ?? (i < 2 ? indicators[0]?.value : undefined)}
            />
            <Select
              name={at("attainment")}
              label={text.attainment}
              options={choices(formAttainments, text.attainments)}
              defaultValue={filled[at("attainment")] ?? "threshold"}
            />
            <Select
              name={at("as")}
              label={text.as}
              options={choices(measureKinds, text.measures)}
              defaultValue={filled[at("as")] ?? "count"}
            />
            {field("atLeast", text.atLeast)}
            {field("ceiling", text.ceiling)}
            <Select
              name={at("over")}
              label={text.over}
              options={choices(formScopes, text.scopes)}
              defaultValue={filled[at("over")] ?? "pooled"}
            />
            {field("overCode", text.overCode)}
            {field("aimed", text.aimed)}
            {field("leastPopulation", text.leastPopulation)}
            {lines("steps", text.steps, text.stepsHint)}
            {lines("parts", text.parts, text.partsHint)}
            {field("measured", text.measured, text.measuredHint)}
            {field("subpopulation", text.subpopulation)}
            <Select
              name={at("pays")}
              label={text.pays}
              options={choices(formPays, text.paysOf)}
              defaultValue={filled[at("pays")] ?? "capital"}
            />
            {field("amount", text.amount, text.amountHint)}
            {field("classes", text.classCodes)}
            <Field
              name={at("from")}
              type="date"
              label={text.from}
              hint={text.fromHint}
              defaultValue={filled[at("from")]}
            />
            {field("low", pair(text.expected, text.low))}
            {field("target", text.target)}
            {field("high", text.high)}
          </FieldGroup>
        );
      })}
    </>
  );
}
