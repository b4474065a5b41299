import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { notify } from '../app/notify.ts';
import type { Form } from '../domain/channel.ts';

let made = 0;
const config = { delayMinutes: 0, refusePercent: 0, busyPercent: 0, twice: false };

export const freshWish = (form: Form = 'sms') => ({
  kind: 'simulator',
  name: `核对通道 ${made++}`,
  enabled: true,
  config: { ...config, form },
});

async function add(d: DoorContext, wish: object): Promise<string> {
  const path = `/api/h/${d.hospital}/messaging/channels`;
  const answer = await d.send('messaging.channels', 'POST', path, wish);
  if (answer.status !== 201) throw new Error(`a door fixture was refused: ${answer.status}`);
  return (answer.body as { id: string }).id;
}

/** A channel that nothing uses yet. */
export const freshChannel = (d: DoorContext): Promise<string> => add(d, freshWish());

/** One whose provider may tell receipts. */
export const freshHttpChannel = (d: DoorContext): Promise<string> =>
  add(d, {
    kind: 'http_template',
    name: `核对通道 ${made++}`,
    enabled: true,
    config: {
      url: 'http://127.0.0.1:1/',
      method: 'POST',
      format: 'json',
      fields: [{ name: 'text', value: '{text}' }],
      header: null,
      success: null,
    },
  });

/** Where that provider tells them. */
export async function freshAddress(d: DoorContext): Promise<{ id: string; key: string }> {
  const id = await freshHttpChannel(d);
  const answer = await d.send('messaging.channels', 'POST', `/api/h/${d.hospital}/messaging/channels/${id}/receipts`);
  const { address } = answer.body as { address: string };
  return { id, key: address.split('/').at(-1) ?? '' };
}

/** A channel of this form stands in the chain of what can wait, so that patients may ask for it. */
export async function offered(d: DoorContext, form: Form): Promise<void> {
  const wish =
    form === 'web_push'
      ? { kind: 'web_push', name: `核对通道 ${made++}`, enabled: true, config: { contact: 'mailto:a@demo.example' } }
      : freshWish(form);
  const id = await add(d, wish);
  const path = `/api/h/${d.hospital}/messaging/levels/ordinary`;
  const answer = await d.send('messaging.channels', 'PUT', path, { channels: [id], quiet: null });
  if (answer.status !== 200) throw new Error(`a door fixture was refused: ${answer.status}`);
}

/** A message to somebody of this hospital. */
export async function someMessage(d: DoorContext): Promise<string> {
  const notice = { template: 'moved', patient: d.patient, params: {}, dedupe: newId() } as const;
  const id = await d.app.db.tx({ hospital: d.hospital }, (t) => notify(t, notice, d.now));
  if (id === null) throw new Error('the door hospital has nobody to write to');
  return id;
}
