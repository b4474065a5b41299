import { accountOf } from '#platform/http/actor.ts';
import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { sealCase } from '../app/caller-texts.ts';

/** A case about an account that has booked nothing. */
export async function openCaseExample(d: DoorContext): Promise<string> {
  const id = newId();
  await d.rows(
    `insert into booking.caller_case (hospital_id, id, kind, key, state, opened_at, seen_at)
     values ($1, $2, 'account', $3, 'open', $4, $4)`,
    [d.hospital, id, newId(), d.now],
  );
  return id;
}

/** A limit of nobody's account, or of the insider's own that is just over: the doors after it stay open. */
export async function limitedCase(d: DoorContext, own = false): Promise<string> {
  const id = newId();
  const key = own ? (accountOf(d.actor) ?? '') : newId();
  await d.rows(
    `insert into booking.caller_case (hospital_id, id, kind, key, state, opened_at, seen_at, decided_at, decided_by,
       reason_sealed, until)
     values ($1, $2, 'account', $3, 'limited', $4, $4, $4, 'door', $5, $4)`,
    [d.hospital, id, key, d.now, sealCase(d.app.crypto, 'reason', id, '样例')],
  );
  return id;
}
