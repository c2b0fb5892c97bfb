import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { searchInstitutions } from "../../../db/queries/institutions.ts";
import { submit } from "../../http/form.ts";
import { recordLink } from "../../services/ownership/record-link.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes } from "../../ui/checkboxes.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { backTo } from "./back-to.ts";
import { FactFields } from "./fact-fields.tsx";
import { FactPage } from "./fact-page.tsx";
import { LinkFields } from "./link-fields.tsx";
import { loadPieces, piecesOf } from "./load-pieces.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ ownership }) => ownership.newTitle, data?.name);

export async function loader(args: LoaderFunctionArgs) {
  const { context, base } = await loadPieces(args, "link.record");
  const q = new URL(args.request.url).searchParams.get("q")?.trim() ?? "";
  const found = q === "" ? [] : await context.read((tx) => searchInstitutions(tx, q, 20));
  const others = found.filter((row) => row.id !== base.id);
  const pieces = await context.read((tx) => piecesOf(tx, [base.id, ...others.map(({ id }) => id)], context.today));
  return { ...base, pieces, q, found: others };
}

/** `other` and `way` become the two ends of the link. */
export const action = (args: ActionFunctionArgs) =>
  submit(
    args,
    "link.record",
    (context, input) => {
      const { other, way } = input as { other?: string; way?: string };
      const [holderId, heldId] = way === "down" ? [args.params.id, other] : [other, args.params.id];
      return recordLink(context, { ...(input as object), holderId, heldId });
    },
    () => backTo(args.request, `/etablissements/${args.params.id}`, "enregistre"),
  );

export default function NewLink() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { ownership: words, institutions } = useText();
  const retour = useSearchParams()[0].get("retour");
  const ways = (["up", "down"] as const).map((value) => ({ value, label: words.ways[value](page.name) }));
  return (
    <FactPage of={page} title={words.newTitle}>
      <Section title={words.step1}>
        <Form method="get" id="autre">
          {retour && <input type="hidden" name="retour" value={retour} />}
          <Field name="q" type="search" label={institutions.search} defaultValue={page.q} required maxLength={120} />
          <div>
            <Button kind="secondary">{words.find}</Button>
          </div>
        </Form>
        {page.q !== "" && page.found.length === 0 && <p role="status">{institutions.noResult}</p>}
      </Section>
      {page.found.length > 0 && (
        <Section title={words.step2}>
          <Form refusal={refusal}>
            <Checkboxes
              name="other"
              legend={words.other}
              choose="one"
              required
              options={page.found.map((row) => ({
                value: row.id,
                label: row.name,
                hint: [row.country, row.through].filter(Boolean).join(" · "),
              }))}
            />
            <Checkboxes name="way" legend={words.way} choose="one" required options={ways} defaultValue={["up"]} />
            <LinkFields />
            <FactFields under={page.id} pieces={page.pieces} />
            <div>
              <Button>{institutions.save}</Button>
            </div>
          </Form>
        </Section>
      )}
    </FactPage>
  );
}
