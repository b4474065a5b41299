import { describe, expect, it } from 'vitest';
import { assertIdsOnly } from './ids-only.ts';

describe('what events and jobs may carry', () => {
  it.each([
    { id: '01a203b2-e132-7f00-9b64-4856f0b18fb4' },
    { at: '2026-11-23T00:00:00.000Z', on: '2026-11-23' },
    { code: 'booking.slot_full', action: 'hospital-1/0301', number: 12, fen: 1_250_00, walkIn: true, none: null },
    { list: ['am', 'pm'], nested: { state: 'held' } },
  ])('ids, codes, instants and small numbers pass: %j', (payload) => {
    expect(() => assertIdsOnly(payload)).not.toThrow();
  });

  it.each([
    ['a name', { name: '测试甲' }, 'payload.name'],
    ['a phone', { phone: '10000000001' }, 'payload.phone'],
    ['a phone as a number', { phone: 10_000_000_001 }, 'payload.phone'],
    ['a document number', { document: '99010119900101001X' }, 'payload.document'],
    ['a sentence', { reason: 'headache for three days' }, 'payload.reason'],
    ['something deep inside', { list: [{ note: '头痛' }] }, 'payload.list.0.note'],
    ['an unset value', { id: undefined }, 'payload.id'],
  ])('%s does not', (_what, payload, path) => {
    expect(() => assertIdsOnly(payload)).toThrow(path);
  });
});
