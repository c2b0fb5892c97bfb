import { Link } from "@remix-run/react";
import { Tag } from "../../../ui/tag.tsx";
import { VerdictMark } from "../../../ui/verdict-mark.tsx";
import type { FileMark } from "./file-marks.ts";

/** What is recorded, or what comes next, in the table of a selection. */
export function FileMarkCell({ mark }: { mark: FileMark }) {
  const { recorded, word, tone, also, to } = mark;
  return (
    <>
      {recorded && (
        <div>
          <VerdictMark value={recorded} />
        </div>
      )}
      {word && (
        <Link to={to} className={tone === "warning" ? "text-ochre" : undefined}>
          {word}
        </Link>
      )}
      {also.map((one) => (
        <div key={one.word} className="mt-1">
          <Tag tone={one.tone}>{one.word}</Tag>
        </div>
      ))}
    </>
  );
}
