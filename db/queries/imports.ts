import { and, asc, count, desc, eq, inArray, sql } from "drizzle-orm";
import type { ImportPlan, ImportProgress, ImportSummary } from "../../app/domain/imports/plan.ts";
import type { Tx } from "../client.ts";
import { registerImport, registerImportError } from "../schema/index.ts";

export const importsPerPage = 25;
export const problemsPerPage = 100;

type Row = typeof registerImport.$inferSelect;

/** One page of imports, latest first. */
export async function listImports(tx: Tx, page: number, size = importsPerPage) {
  const rows = await tx
    .select()
    .from(registerImport)
    .orderBy(desc(registerImport.createdAt), asc(registerImport.id))
    .limit(size)
    .offset((page - 1) * size);
  const [total] = await tx.select({ total: count() }).from(registerImport);
  return { imports: rows.map(toldOf), pages: Math.max(1, Math.ceil((total?.total ?? 0) / size)) };
}

/** One import: its files, how far it is, what it did, one page of its lines reported. Null when there is none. */
export async function findImport(tx: Tx, id: string, page: number, size = problemsPerPage) {
  const [row] = await tx.select().from(registerImport).where(eq(registerImport.id, id));
  if (!row) return null;
  const [progress] = await tx.execute<{ progress: ImportProgress }>(
    sql`select progress from landing.progress where import_id = ${id}`,
  );
  const problems = await tx
    .select({
      id: registerImportError.id,
      file: registerImportError.file,
      line: registerImportError.line,
      code: registerImportError.code,
      detail: registerImportError.detail,
    })
    .from(registerImportError)
    .where(eq(registerImportError.importId, id))
    .orderBy(asc(registerImportError.line), asc(registerImportError.id))
    .limit(size)
    .offset((page - 1) * size);
  const [total] = await tx
    .select({ total: count() })
    .from(registerImportError)
    .where(eq(registerImportError.importId, id));
  return {
    ...toldOf(row),
    progress: row.state === "running" ? (progress?.progress ?? null) : null,
    problems,
    pages: Math.max(1, Math.ceil((total?.total ?? 0) / size)),
  };
}

/** Paths on the server's disk stay there. */
function toldOf(row: Row) {
  const plan = row.files as ImportPlan;
  const files = Object.entries(plan.files).flatMap(([kind, file]) =>
    file ? [{ kind: kind as keyof ImportPlan["files"], name: file.name, bytes: file.bytes, sha256: file.sha256 }] : [],
  );
  return {
    id: row.id,
    state: row.state,
    dryRun: row.dryRun,
    complete: plan.complete,
    cancelRequested: row.cancelRequested,
    createdAt: row.createdAt,
    finishedAt: row.finishedAt,
    failure: row.failure,
    summary: row.summary as ImportSummary | null,
    files,
  };
}

/** The lines an import reports, of one kind of problem or all: those listed, the first `limit`, in file order. */
export async function problemsOf(tx: Tx, importId: string, limit: number, codes?: readonly string[]) {
  const { file, line, code, detail } = registerImportError;
  return tx
    .select({ file, line, code, detail })
    .from(registerImportError)
    .where(and(eq(registerImportError.importId, importId), codes && inArray(code, [...codes])))
    .orderBy(asc(file), asc(line), asc(registerImportError.id))
    .limit(limit);
}
