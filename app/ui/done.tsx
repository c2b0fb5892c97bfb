import { useLocation, useSearchParams } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { type Done, doneSentences, doneTones } from "../locales/done.ts";
import { Notice } from "./notice.tsx";
import { useText } from "./text.tsx";

/** The confirmation above the content; takes focus, so that it is heard. */
export function DoneNotice() {
  const text = useText();
  const { key } = useLocation();
  const box = useRef<HTMLDivElement>(null);
  const said = useSearchParams()[0].get("etat") ?? "";
  const done = Object.hasOwn(doneSentences, said) ? (said as Done) : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same act done twice is said twice
  useEffect(() => box.current?.focus(), [done, key]);
  if (done === null) return null;
  return (
    <div ref={box} tabIndex={-1} role="status">
      <Notice tone={doneTones[done] ?? "success"}>{doneSentences[done](text)}</Notice>
    </div>
  );
}
