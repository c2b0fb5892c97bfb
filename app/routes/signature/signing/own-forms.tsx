import { sentence } from "../../../locales/sentence.ts";
import { Button } from "../../../ui/button.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { Field } from "../../../ui/field.tsx";
import { Form } from "../../../ui/form.tsx";
import type { Refused } from "../../../ui/form-answers.tsx";
import { day } from "../../../ui/format.ts";
import { Section } from "../../../ui/section.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { ConfirmHash } from "./confirm-hash.tsx";
import type { OwnStep } from "./own-view.ts";

interface OwnFormsProps {
  step: OwnStep;
  sha256: string;
  /** The contract is being signed. */
  isOpen: boolean;
  refusal?: Refused | null;
  /** Where the forms go, when it is not the page itself. */
  action?: string;
}

/** One step of a signatory: where it stands, then signing or approving, or refusing. */
export function OwnForms({ step, sha256, isOpen, refusal, action }: OwnFormsProps) {
  const all = useText();
  const text = all.signing;
  const locale = useLocale();
  const { id, duty, quality, party, record, blocked, withdrawn, formKey } = step;
  const done = duty === "approve" ? "approved" : "signed";
  const mine = (outcome: string) =>
    refusal?.values.signatoryId === id && refusal.values.outcome === outcome ? refusal : null;
  const hidden = (outcome: string) => (
    <>
      <input type="hidden" name="signatoryId" value={id} />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="outcome" value={outcome} />
    </>
  );
  const stands = record
    ? `${text.outcomes[record.outcome]} ${text.onDay(day(record.onDay, locale))}`
    : withdrawn
      ? text.own.notNamed
      : blocked
        ? sentence(all, blocked)
        : text.own.turn[duty];
  const mayAct = isOpen && !record && !withdrawn;
  return (
    <>
      <Section title={text.own.step}>
        <Facts
          items={[
            { term: text.duties[duty], value: stands },
            { term: text.own.as, value: `${quality}, ${party}` },
            ...(record?.sha256 ? [{ term: text.file, value: record.fileName ?? "" }] : []),
            ...(record?.checks ? [{ term: text.person.checks, value: text.findings[record.checks.finding] }] : []),
          ]}
        />
      </Section>
      {mayAct && !blocked && (
        <Section title={duty === "sign" ? text.own.signTitle : text.own.approveTitle}>
          {duty === "sign" && (
            <p className="mb-4 max-w-[46em]">
              {text.own.signLead} {text.own.signByPaper}
            </p>
          )}
          <Form refusal={mine(done)} encType="multipart/form-data" id={`faire-${id}`} action={action}>
            {hidden(done)}
            {duty === "sign" && (
              <Field
                name="file"
                type="file"
                label={text.person.signedFile}
                hint={text.person.signedFileHint}
                accept=".pdf"
                required
              />
            )}
            <ConfirmHash sha256={sha256} />
            <div>
              <Button kind="primary">{duty === "sign" ? text.own.send : text.own.approve}</Button>
            </div>
          </Form>
        </Section>
      )}
      {mayAct && (
        <Section title={text.own.refuseTitle}>
          <p className="mb-4 max-w-[46em] text-soft">{text.own.refuseLead}</p>
          <Form refusal={mine("refused")} encType="multipart/form-data" id={`refuser-${id}`} action={action}>
            {hidden("refused")}
            <TextArea name="reason" label={text.person.whyRefused} required maxLength={2000} />
            <div>
              <Button kind="danger">{text.own.refuse}</Button>
            </div>
          </Form>
        </Section>
      )}
    </>
  );
}
