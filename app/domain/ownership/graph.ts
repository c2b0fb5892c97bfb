// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.
import { addEdge, type EdgeRows, type Edges, edgeRows, packEdges, reverseEdges } from "./edges.ts";
import type { LinkKind } from "./links.ts";

/** The whole of a company, in the millionths in which shares are told. */
export const wholeShare = 1_000_000;

/** Links between numbered institutions, read in place: hundreds of thousands are not copied one by one. */
export interface GraphLinks {
  list: readonly { kind: LinkKind; share: number | null }[];
  holder: Int32Array;
  held: Int32Array;
}

/** Which optional relations lead from an institution to others (the rule's switches). */
export interface GraphSwitches {
  fundManager: boolean;
  fundSubscribers: number | null;
  distribution: boolean;
  funding: boolean;
}

/** The relations between institutions numbered `0 … size - 1`, ready to be walked. */
export interface Graph {
  size: number;
  /** holder → held, votes, or capital where no share of votes is recorded between the two. */
  votesOut: Edges;
  votesIn: Edges;
  capitalOut: Edges;
  capitalIn: Edges;
  /** Control by declaration, consolidation, joint control, or a head office over its branch. */
  declaredOut: Edges;
  declaredIn: Edges;
  /** Both directions. */
  branch: Edges;
  branchIn: Edges;
  affiliation: Edges;
  /** fund → manager, umbrella, master or large subscriber, where the switches are on. */
  sponsors: Edges;
  /** seller or refinancer → lender, where the switches are on. */
  credit: Edges;
}

const declaredKinds = new Set<LinkKind>(["control", "consolidation", "joint_control", "branch"]);
const managerKinds = new Set<LinkKind>(["fund_management", "sub_fund", "feeder"]);

/**
 * Builds the graph of the given links. Links must come in a canonical order (by id).
 * An unknown share counts as nothing; where `sure` is given it counts as all that the shares known there leave.
 */
export function buildGraph(size: number, links: GraphLinks, switches: GraphSwitches, sure?: Graph): Graph {
  const rows = { votes: edgeRows(), capital: edgeRows(), declared: edgeRows(), branch: edgeRows() };
  const more = { affiliation: edgeRows(), sponsors: edgeRows(), credit: edgeRows(), subscription: edgeRows() };
  links.list.forEach(({ kind, share }, link) => {
    const holder = links.holder[link]!;
    const held = links.held[link]!;
    const told = share ?? -1;
    if (kind === "capital") addEdge(rows.capital, holder, held, told, link);
    if (holder === held) return;
    if (kind === "votes") addEdge(rows.votes, holder, held, told, link);
    if (declaredKinds.has(kind)) addEdge(rows.declared, holder, held, told, link);
    if (kind === "branch") addBoth(rows.branch, holder, held, link);
    if (kind === "affiliation") addBoth(more.affiliation, holder, held, link);
    if (switches.fundManager && managerKinds.has(kind)) addEdge(more.sponsors, held, holder, -1, link);
    if (kind === "fund_subscription") addEdge(more.subscription, held, holder, told, link);
    if (switches.distribution && kind === "distribution") addEdge(more.credit, holder, held, -1, link);
    if (switches.funding && kind === "funding") addEdge(more.credit, holder, held, -1, link);
  });
  const capitalLeft = sure ? left(size, sure.capitalIn) : null;
  const votesLeft = sure ? left(size, sure.votesIn) : null;
  const capital = packEdges(size, rows.capital);
  const votes = packEdges(size, rows.votes);
  const votesOut = packEdges(size, standing(size, votes, capital, votesLeft, capitalLeft));
  const capitalOut = packEdges(size, known(size, capital, capitalLeft));
  const declaredOut = packEdges(size, rows.declared);
  addSubscribers(more.sponsors, packEdges(size, more.subscription), size, switches.fundSubscribers, sure !== undefined);
  return {
    size,
    votesOut,
    votesIn: reverseEdges(size, votesOut),
    capitalOut,
    capitalIn: reverseEdges(size, capitalOut),
    declaredOut,
    declaredIn: reverseEdges(size, declaredOut),
    branch: packEdges(size, rows.branch),
    branchIn: reverseEdges(size, packEdges(size, headOffices(links))),
    affiliation: packEdges(size, more.affiliation),
    sponsors: packEdges(size, more.sponsors),
    credit: packEdges(size, more.credit),
  };
}

function headOffices({ list, holder, held }: GraphLinks): EdgeRows {
  const rows = edgeRows();
  list.forEach(({ kind }, link) => {
    if (kind === "branch" && holder[link] !== held[link]) addEdge(rows, holder[link]!, held[link]!, -1, link);
  });
  return rows;
}

function addBoth(rows: EdgeRows, one: number, other: number, link: number): void {
  addEdge(rows, one, other, -1, link);
  addEdge(rows, other, one, -1, link);
}

/** What the recorded shares leave of each company. */
function left(size: number, edgesIn: Edges): Int32Array {
  const rest = new Int32Array(size);
  for (let n = 0; n < size; n++) {
    let sum = 0;
    for (let e = edgesIn.start[n]!; e < edgesIn.start[n + 1]!; e++) sum += edgesIn.share[e]!;
    rest[n] = Math.max(0, wholeShare - sum);
  }
  return rest;
}

/** The edges whose share is known, and the others at what is left. */
function known(size: number, edges: Edges, rest: Int32Array | null): EdgeRows {
  const rows = edgeRows();
  for (let n = 0; n < size; n++) {
    for (let e = edges.start[n]!; e < edges.start[n + 1]!; e++) {
      const share = edges.share[e]! >= 0 ? edges.share[e]! : rest ? rest[edges.to[e]!]! : 0;
      if (share > 0) addEdge(rows, n, edges.to[e]!, share, edges.link[e]!);
    }
  }
  return rows;
}

/** Votes, with capital standing for them between two institutions where no share of votes is recorded. */
function standing(
  size: number,
  votes: Edges,
  capital: Edges,
  votesLeft: Int32Array | null,
  capitalLeft: Int32Array | null,
): EdgeRows {
  const rows = edgeRows();
  const add = (from: number, edges: Edges, e: number, rest: Int32Array | null) => {
    const to = edges.to[e]!;
    const share = edges.share[e]! >= 0 ? edges.share[e]! : rest ? rest[to]! : 0;
    if (share > 0 && from !== to) addEdge(rows, from, to, share, edges.link[e]!);
  };
  for (let n = 0; n < size; n++) {
    let v = votes.start[n]!;
    let c = capital.start[n]!;
    const vEnd = votes.start[n + 1]!;
    const cEnd = capital.start[n + 1]!;
    while (v < vEnd || c < cEnd) {
      const order = v === vEnd ? 1 : c === cEnd ? -1 : votes.to[v]! - capital.to[c]!;
      if (order < 0) add(n, votes, v++, votesLeft);
      else if (order > 0) add(n, capital, c++, capitalLeft);
      else {
        if (votes.share[v]! < 0 && capital.share[c]! >= 0) add(n, capital, c, capitalLeft);
        else add(n, votes, v, votesLeft);
        v++;
        c++;
      }
    }
  }
  return rows;
}

function addSubscribers(rows: EdgeRows, subscribed: Edges, size: number, minimum: number | null, guess: boolean): void {
  if (minimum === null) return;
  for (let fund = 0; fund < size; fund++) {
    let rest = wholeShare;
    for (let e = subscribed.start[fund]!; e < subscribed.start[fund + 1]!; e++)
      rest -= Math.max(0, subscribed.share[e]!);
    for (let e = subscribed.start[fund]!; e < subscribed.start[fund + 1]!; e++) {
      const share = subscribed.share[e]! >= 0 ? subscribed.share[e]! : guess ? Math.max(0, rest) : -1;
      if (share > 0 && share >= minimum) addEdge(rows, fund, subscribed.to[e]!, share, subscribed.link[e]!);
    }
  }
}
