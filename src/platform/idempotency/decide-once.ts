import { type DomainError, isDomainError } from '#kernel/errors.ts';
import type { Tx } from '../db/tx.ts';
import type { Answer, IdempotencyClaim } from '../http/route.ts';
import { type Claimed, claim } from './claim.ts';
import { type Decided, keep } from './keep.ts';

/**
 * The idempotent form of a batch's `decide`: claims all keys by one statement, lets `decide` see only the requests that
 * are new, keeps their answers by one statement. Refusals give their key back. One outcome per request, in order.
 */
export async function decideOnce<R extends { claim: IdempotencyClaim | null }>(
  t: Tx,
  requests: readonly R[],
  now: string,
  decide: (t: Tx, fresh: R[]) => Promise<(Answer | DomainError)[]>,
): Promise<(Answer | DomainError)[]> {
  const found = await claimAll(t, requests, now);
  const fresh = requests.filter((_, n) => found[n]?.kind === 'new');
  const decided = fresh.length === 0 ? [] : await decide(t, fresh);
  if (decided.length !== fresh.length) throw new Error('a batch answers every request');
  const outcomes = new Map(fresh.map((request, n) => [request, decided[n] as Answer | DomainError]));
  await keep(t, toKeep(outcomes));
  const outcomeOf = (n: number): Answer | DomainError => {
    const state = found[n] as Claimed;
    if (state.kind === 'replay') return state.answer;
    if (state.kind === 'conflict') return state.error;
    if (state.kind === 'twin') return outcomeOf(state.of);
    return outcomes.get(requests[n] as R) as Answer | DomainError;
  };
  return requests.map((_, n) => outcomeOf(n));
}

/** Requests without a key are new by definition. */
async function claimAll<R extends { claim: IdempotencyClaim | null }>(
  t: Tx,
  requests: readonly R[],
  now: string,
): Promise<Claimed[]> {
  const places: number[] = [];
  const rows: IdempotencyClaim[] = [];
  for (const [n, request] of requests.entries()) {
    if (!request.claim) continue;
    places.push(n);
    rows.push(request.claim);
  }
  const all: Claimed[] = requests.map(() => ({ kind: 'new' }));
  for (const [i, state] of (await claim(t, rows, now)).entries()) {
    all[places[i] as number] = state.kind === 'twin' ? { kind: 'twin', of: places[state.of] as number } : state;
  }
  return all;
}

function toKeep<R extends { claim: IdempotencyClaim | null }>(outcomes: Map<R, Answer | DomainError>): Decided[] {
  return [...outcomes].flatMap(([request, outcome]) =>
    request.claim ? [{ claim: request.claim, answer: isDomainError(outcome) ? null : outcome }] : [],
  );
}
