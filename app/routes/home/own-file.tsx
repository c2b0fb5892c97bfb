import { DayText } from "../../ui/day-text.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";

interface OwnFileProps {
  own: { name: string; country: string } | null;
  files: readonly {
    id: string;
    institution: string;
    selection: string;
    programme: string;
    registeredAt: string;
    withdrawnAt: string | null;
  }[];
}

/** What an investor, a respondent or a signatory may see: their institution and its file. */
export function OwnFile({ own, files }: OwnFileProps) {
  const text = useText().home;
  if (!own && files.length === 0) return <Notice tone="warning">{text.noInstitution}</Notice>;
  return (
    <>
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
      <Section title={text.file}>
        {files.length === 0 && <EmptyState title={text.noFile} />}
        {files.map((file) => (
          <Facts
            key={file.id}
            items={[
              { term: text.selection, value: file.selection },
              { term: text.programme, value: file.programme },
              { term: text.registered, value: <DayText day={file.registeredAt.slice(0, 10)} /> },
              ...(file.withdrawnAt
                ? [{ term: text.withdrawn, value: <DayText day={file.withdrawnAt.slice(0, 10)} /> }]
                : []),
            ]}
          />
        ))}
      </Section>
    </>
  );
}
