import { expect, test } from "vitest";
import { testDatabase } from "../database.ts";
import { startPortal } from "../http.ts";

const portal = startPortal(testDatabase(), { mostRequests: 4 });

test("sixty people at once where four are held: each has an answer, a page or when to come back", async () => {
  const asked = Array.from({ length: 60 }, () => portal.browser().get("/connexion"));
  const answers = await Promise.all(asked);
  const count = (status: number) => answers.filter((answer) => answer.status === status).length;
  console.log(`overload: ${count(200)} pages, ${count(503)} told to come back`);
  expect(count(200) + count(503)).toBe(60);
  expect(count(200)).toBeGreaterThan(0);
  expect(count(503)).toBeGreaterThan(0);
  for (const { status, headers } of answers) if (status === 503) expect(headers.get("retry-after")).toBe("5");
  expect((await portal.browser().get("/connexion")).status).toBe(200);
});
