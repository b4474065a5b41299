import { useTranslation } from 'react-i18next';
import { type Lang, price } from '#web/kit/index.ts';
import { pointsText } from '../../domain/scores/points.ts';
import type { Glance } from './data.ts';
import { FigureCard } from './figure-card.tsx';

interface Props {
  glance: Glance;
  works: boolean;
  onOpen(panel: string): void;
}

/** The first row: one figure for each question, what stands behind it in small. */
export function Figures({ glance, works, onOpen }: Props) {
  const { t, i18n } = useTranslation();
  const { waits, bookings, payments, problems, scores, indicators, tasks, grading } = glance;
  const lost = scores.reduce((all, { total }) => all + total.lost, 0);
  const compared = indicators.met + indicators.missed;
  const full = scores.reduce((all, { total }) => all + total.full, 0);
  return (
    <ul className="glance-figures">
      <FigureCard
        name={t('programme.glance.waits')}
        value={waits.people}
        unit={t('programme.glance.peopleUnit')}
        below={t(waits.people > 0 ? 'programme.glance.waitsBelow' : 'programme.glance.nobodyWaits', waits)}
        onOpen={() => onOpen('waits')}
      />
      <FigureCard
        name={t('programme.glance.bookings')}
        value={bookings.booked}
        unit={t('programme.glance.peopleUnit')}
        below={t('programme.glance.bookingsBelow', { arrived: bookings.arrived, missed: bookings.missed })}
        onOpen={() => onOpen('bookings')}
      />
      <FigureCard
        name={t('programme.glance.problems')}
        value={problems.overdue}
        wrong={problems.overdue > 0}
        below={t('programme.glance.problemsBelow', { open: problems.open, returned: problems.returned })}
        to={works ? '/staff/problems?view=board' : null}
      />
      <FigureCard
        name={t('programme.glance.lost')}
        value={scores.length === 0 ? '—' : lost > 0 ? `−${pointsText(lost)}` : 0}
        wrong={lost > 0}
        below={
          scores.length === 0
            ? t('programme.glance.noPlan')
            : t('programme.glance.lostBelow', { full: pointsText(full), plans: scores.length })
        }
        to={works ? '/staff/scores?view=lost' : null}
      />
      <FigureCard
        name={t('programme.glance.indicators')}
        value={compared > 0 ? indicators.met : '—'}
        unit={compared > 0 ? t('programme.glance.ofTargets', { all: compared }) : ''}
        below={t('programme.glance.indicatorsBelow', { missed: indicators.missed, noData: indicators.noData })}
        to="/leadership?view=all"
      />
      <FigureCard
        name={t('programme.glance.tasks')}
        value={tasks.overdue}
        wrong={tasks.overdue > 0}
        below={t('programme.glance.tasksBelow', { accepted: tasks.accepted, all: tasks.all, soon: tasks.soon })}
        to={works ? '/staff/tasks?scope=all&only=overdue' : null}
      />
      <FigureCard
        name={t('programme.glance.grading')}
        value={grading.countedAt ? grading.level : '—'}
        unit={grading.countedAt ? t('programme.glance.levelUnit') : ''}
        below={gradingWords()}
        to="/leadership?view=grading"
      />
      {payments ? (
        <FigureCard
          name={t('programme.glance.paymentStops')}
          value={payments.stops}
          unit={t('programme.glance.timesUnit')}
          below={t('programme.glance.paidBelow', {
            money: price(payments.fen, i18n.language as Lang),
            bills: payments.bills,
          })}
          onOpen={() => onOpen('payments')}
        />
      ) : (
        <FigureCard
          name={t('programme.glance.payments')}
          value={t('programme.glance.notConnected')}
          below={t('programme.glance.paymentsBelow')}
          off
        />
      )}
    </ul>
  );

  function gradingWords(): string {
    if (!grading.countedAt) return t('programme.glance.neverCounted');
    if (!grading.next) return t('programme.glance.highest');
    const { level, basic, pointsMissing } = grading.next;
    return t('programme.glance.gradingBelow', { level, basic, points: pointsText(pointsMissing) });
  }
}
