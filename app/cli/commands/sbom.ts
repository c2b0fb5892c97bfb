import path from "node:path";
import { parseArgs } from "node:util";
import packageFile from "../../../package.json" with { type: "json" };
import { cycloneDx, type LockedPackage, readPackages } from "../read-packages.ts";
import type { CommandIo } from "./command.ts";

export const name = "sbom";
export const summary =
  "liste les bibliothèques : licences, scripts d'installation ; --json donne un inventaire CycloneDX";

/** Reads package-lock.json and node_modules alone. `--json`: CycloneDX. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: "boolean" } } });
  const packages = readPackages(path.resolve(import.meta.dirname, "../../.."));
  const { version } = packageFile;
  if (values.json) {
    io.out(JSON.stringify(cycloneDx({ name: packageFile.name, version }, packages), null, 2));
    return 0;
  }
  for (const [title, list] of [
    ["Pour faire tourner le portail", packages.filter(({ isDev }) => !isDev)],
    ["Pour le construire et l'éprouver", packages.filter(({ isDev }) => isDev)],
  ] as const) {
    io.out(`${title} : ${list.length} bibliothèques.`);
    for (const [licence, of] of byLicence(list)) {
      io.out(`  ${licence} (${of.length}) : ${of.map(told).join(", ")}`);
    }
  }
  io.out("Avec un script d'installation :");
  for (const one of packages.filter(({ hasInstallScript }) => hasInstallScript)) {
    io.out(`  ${told(one)} : ${one.isAllowed ? "admis (allowScripts)" : "non admis"}`);
  }
  return 0;
}

const told = ({ name, version }: LockedPackage) => `${name} ${version}`;

function byLicence(list: readonly LockedPackage[]): [string, LockedPackage[]][] {
  const found = new Map<string, LockedPackage[]>();
  for (const one of list) {
    const licence = one.licence ?? (one.isInstalled ? "licence non déclarée" : "pour une autre machine, non lue ici");
    found.set(licence, [...(found.get(licence) ?? []), one]);
  }
  return [...found].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
}
