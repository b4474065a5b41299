import { createHash } from 'node:crypto';
import { addMinutes, type Instant } from '#kernel/instant.ts';

export type TokenAnswer = { token: string; seconds: number } | { failed: string };

/** Tokens of this process, by channel and secret. Both providers answer who asks again with the token that holds. */
const kept = new Map<string, { token: string; until: Instant }>();

const keyOf = (channel: string, secret: string): string =>
  `${channel}/${createHash('sha256').update(secret, 'utf8').digest('hex').slice(0, 16)}`;

/** The token with which a provider lets us in: the kept one until shortly before its end, else a new one. */
export async function accessToken(
  { channel, secret, now }: { channel: string; secret: string; now: Instant },
  ask: () => Promise<TokenAnswer>,
): Promise<{ token: string } | { failed: string }> {
  const key = keyOf(channel, secret);
  const known = kept.get(key);
  if (known && known.until > now) return known;
  const answer = await ask();
  if ('failed' in answer) return answer;
  const until = addMinutes(now, Math.floor(answer.seconds / 60) - 5);
  kept.set(key, { token: answer.token, until });
  return answer;
}

/** After the provider called a token wrong. */
export const dropToken = (channel: string, secret: string): void => void kept.delete(keyOf(channel, secret));
