import type { KeptForm } from "../../services/access/kept-form.ts";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { SignInForm } from "./sign-in-form.tsx";

/** A form was sent by a browser that has no session any more: its words stay in this page until somebody signs in. */
export function WordsInHand({ words }: { words: KeptForm }) {
  const text = useText().access.signIn;
  return (
    <Page title={text.title} lead={text.kept}>
      <SignInForm back={words.page} kept={JSON.stringify(words)} />
    </Page>
  );
}
