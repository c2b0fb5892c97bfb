import fc from "fast-check";
import { expect, test } from "vitest";
import { type Cell, suppressedBeside } from "../../../app/domain/outcomes/suppression.ts";
import { unknownsTold } from "./unknowns-told.ts";

const populations = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 2, maxLength: 7 });

test("breakdowns of the same people one beside the other: no sum of them tells a hidden count", () => {
  let hidden = 0;
  const runs = 2_000;
  fc.assert(
    fc.property(
      populations,
      fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 }), {
        minLength: 1,
        maxLength: 4,
      }),
      (people, shares) => {
        const before = new Set<number>();
        const tables = shares.map((of) => {
          const cells = people.map(
            (population, i): Cell => ({
              population: BigInt(population),
              reached: BigInt(Math.floor(population * (of[i] ?? 0))),
            }),
          );
          const shown = suppressedBeside(cells, before);
          for (const [i, one] of shown.entries()) if (one === null) before.add(i);
          for (const [i, cell] of cells.entries()) {
            const isSmall = cell.reached < 11n || cell.population - cell.reached < 11n;
            if (isSmall) expect(shown[i]).toBeNull();
          }
          hidden += shown.filter((one) => one === null).length;
          return {
            population: 0,
            reached: 0,
            cells: shown.map((one, i) => ({
              code: `c${i}`,
              shown: one && { population: Number(one.population), reached: Number(one.reached) },
            })),
          };
        });
        expect(unknownsTold(tables)).toEqual([]);
      },
    ),
    { numRuns: runs },
  );
  console.log(`${runs} runs of breakdowns: ${hidden} hidden cells, none told`);
});
