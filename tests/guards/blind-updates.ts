import { roles } from "../../app/domain/access/roles.ts";
import { tableRights } from "../../app/domain/access/tables.ts";
import { attempts, type Ground, sampleKey } from "./ground.ts";
import { other, own } from "./sides.ts";

/**
 * Updates that read no column, so that the right to read hides nothing from them: each must reach the one sample row
 * it may, and no other. Triggers are set aside, since they would stop it at the first row.
 */
export async function blindUpdateFailures(
  sql: Ground,
  scope: { tables?: readonly string[]; roles?: readonly string[] },
) {
  const failures: string[] = [];
  for (const [table, page] of Object.entries(tableRights)) {
    if (scope.tables && !scope.tables.includes(`public.${table}`)) continue;
    const bounded = roles.filter((role) => {
      const reach = page[role]?.update?.reach;
      return reach && reach !== "all" && (!scope.roles || scope.roles.includes(role));
    });
    if (bounded.length === 0) continue;
    await sql.unsafe(`alter table ${table} disable trigger user`);
    for (const role of bounded) {
      const columns = page[role]?.update?.columns as readonly string[];
      const set = columns.map((column) => `${column} = ${sampleOf(column)}`).join(", ");
      const [told] = await attempts(sql, role, [`update ${table} set ${set}`]);
      if (told !== "rows 1") failures.push(`${role} updates ${table} without reading it: ${told}, expected rows 1`);
    }
    await sql.unsafe(`alter table ${table} enable trigger user`);
  }
  const merges = !scope.tables || scope.tables.includes("public.institution_merge");
  if (merges && (!scope.roles || scope.roles.includes("finance"))) {
    const [told] = await attempts(sql, "finance", [undone]);
    if (!told?.startsWith("denied row")) failures.push(`finance undoes a merge in the name of another: ${told}`);
  }
  return failures;
}

/** Whoever undoes a merge signs it themselves. */
const undone = `update institution_merge set superseded_at = now(), undone_by = '${other.person}' where ${sampleKey("institution_merge", 0)}`;

const samples: Record<string, string> = {
  legal_form: "'marche'",
  channel: "'never'",
  answer: "'refused'",
  answered_on: "'2026-01-01'",
  effective_from: "'2026-01-01'",
  content: "'{}'",
};

function sampleOf(column: string): string {
  if (column.endsWith("_at")) return "now()";
  if (column in samples) return samples[column] as string;
  if (["submitted_by", "lifted_by", "final_by", "settled_by", "frozen_by"].includes(column)) return `'${own.person}'`;
  if (column === "approved_by" || column === "revoked_by") return `'${other.person}'`;
  return column.endsWith("_by") ? "gen_random_uuid()" : "'x'";
}
