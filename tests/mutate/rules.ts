import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { testsOf } from "./small-runner.ts";
import { type Switch, withSwitches } from "./switches.ts";

/** Makes each rule of the procedure and of the signature wrong in turn, and lists what no test noticed. */
const root = path.resolve(import.meta.dirname, "../..");
const work = path.join(root, ".cache/mutate");
const ruled = [
  "app/domain/selection/procedure.ts",
  ...readdirSync(path.join(root, "app/domain/signature")).map((name) => `app/domain/signature/${name}`),
];
/** The quick ones first: most of what is wrong is noticed in milliseconds. */
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
  make(): void;
  undo(): void;
}

const chosen = globalThis as { wrongRule?: number; wrongTick?: () => void };
/** A rule made wrong may go round for ever: it is stopped after more rounds than any test needs. */
const mostTicks = 5_000_000;
let ticks = 0;
chosen.wrongTick = () => {
  ticks += 1;
  if (ticks > mostTicks) throw new Error("goes round for ever");
};

async function main(): Promise<number> {
  const started = performance.now();
  const switches = copyOut();
  console.log = () => {};
  const all = [];
  for (const file of tests) all.push(await testsOf(pathToFileURL(path.join(work, file)).href));
  for (const run of all) await run();
  const wrong = [...(await tableWrongs()), ...switches.map(switched)];
  const survivors: string[] = [];
  const counts = new Map<string, number>();
  for (const { kind, what, make, undo } of wrong) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    make();
    let isNoticed = false;
    for (const run of all) {
      ticks = 0;
      isNoticed = await run().then(
        () => false,
        () => true,
      );
      if (isNoticed) break;
    }
    undo();
    if (!isNoticed) {
      survivors.push(`${kind}: ${what}`);
      console.info(`  survives: ${kind}: ${what}`);
    }
  }
  for (const [kind, count] of counts) console.info(`${kind.padEnd(24)} ${String(count).padStart(5)} made wrong`);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.info(`${wrong.length} wrong rules, ${survivors.length} survivors, ${seconds} s`);
  return survivors.length === 0 ? 0 : 1;
}

const switched = ({ id, file, line, what }: Switch): Wrong => ({
  kind: "guard of a rule",
  what: `${file}:${line} ${what}`,
  make: () => {
    chosen.wrongRule = id;
  },
  undo: () => {
    chosen.wrongRule = 0;
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

process.exitCode = await main();
