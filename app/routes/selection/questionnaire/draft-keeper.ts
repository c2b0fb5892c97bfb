export type Clashes = Record<string, { choice: string | null; words: string; version: number | string; own: boolean }>;
export type DraftStatus =
  | { kind: "none" | "still" | "typing" | "saving" | "failed" | "refused" | "clash" }
  | { kind: "saved"; at: string };

const pauseMs = 1200;
const againMs = 10_000;

interface Telling {
  status: (status: DraftStatus) => void;
  clashes: (clashes: Clashes) => void;
}

/**
 * Saves a form to `address` a moment after each change, before the page is left, and again after a failure; one save
 * at a time, so that each goes upon the versions the last one made. When the session has ended the form is sent as it
 * stands: its words are kept on the way to the sign-in page. Returns what ends it.
 */
export function keepDraft(form: HTMLFormElement, address: string, tell: Telling): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changed = false;
  let gone = false;
  let underWay: Promise<void> | null = null;
  const later = (ms: number) => {
    clearTimeout(timer);
    if (!gone) timer = setTimeout(() => void save(), ms);
  };
  async function save(leaving = false): Promise<void> {
    clearTimeout(timer);
    while (underWay) await underWay;
    if (!changed) return;
    changed = false;
    underWay = send(leaving).finally(() => {
      underWay = null;
    });
    await underWay;
  }
  async function send(leaving: boolean): Promise<void> {
    if (!gone) tell.status({ kind: "saving" });
    try {
      const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
      const answer = await fetch(address, { method: "POST", body, keepalive: leaving, redirect: "manual" });
      if (answer.type === "opaqueredirect") return form.submit();
      if (answer.status >= 500) throw new Error(String(answer.status));
      if (gone) return;
      if (!answer.ok) return tell.status({ kind: "refused" });
      const told = (await answer.json()) as { versions: Record<string, number | string>; clashes: Clashes; at: string };
      takeVersions(form, told.versions);
      tell.clashes(told.clashes);
      const clashing = Object.keys(told.clashes).length > 0;
      tell.status(clashing ? { kind: "clash" } : { kind: "saved", at: told.at });
      if (changed) tell.status({ kind: "typing" });
    } catch {
      changed = true;
      if (!gone) tell.status({ kind: "failed" });
      later(againMs);
    }
  }
  const typed = () => {
    changed = true;
    tell.status({ kind: "typing" });
    later(pauseMs);
  };
  /** A form sent by hand waits for the save under way, else it would clash with it. */
  const sent = (event: SubmitEvent) => {
    changed = false;
    clearTimeout(timer);
    if (!underWay) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void underWay.then(() => form.requestSubmit(event.submitter));
  };
  const hidden = () => {
    if (document.visibilityState === "hidden") void save(true);
  };
  form.addEventListener("input", typed);
  form.addEventListener("submit", sent);
  document.addEventListener("visibilitychange", hidden);
  return () => {
    void save(true);
    gone = true;
    form.removeEventListener("input", typed);
    form.removeEventListener("submit", sent);
    document.removeEventListener("visibilitychange", hidden);
  };
}

function takeVersions(form: HTMLFormElement, versions: Record<string, number | string>): void {
  for (const [code, version] of Object.entries(versions)) {
    const base = form.elements.namedItem(`base.${code}`);
    if (base instanceof HTMLInputElement) base.value = String(version);
  }
}
