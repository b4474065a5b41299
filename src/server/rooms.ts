import { booking } from '#modules/booking/module.ts';
import { bureau } from '#modules/bureau/module.ts';
import { catalog } from '#modules/catalog/module.ts';
import { content } from '#modules/content/module.ts';
import { elastic } from '#modules/elastic/module.ts';
import { guidance } from '#modules/guidance/module.ts';
import { identity } from '#modules/identity/module.ts';
import { journey } from '#modules/journey/module.ts';
import { kiosk } from '#modules/kiosk/module.ts';
import { messaging } from '#modules/messaging/module.ts';
import { people } from '#modules/people/module.ts';
import { programme } from '#modules/programme/module.ts';
import { queue } from '#modules/queue/module.ts';
import { servicedesk } from '#modules/servicedesk/module.ts';
import { triage } from '#modules/triage/module.ts';
import type { RoomManifest } from '#platform/room.ts';

/** The one list of rooms, lowest rank first; server, worker, cli and tests compose this. */
export const rooms: readonly RoomManifest[] = [
  identity,
  catalog,
  messaging,
  guidance,
  content,
  booking,
  queue,
  triage,
  kiosk,
  elastic,
  servicedesk,
  people,
  journey,
  programme,
  bureau,
];
