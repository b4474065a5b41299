import type { RoomManifest } from '#platform/room.ts';

/** Routes that are older than the houses' naming or belong to no room by their nature. */
const PATHS_OF_THEIR_OWN = new Set(['GET /api/hospitals']);

/** Every complaint about names, texts and references over all manifests; empty when the rooms agree. */
export function manifestComplaints(rooms: readonly RoomManifest[]): string[] {
  return [...rooms.flatMap(names), ...rooms.flatMap(texts), ...references(rooms), ...twice(rooms)];
}

function names(room: RoomManifest): string[] {
  const own = (what: string, list: readonly string[], pattern: RegExp) =>
    list.filter((name) => !pattern.test(name)).map((name) => `${room.name}: ${what} ${name} has another room's name`);
  const dotted = new RegExp(`^${room.name}(\\.[a-z0-9_]+)+$`);
  return [
    ...own('table', Object.keys(room.tables), new RegExp(`^${room.name}\\.[a-z_0-9]+$`)),
    ...own('view', room.views ?? [], new RegExp(`^${room.name}\\.v_[a-z_0-9]+$`)),
    ...own('permission', Object.keys(room.permissions ?? {}), dotted),
    ...own('error', Object.keys(room.errors ?? {}), new RegExp(`^${room.name}\\.[a-z0-9_]+$`)),
    ...own('constraint', Object.keys(room.constraints ?? {}), new RegExp(`^${room.name}_[a-z0-9_]+$`)),
    ...own('constraint code', Object.values(room.constraints ?? {}), new RegExp(`^${room.name}\\.[a-z0-9_]+$`)),
    ...own('event', room.events ?? [], new RegExp(`^${room.name}\\.[a-z_]+$`)),
    ...own(
      'subscription',
      (room.subscriptions ?? []).map((it) => it.name),
      dotted,
    ),
    ...own(
      'due sweep',
      (room.due ?? []).map((it) => it.name),
      dotted,
    ),
    ...own(
      'job',
      (room.jobs ?? []).map((it) => it.name),
      dotted,
    ),
    ...own(
      'screen',
      (room.screens ?? []).map((it) => it.name),
      dotted,
    ),
    ...own(
      'route',
      (room.routes ?? []).map((it) => it.id),
      dotted,
    ),
    ...(room.name === 'platform' ? [] : own('path', paths(room), ownPath(room.name))),
  ];
}

function paths(room: RoomManifest): string[] {
  return (room.routes ?? []).filter((it) => !PATHS_OF_THEIR_OWN.has(`${it.method} ${it.path}`)).map((it) => it.path);
}

function ownPath(room: string): RegExp {
  return new RegExp(`^/api/(h/:hospital/)?${room}(/|$)`);
}

function texts(room: RoomManifest): string[] {
  const pairs: [string, { zh: string; en: string }][] = [
    ...Object.entries(room.permissions ?? {}),
    ...Object.entries(room.errors ?? {}),
    ...(room.routes ?? []).map((it): [string, { zh: string; en: string }] => [`route ${it.id}`, it.summary]),
  ];
  return pairs.flatMap(([name, { zh, en }]) => {
    const complaints: string[] = [];
    if (!/\p{Script=Han}/u.test(zh)) complaints.push(`${name}: zh is not Chinese: "${zh}"`);
    if (en.trim() === '' || /\p{Script=Han}/u.test(en)) complaints.push(`${name}: en is not English: "${en}"`);
    if (holes(zh) !== holes(en)) complaints.push(`${name}: zh and en fill different places`);
    return complaints;
  });
}

function holes(text: string): string {
  return [...text.matchAll(/\{(\w+)\}/g)]
    .map((match) => match[1])
    .sort()
    .join();
}

function references(rooms: readonly RoomManifest[]): string[] {
  const permissions = new Set(rooms.flatMap((room) => Object.keys(room.permissions ?? {})));
  return rooms.flatMap((room) => {
    const below = rooms.filter((other) => other === room || other.rank < room.rank);
    const codes = new Set(below.flatMap((other) => Object.keys(other.errors ?? {})));
    const events = new Set(below.flatMap((other) => other.events ?? []));
    return [
      ...(room.routes ?? [])
        .filter((it) => it.permission !== undefined && !permissions.has(it.permission))
        .map((it) => `route ${it.id}: permission ${it.permission} is in no manifest`),
      ...(room.routes ?? []).flatMap((it) =>
        (it.errors ?? []).filter((code) => !codes.has(code)).map((code) => `route ${it.id}: error ${code} is unknown`),
      ),
      ...Object.values(room.constraints ?? {})
        .filter((code) => !codes.has(code))
        .map((code) => `${room.name}: constraint code ${code} is unknown`),
      ...(room.subscriptions ?? [])
        .filter((it) => !events.has(it.event) && !room.awaits?.includes(it.event))
        .map((it) => `${it.name}: event ${it.event} is not of this room or one below`),
      ...(room.awaits ?? [])
        .filter((event) => rooms.some((other) => other.name === event.split('.')[0] && !other.events?.includes(event)))
        .map((event) => `${room.name}: awaits ${event}, but the room that stands does not tell it`),
    ];
  });
}

function twice(rooms: readonly RoomManifest[]): string[] {
  const lists: [string, string[]][] = [
    ['route', rooms.flatMap((room) => (room.routes ?? []).map((it) => it.id))],
    ['path', rooms.flatMap((room) => (room.routes ?? []).map((it) => `${it.method} ${it.path.replace(/:\w+/g, ':')}`))],
    ['subscription', rooms.flatMap((room) => (room.subscriptions ?? []).map((it) => it.name))],
    ['room', rooms.map((room) => room.name)],
  ];
  return lists.flatMap(([what, list]) =>
    list.filter((name, i) => list.indexOf(name) !== i).map((name) => `${what} ${name} is there twice`),
  );
}
