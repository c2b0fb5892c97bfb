import type { ReactNode } from "react";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useText } from "../../../ui/text.tsx";
import type { Clashes } from "./use-draft.ts";

interface ClashNoticeProps {
  code: string;
  clash: Clashes[string];
  choices: readonly { value: string; label: ReactNode }[];
  /** In place of « two wordings of this answer ». */
  title?: string;
}

/** The other wording above the person's own; nothing is replaced before they choose. */
export function ClashNotice({ code, clash, choices, title }: ClashNoticeProps) {
  const all = useText().questionnaire;
  const text = all.page;
  const label = choices.find(({ value }) => value === clash.choice)?.label ?? all.nothing;
  return (
    <Notice tone="warning" title={title ?? text.clash}>
      <p>{clash.own ? text.clashOwn : text.clashOther}</p>
      <p className="mt-3 text-sm text-soft">{text.stored}</p>
      <blockquote className="border-l-4 border-line pl-4">
        <p className="font-semibold">{label}</p>
        <p className="whitespace-pre-wrap">{clash.words || all.noWords}</p>
      </blockquote>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button name={`settle.${code}`} value="theirs">
          {text.theirs}
        </Button>
        <Button kind="secondary" name={`settle.${code}`} value={`mine:${clash.version}`}>
          {text.mine}
        </Button>
      </div>
    </Notice>
  );
}
