import type { ReactNode } from "react";
import { style } from "./style.ts";

const tones = {
  plain: "border-line text-soft",
  warning: "border-ochre text-ochre",
  danger: "border-brick text-brick",
  success: "border-green text-green",
};

/** A short state beside a name: « périmée », « ancienne ». Its word carries the meaning, not its colour. */
export function Tag({ tone = "plain", children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span className={style("inline-block rounded border px-1.5 text-xs leading-5 font-medium", tones[tone])}>
      {children}
    </span>
  );
}
