import type { Outgoing } from '../../domain/adapter.ts';
import { fillBlanks, nested, valueAt } from '../../domain/blanks.ts';
import type { HttpTemplateConfig } from '../../domain/channel.ts';
import { cleanCode, codeOfStatus, jsonOf, type WireRequest } from './wire.ts';

/** For any provider with an HTTP interface: fields are filled one by one and encoded as a whole, so no text breaks out of its field. */
export function httpTemplateRequest(config: HttpTemplateConfig, secret: string, message: Outgoing): WireRequest {
  const { id, title, body: text, lang, phone = '' } = message;
  const values = { id, title, text, lang, phone, secret };
  const fields = Object.fromEntries(config.fields.map(({ name, value }) => [name, fillBlanks(value, values)]));
  const json = config.format === 'json';
  return {
    url: config.url,
    method: config.method,
    headers: {
      'content-type': json ? 'application/json; charset=utf-8' : 'application/x-www-form-urlencoded; charset=utf-8',
      // A try that is repeated carries the same key, so that a provider that knows it sends once.
      'idempotency-key': id,
      ...(config.header && { [config.header.name.toLowerCase()]: fillBlanks(config.header.value, { secret }) }),
    },
    body: json ? JSON.stringify(nested(fields)) : new URLSearchParams(fields).toString(),
  };
}

export function readHttpTemplate(
  { success }: HttpTemplateConfig,
  { status, body }: { status: number; body: string },
): string | null {
  const byStatus = codeOfStatus(status);
  if (success === null) return byStatus;
  const code = valueAt(jsonOf(body), success.field);
  if (byStatus === null && code === success.value) return null;
  // Providers that refuse with 4xx often still say why.
  return code !== null && code !== success.value ? cleanCode(code) : (byStatus ?? 'answer_unreadable');
}
