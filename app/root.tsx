import "@fontsource-variable/newsreader/wght.css";
import "@fontsource-variable/public-sans/wght.css";
import "./ui/theme.css";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useNonce } from "./ui/nonce.tsx";
import { LocaleProvider } from "./ui/text.tsx";

export function loader({ context }: LoaderFunctionArgs) {
  const { locale, viewer, viewers, configuration, today } = context.visit;
  return { locale, viewer, viewers, today, departement: configuration.departement, mode: configuration.mode };
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const nonce = useNonce();
  const locale = root?.locale ?? "fr";
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body className="font-body">
        <LocaleProvider locale={locale}>{children}</LocaleProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}
