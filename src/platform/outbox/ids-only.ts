import { isInstant, isLocalDate } from '#kernel/instant.ts';

export type Ids = { readonly [name: string]: IdValue };
export type IdValue = string | number | boolean | null | readonly IdValue[] | Ids;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9_.:/+-]{0,79}$/;
const LONG_NUMBER = /\d{9}/;

/**
 * Events and jobs carry ids, codes, instants, dates and small integers only: no name, phone or document number can
 * travel in them, so neither the outbox nor the job tables need encryption or erasure. Throws (a bug) on anything else.
 */
export function assertIdsOnly(payload: unknown, path = 'payload'): void {
  if (payload === null || typeof payload === 'boolean') return;
  if (typeof payload === 'number') return check(Number.isSafeInteger(payload) && Math.abs(payload) < 1e10, path);
  if (typeof payload === 'string') return check(isIdText(payload), path);
  if (typeof payload !== 'object') return check(false, path);
  for (const [name, value] of Object.entries(payload)) assertIdsOnly(value, `${path}.${name}`);
}

function isIdText(text: string): boolean {
  if (UUID.test(text) || isInstant(text) || isLocalDate(text)) return true;
  return CODE.test(text) && !LONG_NUMBER.test(text);
}

function check(fine: boolean, path: string): void {
  if (!fine)
    throw new Error(`${path} is not an id, code, instant or small integer: events and jobs carry nothing else`);
}
