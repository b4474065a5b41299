import { type Instant, localDate } from '#kernel/instant.ts';
import { type Patient, patientsById } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { enqueueAll } from '#platform/jobs/enqueue.ts';
import { insertMessages, type NewMessage, type OwnTexts, ownTexts } from '../db/messages.ts';
import { isElder } from '../domain/elder.ts';
import { type Params, render } from '../domain/render.ts';
import { type TemplateName, templates } from '../domain/templates.ts';

export interface Notice {
  template: TemplateName;
  patient: string;
  /** `time` (Instant), `number`, `doctor`, `department`, `place` ({zh, en} as catalog has them). No ID number, no phone. */
  params: Params;
  /** A page of the patient's that this very message opens; without it the template's own. */
  link?: string;
  /** The event that causes it: the same event, template and patient is written to once, however often it is told. */
  dedupe: string;
}

/** Writes one message to a patient: see notifyAll. Answers its id, or null when nobody was written to. */
export async function notify(t: Tx, notice: Notice, now: Instant): Promise<string | null> {
  const [id = null] = await notifyAll(t, [notice], now);
  return id;
}

/**
 * Writes messages by a fixed number of statements, however many they are, and hands them to the sender after the commit.
 * Answers an id for each, or null where it was written before or nobody of this hospital is meant: one bad recipient
 * must not stop the others of an event.
 */
export async function notifyAll(t: Tx, notices: readonly Notice[], now: Instant): Promise<(string | null)[]> {
  const { hospital } = t.scope;
  if (hospital === null) throw new Error('a message belongs to a hospital: this transaction has none');
  if (notices.length === 0) return [];
  const people = new Map((await patientsById(t, [...new Set(notices.map((n) => n.patient))])).map((p) => [p.id, p]));
  const own = await ownTexts(t, [...new Set(notices.map((n) => n.template))]);
  const messages = notices.map((notice) => {
    assertNoLongNumbers(notice.params);
    const patient = people.get(notice.patient);
    return patient ? messageTo(patient, notice, own.get(notice.template) ?? {}, now) : null;
  });
  const written = await insertMessages(
    t,
    messages.filter((m) => m !== null),
    now,
  );
  await enqueueAll(t, 'messaging.send', hospital, [...written]);
  return messages.map((m) => (m && written.has(m.id) ? m.id : null));
}

function messageTo(
  patient: Patient,
  { template, params, dedupe, link: opens }: Notice,
  own: OwnTexts,
  now: Instant,
): NewMessage {
  const { link, ...plain } = templates[template];
  const words = (isElder(patient.birthDate, localDate(now)) && plain.elder) || plain;
  const shown = { ...params, patient: patient.name };
  return {
    id: newId(),
    patient: patient.id,
    dedupe,
    template,
    params,
    lang: patient.lang,
    zh: render(own.zh ?? words.zh, shown, 'zh'),
    en: render(own.en ?? words.en, shown, 'en'),
    link: opens ?? link,
  };
}

// A phone, card or document number has nine digits or more; times, numbers and names have not.
function assertNoLongNumbers(params: Params): void {
  for (const [name, value] of Object.entries(params)) {
    const texts = value !== null && typeof value === 'object' ? [value.zh, value.en] : [String(value)];
    if (texts.some((text) => /\d{9}/.test(text)))
      throw new Error(`param ${name} of a message looks like personal data`);
  }
}
