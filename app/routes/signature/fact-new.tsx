import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { selectionById } from "../../../db/queries/selection.ts";
import type { SelectionState } from "../../domain/selection/states.ts";
import { endsProcedure, type LegalSubject, legalEventKinds } from "../../domain/signature/words.ts";
import { doneAt } from "../../http/done.ts";
import { submitWithFile } from "../../http/upload.ts";
import { found, signedIn } from "../../http/visit.ts";
import { isAfterVote } from "../../services/signature/after-vote.ts";
import { recordEvent } from "../../services/signature/events/record-event.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Form } from "../../ui/form.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { EndingFact, SubjectField } from "./ending-fact.tsx";
import { FactFields } from "./fact-fields.tsx";
import { EffectSource } from "./gate-parts.tsx";
import { LegalPage } from "./legal-page.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.deliberation.fact.title);

const askedKind = (request: Request) => {
  const asked = new URL(request.url).searchParams.get("type");
  return legalEventKinds.find((kind) => kind === asked) ?? null;
};

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "legalEvent.record");
  const { id = "" } = args.params;
  const { name, state } = found(await context.read((tx) => selectionById(tx, id)));
  const isContract = new URL(args.request.url).searchParams.get("acte") === "contrat";
  const about: LegalSubject = isContract ? "contract" : "deliberation";
  const reference = new URL(args.request.url).searchParams.get("affaire") ?? undefined;
  return { selection: { id, name }, kind: askedKind(args.request), about, reference, isOpen: isAfterVote(state) };
}

export const action = (args: ActionFunctionArgs) => {
  const { id: selectionId } = args.params;
  const then = ({ state }: { state: SelectionState }) =>
    doneAt(`/selections/${selectionId}/signature`, ["suspended", "annulled"].includes(state) ? "arret" : "fait");
  const kind = askedKind(args.request);
  return submitWithFile(args, "legalEvent.record", recordEvent, then, { selectionId, kind });
};

export default function NewFact() {
  const { selection, kind, about, reference, isOpen } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.deliberation.fact;
  if (!isOpen)
    return (
      <LegalPage of={selection} title={text.title}>
        <EmptyState title={all.errors.factBeforeVote} />
      </LegalPage>
    );
  if (kind === null)
    return (
      <LegalPage of={selection} title={text.title} lead={text.lead}>
        <ul className="border-t border-line">
          {legalEventKinds.map((one) => (
            <li key={one} className="border-b border-line py-2.5">
              <Link to={`?type=${one}${about === "contract" ? "&acte=contrat" : ""}`}>{text.kinds[one]}</Link>
              <p className="text-sm text-soft">{text.effects[one]}</p>
            </li>
          ))}
        </ul>
      </LegalPage>
    );
  if (endsProcedure(kind)) return <EndingFact selection={selection} kind={kind} about={about} refusal={refusal} />;
  return (
    <LegalPage of={selection} title={text.kinds[kind]} lead={text.effects[kind]}>
      <EffectSource kind={kind} />
      <Form refusal={refusal} encType="multipart/form-data">
        <SubjectField about={about} />
        <FactFields kind={kind} known={{ reference }} />
        <div>
          <Button kind={kind === "suspension" ? "danger" : "primary"}>{text.save}</Button>
        </div>
      </Form>
    </LegalPage>
  );
}
