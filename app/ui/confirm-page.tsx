import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import type { Crumb } from "./crumbs.tsx";
import { Form } from "./form.tsx";
import type { Refused } from "./form-answers.tsx";
import { LinkButton } from "./link-button.tsx";
import { Page } from "./page.tsx";
import { useText } from "./text.tsx";

interface ConfirmPageProps {
  /** The question: « Révoquer les sessions de … ? » */
  title: ReactNode;
  crumbs?: Crumb[];
  /** What will happen, one sentence each. */
  consequences: readonly ReactNode[];
  /** Whether and how it can be undone. */
  undo: ReactNode;
  /** The verb of the button. */
  confirm: string;
  cancelTo: string;
  action?: string;
  method?: "post" | "delete";
  kind?: "primary" | "danger";
  refusal?: Refused | null;
  /** For a form that carries files. */
  encType?: "multipart/form-data";
  /** Fields, such as the reason. */
  children?: ReactNode;
}

/** A dangerous act asks once, on a page that repeats what will happen and says whether it can be undone. */
export function ConfirmPage(props: ConfirmPageProps) {
  const text = useText();
  return (
    <Page title={props.title} crumbs={props.crumbs}>
      <div className="my-4 max-w-[46em] border-t-2 border-b border-t-ink border-b-line py-4">
        <p className="font-semibold">{text.ui.willHappen}</p>
        <ul className="mt-1 list-disc pl-5">
          {props.consequences.map((consequence, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is written in order and never reordered
            <li key={index}>{consequence}</li>
          ))}
        </ul>
        <p className="mt-3">{props.undo}</p>
      </div>
      <Form method={props.method ?? "post"} action={props.action} refusal={props.refusal} encType={props.encType}>
        {props.children}
        <div className="flex flex-wrap gap-2">
          <Button kind={props.kind ?? "danger"}>{props.confirm}</Button>
          <LinkButton to={props.cancelTo}>{text.ui.cancel}</LinkButton>
        </div>
      </Form>
    </Page>
  );
}
