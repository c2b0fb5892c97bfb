import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { testsOf } from "./small-runner.ts";
import { type Switch, withSwitches } from "./switches.ts";

/** Makes each rule of the procedure and of the signature wrong in turn, and lists what no test noticed. */
const root = path.resolve(import.meta.dirname, "../..");
const work = path.join(root, ".cache/mutate");
const ruled = [
  "app/domain/selection/procedure.ts",
  ...readdirSync(path.join(root, "app/domain/signature")).map((name) => `app/domain/signature/${name}`),
];
const tests = [
  ...["enforceable", "vote", "power", "step-asked", "returned-file", "deadlines", "gate", "scdl"].map(
    (name) => `tests/domain/signature/${name}.test.ts`,
  ),
  "tests/domain/selection/procedure-page.test.ts",
  "tests/domain/selection/procedure.test.ts",
  "tests/domain/signature/waiting.test.ts",
  "tests/domain/signature/order.test.ts",
  "tests/domain/selection/signature-model.test.ts",
];
/** Wrong in writing alone: nothing that is asked of the rules could tell. Each with its reason. */
const alike: { file: string; what: string; because: string }[] = [
  {
    file: "app/domain/selection/procedure.ts",
    what: "!toldOnly.includes(act)",
    because: "read once, when the file is loaded, before anything can be made wrong",
  },
];

interface Wrong {
  kind: string;
  what: string;
  /** The switch behind it; none for what is wrong in the table. */
  id?: number;
  make(): void;
  undo(): void;
}

/** The switch that is on, and those asked since the last look. */
let wrongId = 0;
const asked = new Set<number>();
let isLooking = true;
/** A rule made wrong may go round for ever: it is stopped after more rounds than any test needs. */
const mostTicks = 5_000_000;
let ticks = 0;
(globalThis as { isWrong?: (id: number) => boolean }).isWrong = (id) => {
  if (isLooking) asked.add(id);
  if (id !== wrongId) return false;
  ticks += 1;
  if (ticks > mostTicks) throw new Error("goes round for ever");
  return true;
};

/** A test, or a description with its tests, how long it takes, and the switches it meets. */
interface Run {
  body(): Promise<void>;
  took: number;
  meets: ReadonlySet<number>;
}

/** `rules.ts order.ts:9` makes wrong only what is told with these words. */
async function main(only = ""): Promise<number> {
  const started = performance.now();
  const switches = copyOut();
  console.log = () => {};
  // The same draws each time; what fails has been noticed, no smaller example is sought.
  fc.configureGlobal({ seed: 20261123, endOnFailure: true });
  const runs = await allRuns();
  const wrong = [...(await tableWrongs()), ...switches.map(switched)].filter(({ what }) => what.includes(only));
  const survivors: string[] = [];
  const counts = new Map<string, number>();
  for (const one of wrong) {
    counts.set(one.kind, (counts.get(one.kind) ?? 0) + 1);
    if (await isNoticed(one, runs)) continue;
    survivors.push(`${one.kind}: ${one.what}`);
    console.info(`  survives: ${one.kind}: ${one.what}`);
  }
  for (const [kind, count] of counts) console.info(`${kind.padEnd(24)} ${String(count).padStart(5)} made wrong`);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.info(`${wrong.length} wrong rules, ${survivors.length} survivors, ${seconds} s`);
  return survivors.length === 0 ? 0 : 1;
}

/** Every test once with the rules as they are: all must hold. The quick ones first: most is noticed in milliseconds. */
async function allRuns(): Promise<Run[]> {
  const runs: Run[] = [];
  for (const file of tests)
    for (const body of await testsOf(pathToFileURL(path.join(work, file)).href)) {
      asked.clear();
      const from = performance.now();
      await body();
      runs.push({ body, took: performance.now() - from, meets: new Set(asked) });
    }
  isLooking = false;
  return runs.sort((a, b) => a.took - b.took);
}

/** True when a test fails on it; those that never come by its switch need not run. */
async function isNoticed({ id, make, undo }: Wrong, runs: readonly Run[]): Promise<boolean> {
  make();
  try {
    for (const { body } of runs.filter(({ meets }) => id === undefined || meets.has(id))) {
      ticks = 0;
      await body();
    }
    return false;
  } catch {
    return true;
  } finally {
    undo();
  }
}

const switched = ({ id, file, line, what }: Switch): Wrong => ({
  kind: "guard of a rule",
  what: `${file}:${line} ${what}`,
  id,
  make: () => {
    wrongId = id;
  },
  undo: () => {
    wrongId = 0;
  },
});

/** The rules and their tests beside the real ones, the guards behind switches. */
function copyOut(): Switch[] {
  rmSync(work, { recursive: true, force: true });
  for (const folder of ["app/domain", "app/locales", "app/ui", "tests/domain", "tests/fake-provider", "db/queries"])
    cpSync(path.join(root, folder), path.join(work, folder), { recursive: true });
  mkdirSync(path.join(work, "tests"), { recursive: true });
  const runner = path.relative(path.join(work, "tests/domain/x"), path.join(root, "tests/mutate/small-runner.ts"));
  for (const file of tests) rewrite(file, (text) => text.replace(/from "vitest"/, `from "${runner}"`));
  const found: Switch[] = [];
  for (const file of ruled) rewrite(file, (text) => withSwitches(file, text, found));
  return found.filter(({ file, what }) => !alike.some((one) => one.file === file && what.endsWith(one.what)));
}

function rewrite(file: string, change: (text: string) => string): void {
  const where = path.join(work, file);
  writeFileSync(where, change(readFileSync(where, "utf8")));
}

type Table = Record<string, Record<string, { to: string; by: string; needs: readonly string[] }>>;

/** Each act of the table taken away, led elsewhere, given to another verb, and each of its needs left out. */
async function tableWrongs(): Promise<Wrong[]> {
  const file = pathToFileURL(path.join(work, "app/domain/selection/procedure.ts")).href;
  const { procedure } = (await import(file)) as { procedure: Table };
  const states = Object.keys(procedure);
  return states.flatMap((state) =>
    Object.entries(procedure[state] as Table[string]).flatMap(([act, move]) => {
      const put = (other: Table[string][string] | null) => {
        if (other) (procedure[state] as Table[string])[act] = other;
        else delete (procedure[state] as Table[string])[act];
      };
      const order = Object.entries(procedure[state] as Table[string]);
      const undo = () => {
        procedure[state] = Object.fromEntries(order);
      };
      const wrong = (kind: string, what: string, other: Table[string][string] | null): Wrong => ({
        ...{ kind, what: `${state} ${act} ${what}`.trim(), undo },
        make: () => put(other),
      });
      const by = move.by === "selection.conclude" ? "selection.advance" : "selection.conclude";
      return [
        wrong("act taken away", "", null),
        wrong("act led elsewhere", "", { ...move, to: move.to === "abandoned" ? "closed" : "abandoned" }),
        wrong("act of another", by, { ...move, by }),
        ...move.needs.map((need) =>
          wrong("need left out", need, { ...move, needs: move.needs.filter((one) => one !== need) }),
        ),
      ];
    }),
  );
}

process.exitCode = await main(process.argv[2]);
