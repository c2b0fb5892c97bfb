import { type RefObject, useEffect, useState } from "react";
import type { Messages } from "../../../locales/index.ts";
import { useTimeZone } from "../../../ui/text.tsx";
import { type Clashes, type DraftStatus, keepDraft } from "./draft-keeper.ts";

export type { Clashes };

/** Keeps the form inside `box` as a draft and says how that goes; says nothing before script runs. */
export function useDraft(
  box: RefObject<HTMLElement>,
  address: string,
  text: Messages["questionnaire"]["page"]["status"],
) {
  const timeZone = useTimeZone();
  const [status, setStatus] = useState<DraftStatus>({ kind: "none" });
  const [clashes, setClashes] = useState<Clashes>({});
  useEffect(() => {
    const form = box.current?.querySelector("form");
    if (!form) return;
    setStatus({ kind: "still" });
    return keepDraft(form, address, { status: setStatus, clashes: setClashes });
  }, [box, address]);
  const clock = (at: string) =>
    new Date(at).toLocaleTimeString("fr-FR", { timeZone, hour: "2-digit", minute: "2-digit", second: "2-digit" });
  const said = status.kind === "none" ? "" : status.kind === "saved" ? text.saved(clock(status.at)) : text[status.kind];
  return { said, clashes, isBad: ["failed", "refused", "clash"].includes(status.kind) };
}
