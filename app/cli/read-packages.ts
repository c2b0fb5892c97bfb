import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** One package of the lock file. */
export interface LockedPackage {
  name: string;
  version: string;
  /** SPDX expression, or what the package says of itself; null when it says nothing. */
  licence: string | null;
  /** Subresource integrity of its archive, as `sha512-…`. */
  integrity: string | null;
  /** Only used to build or test the portal. */
  isDev: boolean;
  /** For some kinds of machine only. */
  isOptional: boolean;
  hasInstallScript: boolean;
  /** It is on this machine: one for another kind of machine is not, and its licence was not read. */
  isInstalled: boolean;
  /** Its install script may run (`allowScripts` of package.json). */
  isAllowed: boolean;
}

type Locked = Partial<Record<"version" | "integrity" | "license" | "name", string>> &
  Partial<Record<"dev" | "optional" | "devOptional" | "hasInstallScript" | "link", boolean>>;

/** Every package of `package-lock.json`, once by name and version, ordered; licences from it or from `node_modules`. */
export function readPackages(root: string): LockedPackage[] {
  const json = (file: string) => JSON.parse(readFileSync(path.join(root, file), "utf8"));
  const { packages } = json("package-lock.json") as { packages: Record<string, Locked> };
  const allowed = (json("package.json") as { allowScripts?: Record<string, boolean> }).allowScripts ?? {};
  const found = new Map<string, LockedPackage>();
  for (const [place, locked] of Object.entries(packages)) {
    if (place === "" || locked.link || !locked.version) continue;
    const name = locked.name ?? place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
    const own = path.join(place, "package.json");
    const isInstalled = existsSync(path.join(root, own));
    const told = locked.license ?? (isInstalled ? licenceOf(json(own)) : null);
    const key = `${name}@${locked.version}`;
    const former = found.get(key);
    found.set(key, {
      ...{ name, version: locked.version, licence: told ?? former?.licence ?? null },
      integrity: locked.integrity ?? null,
      isDev: (locked.dev ?? locked.devOptional ?? false) && (former?.isDev ?? true),
      isOptional: (locked.optional ?? locked.devOptional ?? false) && (former?.isOptional ?? true),
      hasInstallScript: locked.hasInstallScript ?? false,
      isInstalled: isInstalled || (former?.isInstalled ?? false),
      isAllowed: allowed[name] === true,
    });
  }
  return [...found.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/** Older packages say `{type}` or a list of them. */
function licenceOf({ license, licenses }: { license?: unknown; licenses?: unknown }): string | null {
  const one = (told: unknown) => (typeof told === "string" ? told : ((told as { type?: string } | null)?.type ?? null));
  if (license) return one(license);
  return Array.isArray(licenses) ? licenses.map(one).filter(Boolean).join(" OR ") || null : null;
}

/** The packages as a CycloneDX 1.5 bill of materials; the same lock file gives the same bytes. */
export function cycloneDx(portal: { name: string; version: string }, packages: readonly LockedPackage[]) {
  const reference = ({ name, version }: { name: string; version: string }) =>
    `pkg:npm/${name.replace("@", "%40")}@${version}`;
  return {
    ...{ $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json", bomFormat: "CycloneDX", specVersion: "1.5" },
    version: 1,
    metadata: { component: { type: "application", "bom-ref": reference(portal), ...portal } },
    components: packages.map((one) => ({
      ...{ type: "library", "bom-ref": reference(one), name: one.name, version: one.version, purl: reference(one) },
      scope: one.isDev ? "excluded" : one.isOptional ? "optional" : "required",
      ...(one.licence && { licenses: [licenceEntry(one.licence)] }),
      ...(one.integrity && { hashes: hashesOf(one.integrity) }),
      ...(one.hasInstallScript && { properties: [{ name: "cdx:npm:package:hasInstallScript", value: "true" }] }),
    })),
  };
}

const licenceEntry = (licence: string) =>
  / (OR|AND|WITH) /.test(licence)
    ? { expression: licence }
    : { license: /^[\w.+-]+$/.test(licence) ? { id: licence } : { name: licence } };

const algorithms: Record<string, string> = { sha512: "SHA-512", sha384: "SHA-384", sha256: "SHA-256", sha1: "SHA-1" };

const hashesOf = (integrity: string) =>
  integrity.split(/\s+/).flatMap((one) => {
    const at = one.indexOf("-");
    const alg = algorithms[one.slice(0, at)];
    return alg ? [{ alg, content: Buffer.from(one.slice(at + 1), "base64").toString("hex") }] : [];
  });
