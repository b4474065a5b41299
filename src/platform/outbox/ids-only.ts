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
  if (isId(payload)) return;
  if (typeof payload !== 'object' || payload === null) {
    throw new Error(`${path} is no id, code, instant or small integer: events and jobs carry nothing else`);
  }
  for (const [name, value] of Object.entries(payload)) assertIdsOnly(value, `${path}.${name}`);
}

function isId(value: unknown): boolean {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isSafeInteger(value) && Math.abs(value) < 1e10;
  return typeof value === 'string' && isIdText(value);
}

function isIdText(text: string): boolean {
  if (UUID.test(text) || isInstant(text) || isLocalDate(text)) return true;
  return CODE.test(text) && !LONG_NUMBER.test(text);
}
