import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound } from "../domain/errors.ts";
import { givenBack, postedForm, readForm } from "../http/form-fields.ts";
import { workshop as english } from "../locales/en/workshop.ts";
import { workshop as french } from "../locales/fr/workshop.ts";
import { Page } from "../ui/page.tsx";
import { Answers } from "./workshop/answers.tsx";
import { Forms } from "./workshop/forms.tsx";
import { bigGroup, rows, smallGroup } from "./workshop/samples.ts";
import { Small } from "./workshop/small.tsx";
import { Tables } from "./workshop/tables.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.words.title} · Tamis` }];

const mostRows = 500;

/** `?lignes=500` for a long table. */
export function loader({ context, request }: LoaderFunctionArgs) {
  const { configuration, locale } = context.visit;
  if (configuration.mode === "production") throw notFound();
  const words = locale === "fr" ? french : english;
  const asked = Number(new URL(request.url).searchParams.get("lignes") ?? 4);
  const count = Number.isInteger(asked) ? Math.min(Math.max(asked, 0), mostRows) : 4;
  return { words, rows: rows(words, count), small: smallGroup(words), big: bigGroup(words) };
}

/** Always refuses, to show a refused form. */
export async function action({ context, request }: ActionFunctionArgs) {
  if (context.visit.configuration.mode === "production") throw notFound();
  const values = readForm(await postedForm(request));
  const fields = { siren: { key: "invalid_format" }, products: { key: "invalid_value" }, reason: { key: "too_small" } };
  return data({ values: givenBack(values), sentence: { key: "invalid" }, fields }, { status: 422 });
}

export default function Workshop() {
  const { words, rows, small, big } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Page title={words.title} lead={words.lead} crumbs={[{ to: "/", label: "Tamis" }]}>
      <Answers words={words} small={small} big={big} />
      <Tables words={words} rows={rows} />
      <Forms words={words} refusal={refusal} />
      <Small words={words} />
    </Page>
  );
}
