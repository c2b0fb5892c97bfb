import { createHash, timingSafeEqual } from "node:crypto";
import type { ServerBuild } from "@remix-run/node";
import type { NextFunction, Request, Response } from "express";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { openConnections } from "../../db/queries/health.ts";
import { dayAt } from "../domain/day.ts";
import type { Workload } from "../domain/operations/lateness.ts";
import { readWorkload } from "../services/operations/read-workload.ts";
import type { Resources } from "./resources.ts";

/** A question the database does not answer in this time is left out: the figures must come when it is overloaded. */
const patienceMs = 2_000;

/**
 * Counts requests by the pattern of their route, never by an address: no number of a file, no token. `answer` tells them in
 * the format of Prometheus to whoever holds the token, or without one to programs of this machine.
 */
export function openMetrics(resources: Resources, build: ServerBuild | null) {
  const register = new Registry();
  collectDefaultMetrics({ register, prefix: "tamis_" });
  const patternOf = routePatterns(build);
  const durations = new Histogram({
    ...{ name: "tamis_request_duration_seconds", help: "Requests by method, route pattern and status" },
    ...{ labelNames: ["method", "route", "status"] as const, registers: [register] },
    buckets: [0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10],
  });
  watchDatabase(register, resources);
  watchWork(register, resources);
  return {
    measure(req: Request, res: Response, next: NextFunction): void {
      const start = process.hrtime.bigint();
      res.once("close", () => {
        const route = patternOf(req.path);
        const seconds = Number(process.hrtime.bigint() - start) / 1e9;
        // A visitor who left before the end has no status of its own.
        const status = res.writableFinished ? String(res.statusCode) : "aborted";
        const method = ["GET", "POST", "HEAD", "DELETE"].includes(req.method) ? req.method : "other";
        durations.observe({ method, route, status }, seconds);
      });
      next();
    },
    async answer(req: Request, res: Response, next: NextFunction): Promise<void> {
      try {
        if (!mayRead(req, resources.configuration.metricsToken ?? null)) {
          res.status(404).type("text/plain").send("Not found\n");
          return;
        }
        res
          .set("Cache-Control", "no-store")
          .type(register.contentType)
          .send(await register.metrics());
      } catch (error) {
        next(error);
      }
    },
  };
}

const digest = (words: string): Buffer => createHash("sha256").update(words).digest();

/** What comes through a proxy of this machine comes from elsewhere. */
function mayRead(req: Request, token: string | null): boolean {
  if (token !== null) {
    const given = /^Bearer (.+)$/.exec(req.headers.authorization ?? "")?.[1] ?? "";
    return timingSafeEqual(digest(given), digest(token));
  }
  const isForwarded = ["x-forwarded-for", "forwarded", "x-real-ip", "via"].some((name) => name in req.headers);
  return !isForwarded && ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(req.socket.remoteAddress ?? "");
}

/** The pattern of an address: as many parts, and the most that are said in words. */
function routePatterns(build: ServerBuild | null): (path: string) => string {
  const byLength = new Map<number, string[][]>();
  for (const route of Object.values(build?.routes ?? {})) {
    const parts = route?.path?.split("/") ?? [];
    if (parts.length > 0 && route?.path !== "*")
      byLength.set(parts.length, [...(byLength.get(parts.length) ?? []), parts]);
  }
  return (path) => {
    if (path === "/" || path === "/_root.data") return "/";
    if (path.startsWith("/assets/")) return "/assets";
    const parts = path.replace(/^\/|\/$|\.data$/g, "").split("/");
    let [best, words] = ["*", -1];
    for (const pattern of byLength.get(parts.length) ?? []) {
      if (!pattern.every((part, i) => part.startsWith(":") || part === parts[i])) continue;
      const said = pattern.filter((part) => !part.startsWith(":")).length;
      if (said > words) [best, words] = [`/${pattern.join("/")}`, said];
    }
    return best;
  };
}

const inTime = async <T>(work: Promise<T>): Promise<T | null> => {
  let limit: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    limit = setTimeout(() => resolve(null), patienceMs);
  });
  return Promise.race([work.catch(() => null), late]).finally(() => clearTimeout(limit));
};

function watchDatabase(register: Registry, { app, jobs, auth }: Resources): void {
  const pools = { app, jobs, auth };
  const open = new Gauge({
    ...{ name: "tamis_database_connections", help: "Open connections of a login, of every process, by state" },
    ...{ labelNames: ["pool", "state"] as const, registers: [register] },
    async collect() {
      this.reset();
      await Promise.all(
        Object.entries(pools).map(async ([pool, db]) => {
          for (const { state, count } of (await inTime(openConnections(db))) ?? []) open.set({ pool, state }, count);
        }),
      );
    },
  });
  const most = new Gauge({
    ...{ name: "tamis_database_connections_max", help: "The most connections a pool of this process opens" },
    ...{ labelNames: ["pool"] as const, registers: [register] },
  });
  for (const [pool, db] of Object.entries(pools)) most.set({ pool }, db.$client.options.max);
}

/** What waits, by its name on the page of the state of the portal. */
const queues: Record<string, (load: Workload) => number> = {
  mail: (load) => load.mailWaiting,
  mail_refused: (load) => load.mailFailing,
  log_entries_to_seal: (load) => load.unsealed,
  imports: (load) => load.importsWaiting,
  imports_failed: (load) => load.importsFailed,
  provider_messages_failed: (load) => load.messagesFailed,
};

function watchWork(register: Registry, resources: Resources): void {
  const { jobs, configuration } = resources;
  const waiting = new Gauge({
    ...{ name: "tamis_queue", help: "What waits in the database, the same for every process" },
    ...{ labelNames: ["queue"] as const, registers: [register] },
    async collect() {
      this.reset();
      const today = dayAt(new Date().toISOString(), configuration.timeZone);
      const load = await inTime(readWorkload(jobs, today));
      if (load) for (const [queue, count] of Object.entries(queues)) waiting.set({ queue }, count(load));
    },
  });
  const job = { labelNames: ["job"] as const, registers: [register] };
  const done = new Gauge({
    ...{ name: "tamis_job_last_success_timestamp_seconds", help: "When a job last went well in this process", ...job },
    collect() {
      for (const { name, doneAt } of resources.work?.states() ?? [])
        if (doneAt) done.set({ job: name }, Date.parse(doneAt) / 1000);
    },
  });
  const failed = new Gauge({
    ...{ name: "tamis_job_failures", help: "Runs in a row that failed in this process", ...job },
    collect() {
      for (const { name, failures } of resources.work?.states() ?? []) failed.set({ job: name }, failures);
    },
  });
}
