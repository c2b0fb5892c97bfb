import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { run } from "../../app/cli/commands/sbom.ts";
import { readPackages } from "../../app/cli/read-packages.ts";

const root = path.resolve(import.meta.dirname, "../..");

async function said(args: string[]): Promise<{ out: string[]; err: string[]; code: number }> {
  const [out, err]: [string[], string[]] = [[], []];
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), env: {} };
  const code = await run(args, io as never);
  return { out, err, code };
}

test("every package of the lock file is named once, with its version, licence and hash", async () => {
  const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  const locked = Object.entries(packages as Record<string, { name?: string; version?: string }>)
    .filter(([place]) => place !== "")
    .map(([place, { name, version }]) => `${name ?? place.slice(place.lastIndexOf("node_modules/") + 13)}@${version}`);
  const { out } = await said(["--json"]);
  const bill = JSON.parse(out.join("\n"));
  expect(bill).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.5" });
  const named = bill.components.map((one: { name: string; version: string }) => `${one.name}@${one.version}`);
  expect(named.sort()).toEqual([...new Set(locked)].sort());
  const here = new Map(readPackages(root).map((one) => [`${one.name}@${one.version}`, one.isInstalled]));
  const undeclared: string[] = [];
  for (const { name, version, hashes, licenses, purl } of bill.components) {
    // The lock file itself has no hash of some packages for other kinds of machine.
    const hash = hashes?.[0]?.content ?? "";
    expect([name, /^[0-9a-f]{40,128}$/.test(hash) || !here.get(`${name}@${version}`)]).toEqual([name, true]);
    if (!licenses && here.get(`${name}@${version}`)) undeclared.push(name);
    expect(purl).toMatch(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d/);
  }
  // A package of the tools that says nothing of its licence but in a file of its own: named, so that another one is noticed.
  expect(undeclared).toEqual(["require-like"]);
  expect(out.join("\n")).not.toMatch(/https?:\/\/(?!cyclonedx\.org)/);
});

test("the list in words: licences, and which install scripts may run", async () => {
  const { out, err, code } = await said([]);
  expect([code, err]).toEqual([0, []]);
  expect(out.join("\n")).toContain("MIT (");
  const scripts = readPackages(root).filter(({ hasInstallScript }) => hasInstallScript);
  for (const { name, version, isAllowed } of scripts)
    expect(out).toContain(`  ${name} ${version} : ${isAllowed ? "admis (allowScripts)" : "non admis"}`);
});
