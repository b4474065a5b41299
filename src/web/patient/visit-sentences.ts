import type { TFunction } from 'i18next';
import type { Appointment } from '#modules/booking/ui/index.tsx';
import type { Mine } from '#modules/queue/ui/index.tsx';
import { dayName, hourOf, type Lang, price } from '#web/kit/index.ts';

export interface VisitKnown {
  visit: Appointment;
  /** Where it stands today; absent on other days. */
  item: Mine | undefined;
  hospital: string;
  person: string;
  today: string;
}

/** All that the house holds of a visit, as sentences that can be heard: who, when, where, what happened, what is next. */
export function visitSentences(
  t: TFunction,
  lang: Lang,
  { visit, item, hospital, person, today }: VisitKnown,
): string[] {
  const day = dayName(visit.date, today, lang);
  const time = visit.start ? hourOf(visit.start) : '';
  const doctor = `${visit.practitioner.name} ${visit.practitioner.title}`;
  const number = item?.number ?? String(visit.number).padStart(3, '0');
  const room = item?.place?.name ?? visit.place.name;
  const area = item?.waitingArea?.name ?? visit.place.name;
  const seen = [
    item?.checkedInAt && t('web.aloud.checkedIn', { time: hourOf(item.checkedInAt) }),
    item?.calledAt && t('web.aloud.called', { time: hourOf(item.calledAt), room }),
  ];
  return [
    t('web.aloud.who', { person, hospital }),
    t('web.aloud.when', { day, time }).trim(),
    t('web.aloud.doctor', { department: visit.department.name, doctor }),
    t('web.aloud.where', { place: room }),
    t('web.aloud.number', { number }),
    visit.reason && t('web.aloud.reason', { reason: visit.reason }),
    ...seen,
    next(t, visit, item, { room, area }),
    visit.state === 'booked' && t('web.aloud.fee', { fee: price(visit.fee, lang) }),
  ].filter((one): one is string => typeof one === 'string' && one !== '');
}

function next(t: TFunction, visit: Appointment, item: Mine | undefined, where: { room: string; area: string }): string {
  switch (item?.state) {
    case 'waiting':
      return t('web.aloud.next.waiting', { ...where, count: item.ahead ?? 0 });
    case 'called':
      return t('web.aloud.next.called', where);
    case 'in_room':
      return t('web.aloud.next.inRoom', where);
    case 'done':
      return t('web.aloud.next.done');
    case 'absent':
      return t('web.aloud.next.absent', where);
    default:
      // words: web.aloud.next.booked web.aloud.next.arrived web.aloud.next.fulfilled web.aloud.next.no_show web.aloud.next.cancelled
      return t(`web.aloud.next.${visit.state}`, where);
  }
}
