import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readCompose, type Yaml } from "./compose-file.ts";

type Map = { [key: string]: Yaml };
const root = path.resolve(import.meta.dirname, "../..");
const read = (name: string) => readFileSync(path.join(root, name), "utf8");
const compose = readCompose(read("compose.yaml")) as { services: Record<string, Map>; volumes: Map };
const dockerfile = read("Dockerfile");
const operations = read("docs/operations.md");
const scripts = JSON.parse(read("package.json")).scripts as Record<string, string>;

/** Every variable the program reads: `env.NAME` or a name it takes apart, in app/cli. */
const known = new Set(
  readdirSync(path.join(root, "app/cli"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
    .flatMap((name) => [...read(`app/cli/${name}`).matchAll(/\b(TAMIS_[A-Z_]+|DATABASE_URL|SMTP_URL|PORT)\b/g)])
    .map(([variable]) => variable),
);
/** What only compose.yaml itself uses. */
const ofCompose = ["TAMIS_DATABASE_PASSWORD", "TAMIS_DOMAIN"];

/** A service with what it takes over from another, as compose merges them. */
function service(name: string): Map {
  const own = compose.services[name] as Map;
  const base = own.extends ? service((own.extends as Map).service as string) : {};
  const environment = { ...(base.environment as Map), ...(own.environment as Map) };
  return { ...base, ...own, environment };
}

test("compose starts two processes of the portal, a database, a proxy and backups, each defined whole", () => {
  expect(Object.keys(compose.services).sort()).toEqual(["app1", "app2", "base", "mandataire", "sauvegardes"]);
  const volumes = Object.keys(compose.services).flatMap((name) =>
    ((service(name).volumes ?? []) as string[]).map((one) => one.split(":")[0] as string),
  );
  expect([...new Set(volumes)].sort()).toEqual(Object.keys(compose.volumes).sort());
  for (const name of ["app1", "app2", "sauvegardes"]) {
    const { read_only, cap_drop, security_opt, tmpfs, image, environment } = service(name);
    expect({ read_only, cap_drop, security_opt, tmpfs, image }).toEqual({
      ...{ read_only: "true", cap_drop: ["ALL"], security_opt: ["no-new-privileges:true"] },
      ...{ tmpfs: ["/tmp"], image: "tamis" },
    });
    expect((environment as Map).DATABASE_URL).toContain("@base:5432/tamis");
  }
});

test("every variable that compose.yaml or the Dockerfile gives is one the program reads", () => {
  const given = ["app1", "app2", "sauvegardes"].flatMap((name) => Object.keys(service(name).environment as Map));
  const inImage = [...dockerfile.matchAll(/\b(TAMIS_[A-Z_]+|PORT)=/g)].map(([, name]) => name as string);
  expect([...new Set([...given, ...inImage])].filter((name) => !known.has(name))).toEqual([]);
  const taken = [...read("compose.yaml").matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name as string);
  expect([...new Set(taken)].filter((name) => !known.has(name) && !ofCompose.includes(name))).toEqual([]);
});

test("every variable the program reads is in docs/operations.md, and no other", () => {
  const told = new Set(
    [...operations.matchAll(/\b(TAMIS_[A-Z_]+|DATABASE_URL|SMTP_URL|PORT)\b/g)].map(([name]) => name),
  );
  expect([...known].filter((name) => !told.has(name))).toEqual([]);
  expect([...told].filter((name) => !known.has(name) && !ofCompose.includes(name))).toEqual([]);
});

test("the proxy asks each process for its health and passes to the other what finds nobody", () => {
  const caddy = (readCompose(read("compose.yaml")) as { configs: { mandataire: { content: string } } }).configs
    .mandataire;
  for (const said of ["app1:3000 app2:3000", "health_uri /health", "lb_try_duration"])
    expect(caddy.content).toContain(said);
});

test("the image runs what `npm run serve` runs, without privilege, from the folder it was built in", () => {
  const command = JSON.parse(/^CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? "[]") as string[];
  expect(`exec ${command.join(" ")}`).toBe(scripts.serve);
  const last = dockerfile.slice(dockerfile.lastIndexOf("FROM "));
  expect(/^USER (\S+)$/m.exec(last)?.[1]).toBe("node");
  expect(last.indexOf("USER")).toBeLessThan(last.indexOf("CMD"));
  expect(service("app1").user).toBeUndefined();
  expect(service("sauvegardes").command).toEqual([
    "sh",
    "-c",
    expect.stringContaining("node app/cli/tamis.mjs backup"),
  ]);
});

test("what this reader of compose files does not know, it refuses", () => {
  for (const bad of ["a: &x b", "a:\n   b: c\n  d: e", "a: b: c", "- a\nb: c", "a: 1\na: 2", "<<: *x", "a: {b: c}"])
    expect(() => readCompose(bad), bad).toThrow();
  expect(readCompose('a:\n  - b: "c"\n    d: e\nf: ["g"]\nh: |\n  i\n  j')).toEqual({
    ...{ a: [{ b: "c", d: "e" }], f: ["g"] },
    h: "i\nj",
  });
});
