import type { Instant } from '#kernel/instant.ts';
import type { Take } from './caller.ts';

export const watchRules = ['places_per_minute', 'people', 'accounts', 'hand_overs', 'cancellations'] as const;
export type WatchRule = (typeof watchRules)[number];

/** What a rule saw, as facts for a person: how many, of how many, from when to when. */
export interface Hit {
  rule: WatchRule;
  seen: number;
  allowed: number;
  firstAt: Instant;
  lastAt: Instant;
}

export type Notice = Omit<Hit, 'rule'>;

/** The hit over these moments; they need not be in order. */
export function noticed(moments: readonly Instant[], seen: number, allowed: number): Notice {
  const sorted = moments.toSorted();
  return { seen, allowed, firstAt: sorted[0] as Instant, lastAt: sorted.at(-1) as Instant };
}

export const momentsOf = (takes: readonly Take[]): Instant[] => takes.map((take) => take.takenAt);
