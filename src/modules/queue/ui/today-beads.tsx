import type { TFunction } from 'i18next';
import { type Bead, hourOf } from '#web/kit/index.ts';
import type { Mine } from './data.ts';

/** One visit as two beads of the day's thread: check in, be seen. */
export function todayBeads(item: Mine, t: TFunction, withName: boolean): Bead[] {
  const whose = withName ? `${item.patient.name} · ` : '';
  const room = item.place?.name ?? item.department.name;
  const area = item.waitingArea?.name ?? item.department.name;
  const arrived = item.checkedInAt !== null;
  const missed = item.state === 'no_show' || item.state === 'not_seen';
  return [
    {
      id: `${item.appointment}-in`,
      time: hourOf(item.checkedInAt ?? item.checkInFrom),
      text: whose + (arrived ? t('queue.bead.arrived', { area }) : t('queue.bead.checkIn', { area })),
      state: arrived ? 'done' : missed ? 'wrong' : item.canCheckIn ? 'now' : 'later',
    },
    {
      id: `${item.appointment}-seen`,
      time: hourOf(item.calledAt ?? item.slotStart),
      text:
        whose +
        (item.state === 'away'
          ? t('queue.bead.away', { area })
          : t('queue.bead.seen', { doctor: item.doctor.name, room })),
      state:
        item.state === 'done' || item.state === 'results_open'
          ? 'done'
          : missed || item.state === 'absent'
            ? 'wrong'
            : arrived
              ? 'now'
              : 'later',
    },
  ];
}
