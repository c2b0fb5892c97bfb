import newsreader from "@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2";
import publicSans from "@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2";
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { unreadNotices } from "../db/queries/notices.ts";
import { isFresh } from "./domain/access/proof.ts";
import { conformityState } from "./domain/accessibility/conformity.ts";
import type { Failure } from "./http/failures.ts";
import { sentence } from "./locales/sentence.ts";
import { WordsInHand } from "./routes/access/words-in-hand.tsx";
import { passkeyQuestion } from "./services/access/challenge.ts";
import { FailurePage } from "./ui/failure-page.tsx";
import type { ContractInView, SelectionInView } from "./ui/navigation.ts";
import { useNonce } from "./ui/nonce.tsx";
import { ProofProvider, type ProofState } from "./ui/prove-again.tsx";
import { ReplayRefused } from "./ui/replay-refused.tsx";
import { Shell } from "./ui/shell.tsx";
import { LocaleProvider, useText } from "./ui/text.tsx";
import { titleOf } from "./ui/title.ts";
import "./ui/theme.css";

const font = (href: string) =>
  ({ rel: "preload", as: "font", type: "font/woff2", crossOrigin: "anonymous", href }) as const;

export const links: LinksFunction = () => [
  font(publicSans),
  font(newsreader),
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

/** Read on error pages only: every other page says its own title. */
export const meta: MetaFunction<typeof loader> = ({ matches, error }) => {
  if (!error) return [{ title: "Tamis" }];
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status === 401) return titleOf(matches, ({ access }) => access.signIn.title);
  return titleOf(matches, ({ failures }) => (failures.pages[status as 404] ?? failures.pages[500]).title);
};

export async function loader({ context }: LoaderFunctionArgs) {
  const { locale, viewer, viewers, configuration, today, requestId, now, provedAt, factors } = context.visit;
  const { departement, mode, timeZone } = configuration;
  const unread = (await context.visit.context?.read((tx) => unreadNotices(tx, viewer?.role ?? ""))) ?? 0;
  const proof: ProofState = {
    isFresh: isFresh(provedAt, now),
    by: factors.length > 0 ? "code" : "password",
    email: viewer?.email ?? "",
    passkey:
      factors.includes("passkey") && !isFresh(provedAt, now) ? passkeyQuestion(context.visit.door, "prove") : null,
  };
  return {
    ...{ locale, viewer, viewers, today, requestId, departement, mode, timeZone, unread, proof },
    conformity: conformityState,
  };
}

const nobodysProof: ProofState = { isFresh: false, by: "password", email: "", passkey: null };

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const nonce = useNonce();
  const locale = root?.locale ?? "fr";
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <Meta />
        <Links />
      </head>
      <body>
        <LocaleProvider locale={locale} timeZone={root?.timeZone}>
          <ProofProvider value={root?.proof ?? nobodysProof}>
            <Framed>{children}</Framed>
          </ProofProvider>
        </LocaleProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

/** The shell; a page whose loader gives `selection` or `contract` (`{id, name}`) brings its own navigation. */
function Framed({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  type Told = { selection?: SelectionInView; contract?: ContractInView } | undefined;
  const told = useMatches().map((match) => match.data as Told);
  const inView = {
    selection: told.findLast((one) => one?.selection?.id && one.selection.name)?.selection ?? null,
    contract: told.findLast((one) => one?.contract?.id && one.contract.name)?.contract ?? null,
  };
  const frame = {
    ...{ viewer: root?.viewer ?? null, viewers: root?.viewers ?? [] },
    ...{ departement: root?.departement ?? "", unread: root?.unread ?? 0 },
    conformity: root?.conformity ?? "partial",
  };
  return (
    <Shell frame={frame} inView={inView}>
      {children}
    </Shell>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const root = useRouteLoaderData<typeof loader>("root");
  const text = useText();
  const { pathname, search } = useLocation();
  const failure = isRouteErrorResponse(error) ? (error.data as Partial<Failure> | null) : null;
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (failure?.words) return <WordsInHand words={failure.words} />;
  if (failure?.replay) return <ReplayRefused refusal={failure.replay} />;
  return (
    <FailurePage
      status={status}
      sentence={failure?.sentence ? sentence(text, failure.sentence) : undefined}
      requestId={failure?.requestId ?? root?.requestId}
      here={pathname + search}
    />
  );
}
