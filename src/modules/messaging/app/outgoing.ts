import type { PendingRow } from '../db/messages.ts';
import type { Outgoing } from '../domain/adapter.ts';
import { blanksOf } from '../domain/render.ts';
import { type TemplateName, templates } from '../domain/templates.ts';

/** A message as it leaves the house, in the language of its account. */
export function outgoing(hospital: number, row: PendingRow, name: string): Outgoing {
  const [title, body] = row.lang === 'en' ? [row.title_en, row.body_en] : [row.title_zh, row.body_zh];
  const { message_id: id, patient_id: patient, lang, link, template } = row;
  // Our own title has no blanks, whatever a hospital has written over it.
  const short = templates[template as TemplateName]?.[lang].title ?? '';
  const blanks = { ...blanksOf(row.params, lang), patient: name, title, text: body };
  return { hospital, id, patient, lang, title, body, link, template, short, blanks };
}
