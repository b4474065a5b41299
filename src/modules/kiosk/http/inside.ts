import type { Tx } from '#platform/db/tx.ts';
import type { Answer, Call } from '#platform/http/route.ts';
import { idempotentTx } from '#platform/idempotency/idempotent-tx.ts';
import { type AtDevice, type AtKiosk, requireDevice, requireSitting } from '../app/at-kiosk.ts';
import { presented } from './device-cookie.ts';

/** Why these routes need no session of an account. */
export const open =
  'a kiosk has no account: its own cookie, and the secret of the person at it, are asked for by the room';
export const outsider = `none: ${open}` as const;
export const DEVICE_ERRORS = ['kiosk.device_unknown'];
export const SITTING_ERRORS = [...DEVICE_ERRORS, 'kiosk.sitting_over'];
export const KNOWN_ERRORS = [...SITTING_ERRORS, 'kiosk.not_identified'];

// biome-ignore lint/suspicious/noExplicitAny: of a call only what all have in common is used
type AnyCall = Call<any, any, any>;

/** One transaction of a paired machine. */
export function atDevice<T>(c: AnyCall, fn: (t: Tx, at: AtDevice) => Promise<T>): Promise<T> {
  return c.app.db.tx(scopeOf(c), async (t) => fn(t, await requireDevice(t, c, presented(c.raw.request))));
}

/** One transaction of a live sitting. */
export function inSitting<T>(c: AnyCall, fn: (t: Tx, at: AtKiosk) => Promise<T>): Promise<T> {
  const { request } = c.raw;
  return c.app.db.tx(scopeOf(c), async (t) =>
    fn(t, await requireSitting(t, c, presented(request), request.method === 'GET')),
  );
}

/** For what creates: the sitting is made sure of first, and a repeat is answered again to that sitting alone. */
export async function creating(c: AnyCall, fn: (t: Tx, at: AtKiosk) => Promise<Answer>): Promise<Answer> {
  const at = await inSitting(c, async (_, found) => found);
  return idempotentTx(c.app, scopeOf(c), claimOf(c, at), (t) => fn(t, at));
}

export function claimOf({ idempotency }: AnyCall, at: AtKiosk) {
  if (!idempotency) throw new Error('only a creating route has a claim');
  return { ...idempotency, actor: `kiosk/${at.sitting.id}` };
}

const scopeOf = ({ hospital, requestId }: AnyCall) => ({ hospital, requestId });
