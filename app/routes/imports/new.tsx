import path from "node:path";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { registerFiles } from "../../domain/imports/reader.ts";
import { refusal } from "../../http/form.ts";
import { readForm } from "../../http/form-fields.ts";
import { keepWords } from "../../http/keep-words.ts";
import { receiveFiles } from "../../http/receive-files.ts";
import { signedIn } from "../../http/visit.ts";
import { startGleifImport } from "../../services/imports/start-gleif-import.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes } from "../../ui/checkboxes.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.imports.newTitle);

export async function loader(args: LoaderFunctionArgs) {
  signedIn(args, "import.run");
  return { limit: args.context.visit.configuration.importLimitBytes / 1e6 };
}

export async function action(args: ActionFunctionArgs) {
  if (args.context.visit.context === null) throw await keepWords(args);
  const context = signedIn(args, "import.run");
  const { dataFolder, importLimitBytes } = args.context.visit.configuration;
  let discard = async () => {};
  let values: ReturnType<typeof readForm> = {};
  try {
    const folder = path.join(dataFolder, "uploads");
    const received = await receiveFiles(args.request, folder, registerFiles, importLimitBytes);
    discard = received.discard;
    values = readForm(received.form);
    const options = [values.options ?? []].flat();
    const { entities, relationships, exceptions } = received.files;
    const { id } = await startGleifImport(context, {
      ...{ entities, relationships, exceptions },
      dryRun: options.includes("dryRun"),
      complete: options.includes("complete"),
    });
    return redirect(`/imports/${id}`);
  } catch (error) {
    await discard();
    return refusal(error, values);
  }
}

export default function NewImport() {
  const text = useText().imports;
  const { limit } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const file = { type: "file", accept: ".csv,.zip,text/csv,application/zip", hint: text.fileHint(limit) };
  return (
    <Page title={text.newTitle} lead={text.newLead} crumbs={[{ to: "/imports", label: text.title }]}>
      <Form refusal={refused} encType="multipart/form-data">
        <Field name="entities" label={text.entitiesField} {...file} />
        <Field name="relationships" label={text.relationshipsField} {...file} />
        <Field name="exceptions" label={text.exceptionsField} {...file} />
        <Checkboxes
          name="options"
          legend={text.options}
          options={[
            { value: "dryRun", label: text.dryRun },
            { value: "complete", label: text.complete, hint: text.completeHint },
          ]}
        />
        <Button>{text.send}</Button>
      </Form>
    </Page>
  );
}
