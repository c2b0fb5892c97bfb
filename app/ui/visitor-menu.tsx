import { Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { viewerKey } from "../domain/access/viewer.ts";
import type { Frame } from "./shell.tsx";
import { useLocale, useText } from "./text.tsx";

const plain = "rounded text-soft underline-offset-3 hover:text-accent hover:underline min-h-6";

/** Role, language, way out. Plain forms: they work without script and reload the page in its new state. */
export function VisitorMenu({ viewer, viewers, unread }: Pick<Frame, "viewer" | "viewers" | "unread">) {
  const text = useText();
  return (
    <div data-screen className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm sm:justify-end text-soft">
      {viewer &&
        (viewers.length > 1 ? (
          <RoleSwitch viewer={viewer} viewers={viewers} />
        ) : (
          <span>{text.access.roles[viewer.role]}</span>
        ))}
      {viewer && (
        <Link to="/avis" className={`${plain} inline-flex items-center no-underline`}>
          {text.notices.inShell(unread)}
          {unread > 0 && <span className="sr-only">, {text.notices.unreadInShell(unread)}</span>}
        </Link>
      )}
      {viewer && (
        <a href="/compte" className={`${plain} inline-flex items-center no-underline`}>
          {text.shell.account}
        </a>
      )}
      <LanguageSwitch />
      {viewer && (
        <form method="post" action="/deconnexion">
          <button type="submit" className={plain}>
            {text.shell.signOut}
          </button>
        </form>
      )}
    </div>
  );
}

function LanguageSwitch() {
  const text = useText();
  const other = useLocale() === "fr" ? "en" : "fr";
  const { pathname, search } = useLocation();
  return (
    <form method="post" action="/langue">
      <input type="hidden" name="retour" value={pathname + search} />
      <button type="submit" name="langue" value={other} lang={other} className={plain}>
        {other === "fr" ? text.shell.french : text.shell.english}
      </button>
    </form>
  );
}

function RoleSwitch({ viewer, viewers }: { viewer: NonNullable<Frame["viewer"]>; viewers: Frame["viewers"] }) {
  const text = useText();
  return (
    <details className="relative">
      <summary className={`${plain} list-none`}>
        <span className="sr-only">{text.shell.actAs} </span>
        {text.access.roles[viewer.role]} <span aria-hidden="true">▾</span>
      </summary>
      <form
        method="post"
        action="/role"
        className="absolute right-0 z-20 max-sm:right-auto max-sm:left-0 mt-1 grid min-w-56 rounded border border-edge bg-raised py-1"
      >
        {viewers.map((choice) => (
          <Choice key={viewerKey(choice)} value={viewerKey(choice)} current={viewerKey(choice) === viewerKey(viewer)}>
            {text.access.roles[choice.role]}
          </Choice>
        ))}
      </form>
    </details>
  );
}

function Choice({ value, current, children }: { value: string; current: boolean; children: ReactNode }) {
  return (
    <button
      type="submit"
      name="role"
      value={value}
      aria-current={current || undefined}
      className="px-3 py-1.5 text-left text-ink hover:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-accent"
    >
      {children}
    </button>
  );
}
