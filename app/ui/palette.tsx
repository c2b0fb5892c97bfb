import { useFetcher, useNavigate } from "@remix-run/react";
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from "react";
import type { Viewer } from "../domain/access/viewer.ts";
import { entriesFor } from "./navigation.ts";
import { PaletteList, type Suggestion } from "./palette-list.tsx";
import { useText } from "./text.tsx";

/** What `/recherche.json?q=` answers. */
export interface Suggestions {
  q: string;
  institutions: { id: string; name: string; detail: string }[];
  selections: { id: string; name: string; detail: string }[];
}

const pauseMs = 120;
const folded = (words: string) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Goes anywhere: pages at once, institutions and selections as one types. A native dialog around a combobox. */
export function Palette({ dialog, viewer }: { dialog: RefObject<HTMLDialogElement>; viewer: Viewer }) {
  const text = useText();
  const words = text.shell.search;
  const navigate = useNavigate();
  const fetcher = useFetcher<Suggestions>();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const id = useId();
  const q = typed.trim();
  const { load } = fetcher;
  useEffect(() => {
    if (q.length < 2) return;
    const wait = setTimeout(() => load(`/recherche.json?q=${encodeURIComponent(q)}`), pauseMs);
    return () => clearTimeout(wait);
  }, [q, load]);

  const found = q.length >= 2 ? fetcher.data : undefined;
  const list: Suggestion[] = [
    ...entriesFor(viewer, text)
      .filter(({ label }) => folded(label).includes(folded(q)))
      .map((entry) => ({ ...entry, group: words.pages })),
    ...(found?.selections ?? []).map((s) => ({
      to: `/selections/${s.id}`,
      label: s.name,
      detail: s.detail,
      group: words.selections,
    })),
    ...(found?.institutions ?? []).map((i) => ({
      to: `/etablissements/${i.id}`,
      label: i.name,
      detail: i.detail,
      group: words.institutions,
    })),
  ];
  const open = (to: string) => {
    dialog.current?.close();
    navigate(to);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && list.length > 0) {
      event.preventDefault();
      setAt((at + step + list.length) % list.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const chosen = list[at];
      if (chosen) open(chosen.to);
      else if (q) open(`/recherche?q=${encodeURIComponent(q)}`);
    }
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press outside closes; Escape does it natively
    <dialog
      ref={dialog}
      aria-label={words.title}
      onClose={() => setTyped("")}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
      className="palette"
    >
      <div className="grid gap-2 p-4">
        <input
          type="text"
          role="combobox"
          aria-expanded={list.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={list[at] ? `${id}-${at}` : undefined}
          aria-label={words.field}
          placeholder={words.field}
          autoComplete="off"
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKey}
          className="min-h-10 w-full rounded border border-edge bg-raised px-2.5 text-ink placeholder:text-soft"
        />
        <PaletteList id={id} list={list} at={at} onChoose={open} />
        <p role="status" className="text-sm text-soft">
          {list.length === 0 && fetcher.state === "idle" ? words.none(q) : words.help}
        </p>
      </div>
    </dialog>
  );
}
