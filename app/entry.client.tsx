import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { learn } from "./locales/known.ts";

/** One language travels: the one the page was written in. */
async function learnOwn(): Promise<void> {
  if (document.documentElement.lang === "en") learn("en", (await import("./locales/en.ts")).en);
  else learn("fr", (await import("./locales/fr.ts")).fr);
}

void learnOwn().then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  }),
);
