import { valueAt } from './blanks.ts';
import type { HttpTemplateConfig } from './channel.ts';

/** What a provider says became of one message; `id` is ours. */
export interface Told {
  id: string;
  arrived: boolean;
  code: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Receipts that one call may bring. */
export const MOST_TOLD = 500;

/** One line or a list of lines; what names no message of ours is left out. */
function lines(
  json: unknown,
  read: (line: unknown) => { id: string | null; code: string | null; arrived: boolean },
): Told[] {
  return (Array.isArray(json) ? json : [json]).slice(0, MOST_TOLD).flatMap((line) => {
    const { id, code, arrived } = read(line);
    return id !== null && UUID.test(id) ? [{ id, arrived, code: code ?? '' }] : [];
  });
}

/** The status reports of the SMS platform: a list; `out_id` is what we sent as `OutId`. */
export const toldByAliyun = (json: unknown): Told[] =>
  lines(json, (line) => ({
    id: valueAt(line, 'out_id'),
    code: valueAt(line, 'err_code'),
    arrived: valueAt(line, 'success') === 'true',
  }));

/** Any other provider, by the fields that the hospital has named; one object or a list of them. */
export const toldByFields = (json: unknown, receipt: NonNullable<HttpTemplateConfig['receipt']>): Told[] =>
  lines(json, (line) => {
    const code = valueAt(line, receipt.code);
    return { id: valueAt(line, receipt.id), code, arrived: code === receipt.value };
  });

/** A neighbour's program: `{type: 'message.receipt', data: {id, outcome: 'delivered' | 'failed', code}}`. */
export const toldByWebhook = (json: unknown): Told[] =>
  valueAt(json, 'type') === 'message.receipt'
    ? lines((json as { data?: unknown }).data, (line) => ({
        id: valueAt(line, 'id'),
        code: valueAt(line, 'code'),
        arrived: valueAt(line, 'outcome') === 'delivered',
      }))
    : [];
