import { randomBytes } from 'node:crypto';
import { addMinutes } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { sm3 } from '#platform/crypto/field-crypto.ts';
import { putChallenge, takeChallenge } from '../db/passkeys.ts';

const VALID_MINUTES = 5;

/** What a question is for: signing in, or a new passkey of one account. An answer to one is none to the other. */
export type ChallengeFor = 'sign_in' | `enrol/${string}`;

const keyOf = (what: ChallengeFor, challenge: string): string => sm3(`${what}/${challenge}`);

/** A question that no device has ever answered, base64url. It is kept as a hash, for one answer within five minutes. */
export async function askChallenge(app: App, what: ChallengeFor): Promise<string> {
  const challenge = randomBytes(32).toString('base64url');
  const now = app.clock.now();
  await app.db.tx({ hospital: null }, (t) =>
    putChallenge(t, keyOf(what, challenge), addMinutes(now, VALID_MINUTES), now),
  );
  return challenge;
}

/**
 * The question that this answer claims to answer, spent by asking: committed before the answer is looked at, so that
 * none is tried twice. Null when it was never asked for this, has run out, or was answered before.
 */
export async function spendChallenge(app: App, what: ChallengeFor, clientDataJSON: string): Promise<string | null> {
  const challenge = challengeIn(clientDataJSON);
  if (challenge === null) return null;
  const taken = await app.db.tx({ hospital: null }, (t) => takeChallenge(t, keyOf(what, challenge), app.clock.now()));
  return taken ? challenge : null;
}

/** Null too for an answer from a page that stands inside somebody else's. */
function challengeIn(clientDataJSON: string): string | null {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'));
    const { challenge, crossOrigin } = (said ?? {}) as { challenge?: unknown; crossOrigin?: unknown };
    return typeof challenge === 'string' && crossOrigin !== true ? challenge : null;
  } catch {
    return null;
  }
}
