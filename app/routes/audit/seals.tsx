import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { headsBefore, headsPerPage } from "../../../db/queries/audit-tree.ts";
import { isDomainError } from "../../domain/errors.ts";
import { givenBack } from "../../http/form-fields.ts";
import { signedIn } from "../../http/visit.ts";
import { proveConsistency } from "../../services/audit/prove-consistency.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Field } from "../../ui/field.tsx";
import { Filters } from "../../ui/filters.tsx";
import { count } from "../../ui/format.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { MomentText } from "../../ui/moment-text.tsx";
import { Page } from "../../ui/page.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.seals.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "audit.read");
  const asked = new URL(args.request.url).searchParams;
  const told = Number(asked.get("avant"));
  const before = Number.isSafeInteger(told) && told > 0 ? told : undefined;
  const heads = await context.read((tx) => headsBefore(tx, before));
  const older = heads.length > headsPerPage ? (heads[headsPerPage - 1]?.number ?? null) : null;
  const shown = { heads: heads.slice(0, headsPerPage), older, isLate: before !== undefined };
  const two = { de: asked.get("de") ?? "", a: asked.get("a") ?? "" };
  if (two.de === "" && two.a === "") return { ...shown, two, proof: null, refusal: null };
  try {
    const { first, second, proof } = await proveConsistency(context, two);
    return { ...shown, two, proof: { from: first.number, to: second.number, hashes: proof.length }, refusal: null };
  } catch (error) {
    if (!isDomainError(error) || error.kind !== "Invalid") throw error;
    const refusal = { values: givenBack(two), sentence: error.sentence, fields: error.fields };
    return data({ ...shown, two, proof: null, refusal }, { status: 422 });
  }
}

/** The heads of the log, and the proof that one continues another. */
export default function Seals() {
  const text = useText().seals;
  const locale = useLocale();
  const { heads, older, isLate, two, proof, refusal } = useLoaderData<typeof loader>();
  const top = heads[0];
  return (
    <Page
      title={text.title}
      lead={top && !isLate && text.lead(count(top.number, locale), count(top.size, locale))}
      crumbs={[{ to: "/journal", label: text.journal }]}
    >
      <p className="mb-5 max-w-[46em]">{text.why}</p>
      <h2 className="mb-2 font-title text-section">{text.continuity}</h2>
      <Filters
        refusal={refusal}
        act={text.prove}
        found={proof && text.continues(String(proof.from), String(proof.to), count(proof.hashes, locale))}
      >
        <Field name="de" label={text.from} inputMode="numeric" defaultValue={two.de} width="short" />
        <Field name="a" label={text.to} inputMode="numeric" defaultValue={two.a} width="short" />
      </Filters>
      {proof && (
        <p className="mb-6">
          <LinkButton to={`/journal/sceaux/preuve?de=${proof.from}&a=${proof.to}`} download>
            {text.download}
          </LinkButton>
        </p>
      )}
      <DataTable
        caption={text.caption}
        showCaption
        rows={heads}
        rowKey={(head) => String(head.number)}
        empty={<EmptyState title={text.none} />}
        columns={[
          { key: "number", header: text.number, width: "narrow", render: (head) => count(head.number, locale) },
          { key: "at", header: text.at, width: "middle", render: (head) => <MomentText at={head.sealedAt} /> },
          {
            key: "size",
            header: text.size,
            width: "short",
            align: "end",
            render: (head) => count(head.size, locale),
          },
          {
            key: "root",
            header: text.root,
            render: (head) => <code className="text-sm">{head.root.replace(/(.{8})(?=.)/g, "$1 ")}</code>,
          },
        ]}
      />
      <nav aria-label={text.caption} className="mt-4 flex gap-6">
        {isLate && <Link to="?">{text.newest}</Link>}
        {older !== null && <Link to={`?avant=${older}`}>{text.older}</Link>}
      </nav>
    </Page>
  );
}
