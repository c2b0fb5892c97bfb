import { Link, Navigate, useActionData, useLoaderData } from "@remix-run/react";
import type { actOnly } from "../../http/act-only.ts";
import type { Refusal } from "../../http/form.ts";
import { sentence } from "../../locales/sentence.ts";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";

/** What an address without a form of its own says when its act is refused; reached otherwise, it leads on. */
export default function Refused() {
  const text = useText();
  const { page } = useLoaderData<ReturnType<typeof actOnly>>() as { page: string };
  const refusal = useActionData<Refusal>();
  if (!refusal) return <Navigate to={page} replace />;
  return (
    <Page title={sentence(text, refusal.sentence)}>
      <Link to={page}>{text.failures.back}</Link>
    </Page>
  );
}
