import { DayText } from "../../ui/day-text.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { OwnFindings, OwnLetters } from "./own-findings.tsx";
import { OwnQuestionnaire } from "./own-questionnaire.tsx";
import { OwnSignature } from "./own-signature.tsx";
import type { OwnFileRead } from "./read-own-file.ts";

/** What an investor, a respondent or a signatory may see: their institution and its file. */
export function OwnFile(read: OwnFileRead) {
  const { own, files, findings, letters, mayReply, questionnaires, signatures, hasFile } = read;
  const text = useText().home;
  if (!own && files.length === 0) return <Notice tone="warning">{text.noInstitution}</Notice>;
  return (
    <>
      {signatures.map((one) => (
        <OwnSignature key={one.page} {...one} />
      ))}
      {!hasFile && signatures.length === 0 && <EmptyState title={text.noContract}>{text.noContractWhy}</EmptyState>}
      {questionnaires.map((one) => (
        <OwnQuestionnaire key={one.candidacyId} {...one} />
      ))}
      {own && (
        <Section title={text.institution}>
          <Facts
            items={[
              { term: text.institution, value: own.name },
              { term: text.country, value: own.country },
            ]}
          />
        </Section>
      )}
      {findings.length > 0 && <OwnFindings findings={findings} mayReply={mayReply} />}
      {letters.length > 0 && <OwnLetters letters={letters} />}
      {hasFile && (
        <Section title={text.file}>
          {files.length === 0 && <EmptyState title={text.noFile} />}
          {files.map((file) => (
            <Facts
              key={file.id}
              items={[
                { term: text.selection, value: file.selection },
                { term: text.programme, value: file.programme },
                { term: text.registered, value: <DayText day={file.registeredOn} /> },
                ...(file.withdrawnOn ? [{ term: text.withdrawn, value: <DayText day={file.withdrawnOn} /> }] : []),
              ]}
            />
          ))}
        </Section>
      )}
    </>
  );
}
