import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { tableRights, unaudited } from "../../app/domain/access/tables.ts";
import { locales, messages } from "../../app/locales/index.ts";

/** The acts services write to the log: the first argument of `context.write`, and what machines do. */
function acts(): string[] {
  const files = readdirSync("app/services", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const told = files.flatMap((name) => {
    const code = readFileSync(`app/services/${name}`, "utf8");
    return [...code.matchAll(/\.write\(\s*"([a-z.-]+)"|\baction: "([a-z.-]+)"/g)].map(
      ([, act, machine]) => act ?? machine,
    );
  });
  return [...new Set(told as string[])].sort();
}

test.each(locales)("every act and every table of the log has words in %s", (locale) => {
  const { audit } = messages(locale);
  expect(acts().length).toBeGreaterThan(30);
  expect(acts().filter((act) => !(act in audit.actions))).toEqual([]);
  const tables = Object.keys(tableRights).filter((table) => !(table in unaudited));
  expect(tables.filter((table) => !(table in audit.tables))).toEqual([]);
});
