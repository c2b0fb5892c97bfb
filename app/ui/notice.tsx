import type { ReactNode } from "react";
import { style } from "./style.ts";

const tones = {
  info: ["border-accent bg-accent-soft", "text-accent"],
  success: ["border-green bg-green-soft", "text-green"],
  warning: ["border-ochre bg-ochre-soft", "text-ochre"],
  danger: ["border-brick bg-brick-soft", "text-brick"],
} as const;

/** A message in the page. It announces nothing by itself: what follows a submit is told by the shell. */
export function Notice(props: { tone?: keyof typeof tones; title?: ReactNode; children?: ReactNode }) {
  const [box, heading] = tones[props.tone ?? "info"];
  return (
    <div className={style("my-4 border-l-4 px-4 py-3", box)}>
      {props.title && <p className={style("font-semibold", heading)}>{props.title}</p>}
      {props.children && <div>{props.children}</div>}
    </div>
  );
}
