import { Link, useActionData } from "@remix-run/react";
import type { Refusal } from "../../http/form.ts";
import { sentence } from "../../locales/sentence.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";

/** What a page without a form of its own says when its act is refused. */
export default function Refused() {
  const text = useText();
  const refusal = useActionData<Refusal>();
  return (
    <Page title={text.access.signIn.title}>
      {refusal && <Notice tone="danger">{sentence(text, refusal.sentence)}</Notice>}
      <Link to="/connexion">{text.access.reset.back}</Link>
    </Page>
  );
}
