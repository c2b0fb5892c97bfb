import { useLocation, useNavigationType } from "@remix-run/react";
import { type RefObject, useEffect } from "react";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What was typed and not sent, by visit of a page and form; in memory alone, so that nothing stays on the machine. */
const typed = new Map<string, Map<string, string | boolean>>();
const visitsKept = 20;

/**
 * Gives back what somebody had typed and not sent when they return to a page by the browser's arrows. Only what they had
 * changed comes back, over the page as it stands now; never passwords, files, or what the page itself holds hidden.
 */
export function useTypedWords(form: RefObject<HTMLFormElement | null>, id: string): void {
  const { key } = useLocation();
  const returns = useNavigationType() === "POP";
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const visit = `${key} ${id}`;
    const first = stateOf(element);
    if (returns) giveBack(element, typed.get(visit));
    const keep = () => {
      typed.delete(visit);
      const words = [...stateOf(element)].filter(([name, [, now]]) => first.get(name)?.[1] !== now);
      if (words.length > 0) typed.set(visit, new Map(words.map(([name, [, now]]) => [name, now])));
      for (const oldest of [...typed.keys()].slice(0, -visitsKept)) typed.delete(oldest);
    };
    const forget = () => typed.delete(visit);
    element.addEventListener("input", keep);
    element.addEventListener("submit", forget);
    return () => {
      element.removeEventListener("input", keep);
      element.removeEventListener("submit", forget);
    };
  }, [form, id, key, returns]);
}

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(
    (one): one is Field =>
      "name" in one &&
      one.name !== "" &&
      "type" in one &&
      !["hidden", "password", "file", "submit", "button", "fieldset"].includes(String(one.type)),
  );
}

const isTicked = (field: Field): field is HTMLInputElement => field.type === "checkbox" || field.type === "radio";

/** Every field's state under a name of its own: its name, its value where it is ticked, its place among namesakes. */
function stateOf(form: HTMLFormElement): Map<string, [Field, string | boolean]> {
  const places = new Map<string, number>();
  const states = new Map<string, [Field, string | boolean]>();
  for (const field of fieldsOf(form)) {
    const name = isTicked(field) ? `${field.name}=${field.value}` : field.name;
    const place = places.get(name) ?? 0;
    places.set(name, place + 1);
    states.set(`${name} ${place}`, [field, isTicked(field) ? field.checked : field.value]);
  }
  return states;
}

function giveBack(form: HTMLFormElement, words: ReadonlyMap<string, string | boolean> | undefined): void {
  if (!words) return;
  const states = stateOf(form);
  for (const [name, word] of words) {
    const [field, now] = states.get(name) ?? [];
    if (!field || now === word) continue;
    if (isTicked(field)) {
      // A radio lets go by itself when another is chosen.
      if (word === true || field.type === "checkbox") field.click();
      continue;
    }
    // By the element's own setter, so that a field held by the page hears of it as of typing.
    const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value");
    own?.set?.call(field, word);
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
  }
}
