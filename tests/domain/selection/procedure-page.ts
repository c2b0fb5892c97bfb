import { can } from "../../../app/domain/access/matrix.ts";
import { roles } from "../../../app/domain/access/roles.ts";
import { type Act, executable, procedure } from "../../../app/domain/selection/procedure.ts";
import type { Need } from "../../../app/domain/selection/procedure-needs.ts";
import { selectionStates } from "../../../app/domain/selection/states.ts";
import { messages } from "../../../app/locales/index.ts";

const { errors, procedure: text, selection } = messages("fr");

/** The refusal of a need, in words: the table tells what keeps an act from being done. */
function refusal(need: Need): string {
  const keys: Partial<Record<Need, string>> = { perimeter: "perimeterNotChosen", grid: "gridNotWhole" };
  const key = keys[need] ?? `need_${need}`;
  const words = (errors as Record<string, string>)[key];
  if (!words) throw new Error(`no words for ${key}`);
  return words;
}

/** docs/procedure.md: the one table of the procedure, in French. */
export function procedurePage(): string {
  const states = selection.states as Record<string, string>;
  const used = new Set<Need>();
  const sections = selectionStates.map((state) => {
    const moves = Object.entries(procedure[state]);
    const title = `## ${states[state]} (\`${state}\`)\n`;
    if (moves.length === 0) return `${title}\nÉtat final : plus aucun acte.\n`;
    const rows = moves.map(([act, { to, by, needs }]) => {
      for (const need of needs) used.add(need);
      const holders = roles.filter((role) => can({ role }, by)).map((role) => text.holders[role] ?? role);
      const target =
        to === "before"
          ? act === "resume"
            ? "l’état d’avant la suspension"
            : "l’état d’avant l’annulation"
          : states[to];
      const label =
        text.acts[act as Act] + (executable.includes(act as Act) ? "" : " (pas encore tenu par le portail)");
      return `| ${label} | ${target} | ${text.list(holders)} | ${needs.map((need) => `\`${need}\``).join(", ") || "—"} |`;
    });
    return [title, "| acte | mène à | revient à | conditions |", "|---|---|---|---|", ...rows, ""].join("\n");
  });
  return [
    "# La procédure d’une sélection",
    "",
    "Imprimé depuis la table de `app/domain/selection/procedure.ts` ; un test compare cette page à la table et la réécrit",
    "avec `npx vitest run --config tests/vitest.config.ts tests/domain/selection/procedure-page.test.ts -u`. Les sources",
    "de chaque règle et leur degré de certitude : `docs/legal.md`.",
    "",
    ...sections,
    "## Les conditions",
    "",
    "L’acte est refusé, avec cette phrase, tant que :",
    "",
    "| condition | refus |",
    "|---|---|",
    ...[...used].map((need) => `| \`${need}\` | ${refusal(need)} |`),
    "",
  ].join("\n");
}
