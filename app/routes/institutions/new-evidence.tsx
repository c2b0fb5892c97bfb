import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { pieceEndings } from "../../domain/documents/file-types.ts";
import { submitWithFile } from "../../http/upload.ts";
import { recordEvidence } from "../../services/documents/record-evidence.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { backTo } from "./back-to.ts";
import { EvidenceFields } from "./evidence-fields.tsx";
import { FactPage } from "./fact-page.tsx";
import { loadPieces } from "./load-pieces.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ documents }) => documents.newTitle, data?.name);

export const loader = async (args: LoaderFunctionArgs) => (await loadPieces(args, "evidence.record")).base;

export const action = (args: ActionFunctionArgs) =>
  submitWithFile(
    args,
    "evidence.record",
    recordEvidence,
    () => backTo(args.request, `/etablissements/${args.params.id}`, "enregistre"),
    {
      institutionId: args.params.id,
    },
  );

export default function NewEvidence() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { documents: words, institutions } = useText();
  return (
    <FactPage of={page} title={words.newTitle}>
      <Form refusal={refusal} encType="multipart/form-data">
        <Field name="file" type="file" label={words.file} hint={words.fileHint} accept={pieceEndings} />
        <EvidenceFields />
        <div>
          <Button>{institutions.save}</Button>
        </div>
      </Form>
    </FactPage>
  );
}
