import type { DoorContext } from '#platform/http/route.ts';
import { someWaitingArea } from './door-fixtures.ts';

const base = (d: DoorContext) => `/api/h/${d.hospital}/queue/screens`;

export async function someRoom(d: DoorContext): Promise<string> {
  const [room] = await d.rows<{ id: string }>(
    `select place_id as id from catalog.place where hospital_id = $1 and kind = 'room' order by place_id limit 1`,
    [d.hospital],
  );
  if (!room) throw new Error('the door hospital has no room');
  return room.id;
}

/** A face for a hall board. */
export async function someFace(d: DoorContext) {
  const place = await someWaitingArea(d);
  return { name: '一楼大屏', shows: 'area', place, voice: 'off', repeats: 2, quiet: null } as const;
}

/** The code that a screen shows now. */
export async function shownCode(d: DoorContext): Promise<string> {
  const answer = await d.send('queue.screens', 'POST', `${base(d)}/self`);
  return (answer.body as { code: string }).code;
}

export async function pairedScreen(d: DoorContext): Promise<{ id: string; version: number }> {
  const body = { code: await shownCode(d), ...(await someFace(d)) };
  return (await d.send('queue.screens', 'POST', `${base(d)}/confirm`, body)).body;
}
