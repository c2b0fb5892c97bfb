import { Link } from "@remix-run/react";
import { verdicts } from "../../../domain/screening/facts.ts";
import { Checkboxes } from "../../../ui/checkboxes.tsx";
import { Select } from "../../../ui/select.tsx";
import { useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { VerdictMark } from "../../../ui/verdict-mark.tsx";
import type { AssessedCriterion } from "./load-assessments.ts";

/** One criterion to assess: the question, the answer, its reason, the pieces the grid lets it rest on. */
export function AssessmentFields({ of }: { of: AssessedCriterion }) {
  const text = useText().hearing.assess;
  const { code, value, reason, accepts, choices } = of;
  const known = choices.map((piece) => piece.value);
  return (
    <section aria-labelledby={`titre-${code}`} className="border-t border-line pt-4">
      <Question of={of} />
      <div className="mt-3 grid max-w-[60rem] gap-x-8 gap-y-4 md:grid-cols-2">
        <div className="grid content-start gap-4">
          <Select
            name={`value.${code}`}
            label={text.value}
            blank={text.choose}
            defaultValue={value}
            options={verdicts.toReversed().map((one) => ({ value: one, label: text.values[one] }))}
          />
          <TextArea name={`reason.${code}`} label={text.reason} defaultValue={reason} rows={3} maxLength={4000} />
        </div>
        <Checkboxes
          name={`pieces.${code}`}
          legend={text.pieces}
          hint={choices.length > 0 ? accepts : `${text.noPieces} ${accepts}`}
          options={choices}
          defaultValue={of.pieces.map(({ id }) => id).filter((id) => known.includes(id))}
        />
      </div>
    </section>
  );
}

/** The same, to be read. */
export function AssessmentRead({ of }: { of: AssessedCriterion }) {
  const text = useText().hearing.assess;
  return (
    <section aria-labelledby={`titre-${of.code}`} className="border-t border-line py-4">
      <Question of={of} />
      {of.reason && <p className="mt-2 max-w-[46em] whitespace-pre-line">{of.reason}</p>}
      {of.because !== "unassessed" && (
        <p className="mt-2 text-sm text-soft">
          {of.pieces.length === 0
            ? text.withoutPiece
            : of.pieces.map(({ id, number, title, institutionId }, i) => (
                <span key={id}>
                  {i > 0 && ", "}
                  {institutionId ? (
                    <Link to={`/etablissements/${institutionId}/pieces/${id}`}>{`${number} · ${title}`}</Link>
                  ) : (
                    title
                  )}
                </span>
              ))}
        </p>
      )}
    </section>
  );
}

function Question({ of: { code, question, guidance, standing, because } }: { of: AssessedCriterion }) {
  const text = useText().hearing.assess;
  return (
    <>
      <h2 id={`titre-${code}`} className="max-w-[46em] font-semibold">
        <span className="text-soft">{code}</span> {question}
      </h2>
      <p className="mt-1 max-w-[60em] text-sm text-soft">{guidance}</p>
      <p className="mt-2">
        <VerdictMark value={standing} />{" "}
        {because !== "found" && (
          <span className="text-sm text-soft">{because === "lapsed" ? text.lapsed : text.unassessed}</span>
        )}
      </p>
    </>
  );
}
