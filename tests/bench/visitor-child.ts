import { Agent, get } from "node:http";

/** A browser's worth of requests, in a process of its own so that asking costs the server nothing. */
interface Task {
  urls: string[];
  cookie: string;
  /** `times`: each URL in turn; `rate`: the first URL, eight at once, for some seconds. */
  measure: "times" | "rate";
  turns?: number;
  seconds?: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

function ask(url: string, cookie: string): Promise<void> {
  const headers = { cookie, "accept-encoding": "gzip, deflate, br", "accept-language": "fr" };
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url}: ${response.statusCode}`));
      response.on("data", () => {}).on("end", resolve);
    }).on("error", reject);
  });
}

/** Milliseconds of every turn, by URL, after two turns that warm the caches. */
async function times({ urls, cookie, turns = 20 }: Task): Promise<number[][]> {
  const taken: number[][] = [];
  for (const url of urls) {
    const these: number[] = [];
    for (let turn = -2; turn < turns; turn++) {
      const start = performance.now();
      await ask(url, cookie);
      if (turn >= 0) these.push(performance.now() - start);
    }
    taken.push(these);
  }
  return taken;
}

/** Answers per second. */
async function rate({ urls, cookie, seconds = 4 }: Task): Promise<number> {
  const start = performance.now();
  let answers = 0;
  const loop = async () => {
    while (performance.now() - start < seconds * 1000) {
      await ask(urls[0] ?? "", cookie);
      answers++;
    }
  };
  await Promise.all(Array.from({ length: 8 }, loop));
  return answers / ((performance.now() - start) / 1000);
}

const task = JSON.parse(process.argv[2] ?? "{}") as Task;
console.log(JSON.stringify(await (task.measure === "times" ? times(task) : rate(task))));
process.exit(0);
