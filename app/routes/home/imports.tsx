import { Link } from "@remix-run/react";
import { MomentText } from "../../ui/moment-text.tsx";
import { Section } from "../../ui/section.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useText } from "../../ui/text.tsx";

interface ImportAtHome {
  id: string;
  state: string;
  dryRun: boolean;
  createdAt: string;
}

const tones: Record<string, "success" | "danger" | "warning"> = {
  done: "success",
  failed: "danger",
  running: "warning",
};

/** The last register imports and how they ended. */
export function ImportsAtHome({ imports }: { imports: readonly ImportAtHome[] }) {
  const text = useText().home;
  return (
    <Section title={text.imports}>
      {imports.length === 0 && <p className="text-soft">{text.noImport}</p>}
      <ul className="border-t border-line empty:hidden">
        {imports.map(({ id, state, dryRun, createdAt }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-b border-line py-2.5">
            <Link to={`/imports/${id}`}>{text.gleif}</Link>
            <Tag tone={tones[state] ?? "plain"}>{text.importStates[state] ?? state}</Tag>
            {dryRun && <Tag>{text.dryRun}</Tag>}
            <span className="text-sm text-soft">
              <MomentText at={createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
