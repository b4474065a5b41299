import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { notify } from '../app/notify.ts';

let made = 0;
const config = { delayMinutes: 0, refusePercent: 0, busyPercent: 0, twice: false };

export const freshWish = () => ({ kind: 'simulator', name: `核对通道 ${made++}`, enabled: true, config });

/** A channel that nothing uses yet. */
export async function freshChannel(d: DoorContext): Promise<string> {
  const path = `/api/h/${d.hospital}/messaging/channels`;
  const answer = await d.send('messaging.channels', 'POST', path, freshWish());
  if (answer.status !== 201) throw new Error(`a door fixture was refused: ${answer.status}`);
  return (answer.body as { id: string }).id;
}

/** A message to somebody of this hospital. */
export async function someMessage(d: DoorContext): Promise<string> {
  const notice = { template: 'moved', patient: d.patient, params: {}, dedupe: newId() } as const;
  const id = await d.app.db.tx({ hospital: d.hospital }, (t) => notify(t, notice, d.now));
  if (id === null) throw new Error('the door hospital has nobody to write to');
  return id;
}
