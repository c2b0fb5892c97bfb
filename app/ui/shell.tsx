import { useLocation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { can } from "../domain/access/matrix.ts";
import type { Viewer } from "../domain/access/viewer.ts";
import type { Conformity } from "../domain/accessibility/conformity.ts";
import { Brand } from "./brand.tsx";
import { Footer } from "./footer.tsx";
import { Search } from "./search.tsx";
import { type InView, SideNavigation } from "./side-navigation.tsx";
import { useText } from "./text.tsx";
import { VisitorMenu } from "./visitor-menu.tsx";

export interface Frame {
  /** Nobody signed in → null: no navigation, no search. */
  viewer: Viewer | null;
  /** The roles this person may switch to. */
  viewers: Viewer[];
  departement: string;
  /** Notices the viewer has not read. */
  unread: number;
  /** How accessible the portal is, told at the end of every page. */
  conformity: Conformity;
}

/** The frame around every page: skip link, navigation, search, who is here, and the content. */
export function Shell({ frame, inView, children }: { frame: Frame; inView: InView; children: ReactNode }) {
  const text = useText();
  const { viewer } = frame;
  return (
    <>
      <a href="#contenu" className="skip-link">
        {text.shell.skip}
      </a>
      <div className={viewer ? "lg:grid lg:min-h-screen lg:grid-cols-[14.5rem_minmax(0,1fr)]" : undefined}>
        {viewer && (
          <div
            data-screen
            className="border-b border-line px-4 py-2.5 sm:px-6 lg:sticky lg:px-4 lg:pb-4 lg:top-0 lg:h-screen lg:overflow-y-auto lg:border-r lg:border-b-0 lg:pt-5"
          >
            <div className="hidden lg:block">
              <nav aria-label={text.shell.main} className="grid gap-5">
                <div className="px-2">
                  <Brand departement={frame.departement} />
                </div>
                <div>
                  <SideNavigation viewer={viewer} {...inView} />
                </div>
              </nav>
            </div>
            <NarrowNavigation frame={frame} inView={inView} />
          </div>
        )}
        <div className="min-w-0 px-4 pt-3 pb-16 sm:px-6 sm:pt-4 lg:px-10 lg:pt-5">
          <div className={viewer ? "max-w-[72.5rem]" : "mx-auto max-w-[46rem]"}>
            <header data-screen className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 sm:mb-6">
              {!viewer && <Brand departement={frame.departement} />}
              {viewer && can(viewer, "register.read") ? <Search viewer={viewer} /> : <span />}
              {/* On a phone it waits in the menu, so that the page begins on the first screen. */}
              <div className={viewer ? "max-sm:hidden" : undefined}>
                <VisitorMenu {...frame} />
              </div>
            </header>
            <main id="contenu" tabIndex={-1}>
              {children}
            </main>
            <Footer conformity={frame.conformity} />
          </div>
        </div>
      </div>
    </>
  );
}

/** Below 1024 px the navigation is a native disclosure; it closes when the page changes. */
function NarrowNavigation({ frame, inView }: { frame: Frame; inView: InView }) {
  const text = useText();
  const { pathname } = useLocation();
  const disclosure = useRef<HTMLDetailsElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what closes it
  useEffect(() => disclosure.current?.removeAttribute("open"), [pathname]);
  return (
    <nav aria-label={text.shell.main} className="relative lg:hidden">
      <div className="pr-24">
        <Brand departement={frame.departement} />
      </div>
      <details ref={disclosure}>
        <summary className="absolute top-0.5 right-0 inline-flex min-h-10 items-center rounded border border-edge px-3 font-semibold">
          {text.shell.menu}
        </summary>
        <div className="mt-3 grid gap-3">
          <SideNavigation viewer={frame.viewer} {...inView} />
          <div className="border-t border-line pt-2 sm:hidden">
            <VisitorMenu {...frame} />
          </div>
        </div>
      </details>
    </nav>
  );
}
