import { measureKinds } from "../../../domain/repayment/terms.ts";
import { formAttainments, formPays } from "../../../domain/repayment/typed-terms.ts";
import { choices } from "../../../ui/choices.ts";
import { Field } from "../../../ui/field.tsx";
import { usePair } from "../../../ui/pair.ts";
import { type Option, Select } from "../../../ui/select.tsx";
import { useText } from "../../../ui/text.tsx";
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
            {field("aimed", text.aimed)}
            {field("leastPopulation", text.leastPopulation)}
            <Select
              name={at("pays")}
              label={text.pays}
              options={choices(formPays, text.paysOf)}
              defaultValue={filled[at("pays")] ?? "capital"}
            />
            {field("amount", text.amount, text.amountHint)}
            {field("classes", text.classCodes)}
            {field("low", pair(text.expected, text.low))}
            {field("target", text.target)}
            {field("high", text.high)}
          </FieldGroup>
        );
      })}
    </>
  );
}
