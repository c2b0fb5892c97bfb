import { Link } from "@remix-run/react";
import type { InterestHint } from "../../../services/selection/committee/read-hints.ts";
import { useText } from "../../../ui/text.tsx";
import { recusalAddress } from "./committee-addresses.ts";

/** Declared interests that meet the group of a candidate, each with the links between them. */
export function HintList({ hints, selectionId }: { hints: InterestHint[]; selectionId: string }) {
  const all = useText();
  const text = all.committee;
  return (
    <ul className="border-t border-line">
      {hints.map(({ person, declared, candidate, candidacyId, path }) => (
        <li key={`${person} ${declared} ${candidacyId}`} className="border-b border-line py-2">
          {path.length === 0 ? text.hintSame(person, candidate) : text.hint(person, declared, candidate)}
          {path.length > 0 && (
            <ul className="list-disc pl-5 text-sm">
              {path.map(({ holder, held, kind }) => (
                <li key={`${holder} ${held} ${kind}`}>{text.hintLink(holder, all.ownership.kinds[kind], held)}</li>
              ))}
            </ul>
          )}
          <p className="text-sm" data-screen>
            <Link to={recusalAddress(selectionId, candidacyId)}>{text.leaving.titleOther(candidate)}</Link>
          </p>
        </li>
      ))}
    </ul>
  );
}
