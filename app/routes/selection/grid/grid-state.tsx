import type { GridVersion } from "../../../../db/queries/grid.ts";
import { MomentText } from "../../../ui/moment-text.tsx";
import { useText } from "../../../ui/text.tsx";

type Version = Pick<GridVersion, "number" | "state" | "hash" | "createdAt" | "frozenAt">;

/** Which version, in which state since when, and its fingerprint once it is frozen. */
export function GridState({ version: { number, state, hash, createdAt, frozenAt } }: { version: Version }) {
  const text = useText().grid;
  return (
    <>
      {text.version(number)}, {frozenAt === null && `${text.states[state]}, `}
      {frozenAt ? text.frozenAt : text.startedAt} <MomentText at={frozenAt ?? createdAt} />
      {hash && (
        <span className="block">
          {text.hash} : <code className="break-all select-all">{hash}</code>
        </span>
      )}
    </>
  );
}
