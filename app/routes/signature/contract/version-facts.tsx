import type { ContractVersion } from "../../../../db/queries/contract.ts";
import { Facts } from "../../../ui/facts.tsx";
import { count } from "../../../ui/format.ts";
import { MomentText } from "../../../ui/moment-text.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";

/** What is known of the file of a version. */
export function VersionFacts({ version }: { version: ContractVersion }) {
  const text = useText().contract;
  const locale = useLocale();
  const { one } = text;
  const at = (who: string | null, when: string) => (
    <>
      {who && `${who}, `}
      <MomentText at={when} />
    </>
  );
  return (
    <Facts
      items={[
        { term: one.fileName, value: <span className="break-all">{version.fileName}</span> },
        { term: text.changed, value: version.note },
        { term: text.sha, value: <code className="break-all">{version.sha256}</code> },
        { term: one.kind, value: version.mediaType === "application/pdf" ? one.kinds.pdf : one.kinds.docx },
        { term: one.weight, value: one.kilobytes(count(Math.ceil(version.bytes / 1000), locale)) },
        { term: one.text, value: version.hasText ? one.hasText : one.hasNoText },
        { term: one.addedBy, value: at(version.addedBy, version.addedAt) },
        ...(version.finalAt ? [{ term: one.finalBy, value: at(version.finalBy, version.finalAt) }] : []),
      ]}
    />
  );
}
