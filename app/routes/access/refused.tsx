import { Link, useActionData } from "@remix-run/react";
import type { Refusal } from "../../http/form.ts";
import { sentence } from "../../locales/sentence.ts";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";

/** What an address without a form of its own says when its act is refused. */
export default function Refused() {
  const text = useText();
  const refusal = useActionData<Refusal>();
  return (
    <Page title={sentence(text, refusal?.sentence ?? { key: "notFound" })}>
      <Link to="/">{text.shell.home}</Link>
    </Page>
  );
}
