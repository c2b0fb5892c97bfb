import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import { useText } from "../../ui/text.tsx";

const scopes = ["pooled", "cohort", "period"] as const;

/** What a result is about; one that replaces another is about the same. */
export function ScopeFields(props: {
  replaced: { indicatorId: string; cohort: string | null; period: string | null } | null;
}) {
  const text = useText().outcomes.record;
  const { replaced } = props;
  if (replaced) {
    const scope = replaced.cohort !== null ? "cohort" : replaced.period !== null ? "period" : "pooled";
    return (
      <>
        <input type="hidden" name="indicatorId" value={replaced.indicatorId} />
        <input type="hidden" name="scope" value={scope} />
        <input type="hidden" name="scopeCode" value={replaced.cohort ?? replaced.period ?? ""} />
      </>
    );
  }
  return (
    <>
      <Select
        name="scope"
        label={text.scope}
        hint={text.scopeHint}
        options={scopes.map((value) => ({ value, label: text.scopeOptions[value] }))}
        defaultValue="pooled"
      />
      <Field name="scopeCode" label={text.scopeCode} hint={text.scopeCodeHint} maxLength={60} width="short" />
    </>
  );
}
