import { useEffect, useRef } from "react";
import type { Viewer } from "../domain/access/viewer.ts";
import { Palette } from "./palette.tsx";
import { useText } from "./text.tsx";

/** The search field of the top bar; Ctrl K or ⌘K opens the palette over any page. */
export function Search({ viewer }: { viewer: Viewer }) {
  const text = useText().shell.search;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      if (dialog.current?.open) dialog.current.close();
      else dialog.current?.showModal();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <search className="w-full max-w-[27rem] sm:w-auto sm:flex-[1_1_16rem]">
      <form method="get" action="/recherche" className="relative">
        <label htmlFor="recherche" className="sr-only">
          {text.label}
        </label>
        <input
          id="recherche"
          type="search"
          name="q"
          placeholder={text.label}
          autoComplete="off"
          maxLength={200}
          aria-keyshortcuts="Control+K Meta+K"
          className="min-h-9 w-full rounded border border-edge bg-raised py-1.5 pr-2.5 pl-2.5 sm:pr-18 text-ink text-ellipsis placeholder:text-soft hover:border-ink"
        />
        <button
          type="button"
          aria-label={`${text.open}, ${text.key}`}
          onClick={() => dialog.current?.showModal()}
          className="absolute top-1/2 right-2 hidden min-h-6 -translate-y-1/2 rounded border border-edge px-1.5 text-xs leading-5 text-soft hover:border-ink hover:text-ink sm:block"
        >
          {text.key}
        </button>
      </form>
      <Palette dialog={dialog} viewer={viewer} />
    </search>
  );
}
