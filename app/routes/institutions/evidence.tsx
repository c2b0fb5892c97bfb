import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { evidenceById } from "../../../db/queries/evidence.ts";
import { institutionById } from "../../../db/queries/institution.ts";
import { can } from "../../domain/access/matrix.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { found, signedIn } from "../../http/visit.ts";
import { supersedeEvidence } from "../../services/documents/supersede-evidence.ts";
import { Button } from "../../ui/button.tsx";
import { capital } from "../../ui/choices.ts";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { EvidenceFacts } from "./evidence-facts.tsx";
import { EvidenceFields } from "./evidence-fields.tsx";
import { FactPage } from "./fact-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ documents }) => documents.piece(data?.piece.number ?? 0), data?.piece.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "register.read");
  return context.read(async (tx) => {
    const { id, name } = found(await institutionById(tx, args.params.id ?? ""));
    const piece = found(await evidenceById(tx, args.params.evidenceId ?? ""));
    return { id, name, piece, may: can(context.viewer, "evidence.record") && piece.supersededAt === null };
  });
}

export const action = (args: ActionFunctionArgs) =>
  submit(
    args,
    "evidence.record",
    supersedeEvidence,
    ({ id }) => doneAt(`/etablissements/${args.params.id}/pieces/${id}`, "corrige"),
    {
      evidenceId: args.params.evidenceId,
    },
  );

export default function Evidence() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { documents: words, institutions } = useText();
  const { piece } = page;
  return (
    <FactPage of={page} title={capital(`${words.piece(piece.number)} · ${piece.title}`)}>
      {piece.supersededAt && (
        <Notice>
          {words.superseded}{" "}
          {piece.supersededBy && (
            <Link to={`/etablissements/${page.id}/pieces/${piece.supersededBy}`}>{words.newer}</Link>
          )}
        </Notice>
      )}
      <EvidenceFacts piece={piece} />
      {page.may && (
        <Section title={words.correctTitle}>
          <Form refusal={refusal}>
            <EvidenceFields of={piece} />
            <Field name="reason" label={institutions.reason} required maxLength={500} />
            <div>
              <Button>{institutions.save}</Button>
            </div>
          </Form>
        </Section>
      )}
    </FactPage>
  );
}
