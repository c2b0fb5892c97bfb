import { once } from "node:events";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Load, newLoad, underLoad } from "../../app/http/load.ts";
import { log } from "../../app/http/log.ts";

log.level = "silent";
const load: Load = newLoad();
let origin = "";
const letGo: (() => void)[] = [];
const app = express();
app.use((_req, res, next) => {
  res.locals.requestId = "request-7";
  next();
});
app.use(underLoad(load, { most: 3, longestMs: 400 }));
app.get("/health", (_req, res) => void res.json({ status: "ok" }));
app.get("/held", (_req, res) => void letGo.push(() => res.headersSent || res.send("done")));
app.post("/sent", (_req, res) => void letGo.push(() => res.headersSent || res.send("done")));
app.use((_req, res) => void res.send("page"));
const server = app.listen(0, "127.0.0.1");
beforeAll(async () => {
  if (!server.listening) await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const get = (path: string) => fetch(origin + path);
const held = async (number: number) => expect.poll(() => letGo.length).toBe(number);

test("beyond what a process can hold, people are told when to come back; health is still told", async () => {
  const waiting = [get("/held"), get("/held"), get("/held")];
  await held(3);
  const refused = await get("/");
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(await refused.text()).toMatch(/trop de demandes|too many requests/i);
  expect((await get("/health")).status).toBe(200);
  for (const answer of letGo.splice(0)) answer();
  expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200, 200]);
  await expect.poll(() => load.inFlight).toBe(0);
  expect((await get("/")).status).toBe(200);
});

test("an answer that does not come is given up, so that nobody waits for ever; what streams in is left its time", async () => {
  const sending = fetch(`${origin}/sent`, { method: "POST", body: new FormData() });
  const began = performance.now();
  const given = await get("/held");
  expect([given.status, given.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(performance.now() - began).toBeLessThan(5000);
  for (const answer of letGo.splice(0)) answer();
  expect((await sending).status).toBe(200);
});

test("while it leaves, a process answers, says that it is not to be used, and keeps no connection", async () => {
  load.leaving = true;
  const health = await get("/health");
  expect([health.status, await health.json()]).toEqual([503, { status: "leaving" }]);
  const page = await get("/");
  expect([page.status, page.headers.get("connection")]).toEqual([200, "close"]);
  load.leaving = false;
});
