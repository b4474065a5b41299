import type { Instant } from '#kernel/instant.ts';
import { patientsById } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { insertMessage, ownTexts } from '../db/messages.ts';
import { type Params, render } from '../domain/render.ts';
import { type TemplateName, templates } from '../domain/templates.ts';

export interface Notice {
  template: TemplateName;
  patient: string;
  /** `time` (Instant), `number`, `doctor`, `department`, `place` ({zh, en} as catalog has them). No ID number, no phone. */
  params: Params;
  /** The event that causes it: the same event, template and patient is written to once, however often it is told. */
  dedupe: string;
}

/**
 * Writes one message to a patient and hands it to the sender after the commit. Answers its id, or null when it was
 * written before or nobody of this hospital is meant: one bad recipient must not stop the others of an event.
 */
export async function notify(t: Tx, notice: Notice, now: Instant): Promise<string | null> {
  const { hospital } = t.scope;
  if (hospital === null) throw new Error('a message belongs to a hospital: this transaction has none');
  const [patient] = await patientsById(t, [notice.patient]);
  if (!patient) return null;
  assertNoLongNumbers(notice.params);
  const own = await ownTexts(t, notice.template);
  const words = templates[notice.template];
  const params = { ...notice.params, patient: patient.name };
  const id = newId();
  const written = await insertMessage(
    t,
    {
      id,
      patient: patient.id,
      dedupe: notice.dedupe,
      template: notice.template,
      params: notice.params,
      lang: patient.lang,
      zh: render(own.zh ?? words.zh, params, 'zh'),
      en: render(own.en ?? words.en, params, 'en'),
      link: words.link,
    },
    now,
  );
  if (!written) return null;
  await enqueue(t, 'messaging.send', { hospital, id });
  return id;
}

// A phone, card or document number has nine digits or more; times, numbers and names have not.
function assertNoLongNumbers(params: Params): void {
  for (const [name, value] of Object.entries(params)) {
    const texts = value !== null && typeof value === 'object' ? [value.zh, value.en] : [String(value)];
    if (texts.some((text) => /\d{9}/.test(text)))
      throw new Error(`param ${name} of a message looks like personal data`);
  }
}
