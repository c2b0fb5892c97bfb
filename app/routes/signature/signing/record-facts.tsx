import { sentence } from "../../../locales/sentence.ts";
import { type Fact, Facts } from "../../../ui/facts.tsx";
import { day } from "../../../ui/format.ts";
import { MomentText } from "../../../ui/moment-text.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import type { RecordView } from "./signatory-view.ts";

/** How a step ended: when, how, by whom, with which file, and what was checked of it. */
export function RecordFacts({ record, base, isOld = false }: { record: RecordView; base: string; isOld?: boolean }) {
  const text = useText().signing;
  const locale = useLocale();
  const { id, outcome, onDay, method, level, reference, reason, sha256, fileName, checks, by, recordedOn } = record;
  const how = [method && text.methods[method], level && text.levels[level]].filter(Boolean).join(" ");
  const items: (Fact | false)[] = [
    {
      term: text.outcomes[outcome],
      value: [text.onDay(day(onDay, locale)), how].filter(Boolean).join(", "),
    },
    sha256 !== null && {
      term: text.file,
      value: (
        <>
          <a href={`${base}/fichier${isOld ? `?enregistrement=${id}` : ""}`} download>
            {fileName}
          </a>
          <code className="block text-sm break-all text-soft">{sha256}</code>
        </>
      ),
    },
    checks !== null && { term: text.person.checks, value: <Checks of={checks} /> },
    reference !== "" && { term: text.person.reference, value: reference },
    reason !== "" && { term: text.person.reason, value: reason },
    { term: text.person.recordedBy, value: `${by ?? text.byPortal}, ${text.onDay(day(recordedOn, locale))}` },
  ];
  return <Facts items={items.filter((item) => item !== false)} />;
}

function Checks({
  of: { finding, signer, signedAt, content, integrity, chain, reasons },
}: {
  of: NonNullable<RecordView["checks"]>;
}) {
  const all = useText();
  const text = all.signing.person;
  return (
    <>
      <Tag tone={finding === "valid" ? "success" : "warning"}>{all.signing.findings[finding]}</Tag>
      <ul className="mt-1 list-disc pl-5">
        <li>{text.contents[content]}</li>
        <li>{text.integrities[integrity]}</li>
        <li>{text.chains[chain]}</li>
        <li>{text.notRead}</li>
        {signer && <li>{`${text.signer} : ${signer}`}</li>}
        {signedAt && (
          <li>
            {text.signedAt} <MomentText at={signedAt} />
          </li>
        )}
      </ul>
      {reasons.map((reason) => (
        <p key={reason.key} className="mt-1 text-sm text-soft">
          {sentence(all, reason)}
        </p>
      ))}
    </>
  );
}

interface Told {
  name: string;
  email: string;
  quality: string;
  powerReference: string;
  powerFrom: string | null;
  powerTo: string | null;
}

/** Who a signatory is, and by which power. */
export function SignatoryFacts({ one: { quality, email, powerReference, powerFrom, powerTo } }: { one: Told }) {
  const text = useText().signing.person;
  const locale = useLocale();
  const power = [
    powerReference,
    powerFrom && text.powerFrom(day(powerFrom, locale)),
    powerTo && text.powerTo(day(powerTo, locale)),
  ];
  return (
    <Facts
      items={[
        { term: text.quality, value: quality },
        { term: text.power, value: power.filter(Boolean).join(", ") },
        { term: text.email, value: email },
      ]}
    />
  );
}
