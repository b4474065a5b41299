import { useTranslation } from 'react-i18next';
import type { Slip, Today, Visit } from '#modules/kiosk/ui/index.tsx';
import { Button } from '#web/kit/button.tsx';
import { dayName, hourOf, type Lang } from '#web/kit/when.ts';
import { ask, askHere } from './ask.ts';
import { useFlow } from './flow.ts';
import { Said } from './said.tsx';
import { useAsked } from './use-asked.ts';

/** Today's visits: a button where one can check in, the place in the line where one waits; then what comes later. */
export function Visits() {
  const { t, i18n } = useTranslation();
  const lang: Lang = i18n.language === 'en' ? 'en' : 'zh';
  const { go, device } = useFlow();
  const { data } = useAsked<Today>('/today', true);
  if (!data) return <Said title={t('web.kiosk.visits.wait')} />;
  const open = data.items.filter((visit) => visit.canCheckIn && visit.here);
  const hint =
    data.items.length === 0 ? t('web.kiosk.visits.none') : open.length > 0 ? t('web.kiosk.visits.hint') : undefined;
  return (
    <>
      <Said title={t('web.kiosk.visits')} hint={hint} />
      <ul className="kiosk-list">
        {data.items.map((visit) => (
          <OneVisit key={visit.appointment} visit={visit} />
        ))}
      </ul>
      {data.items.length === 0 && (
        <Button big wide onClick={() => go('departments', { goal: 'book' })}>
          {t('web.kiosk.goal.book')}
        </Button>
      )}
      {data.coming.length > 0 && (
        <section className="card stack">
          <h2>{t('web.kiosk.coming')}</h2>
          <ul className="stack">
            {data.coming.map((one) => (
              <li key={`${one.date} ${one.department} ${one.number}`}>
                {dayName(one.date, device.today, lang)} {one.start && hourOf(one.start)} {one.department} {one.doctor}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function OneVisit({ visit }: { visit: Visit }) {
  const { t } = useTranslation();
  const { act, go, flow } = useFlow();
  const mayCheckIn = visit.canCheckIn && visit.here;
  const checkIn = () =>
    act(async () => {
      const { appointment } = visit;
      const slip = await askHere<Slip>('/check-ins', {
        method: 'POST',
        body: { appointment },
        create: `check-in/${appointment}`,
      });
      go('slip', { slip });
    });
  const again = () =>
    act(async () => {
      go('slip', { slip: await slipAgain(visit) });
    });
  return (
    <li className="card kiosk-visit">
      <div>
        <h2>
          {hourOf(visit.start)} {visit.department.name}
        </h2>
        <p>
          {visit.doctor.name} · {visit.place}
        </p>
        {!visit.here && <p className="kiosk-note">{t('web.kiosk.visit.elsewhere', { campus: visit.campus })}</p>}
        {visit.state === 'not_checked_in' && visit.here && !visit.canCheckIn && (
          <p className="kiosk-note">
            {t('web.kiosk.visit.between', { from: hourOf(visit.checkInFrom), until: hourOf(visit.checkInUntil) })}
          </p>
        )}
        <Standing visit={visit} />
      </div>
      {mayCheckIn && (
        <Button big wide busy={flow.busy} onClick={checkIn}>
          {visit.state === 'absent'
            ? t('web.kiosk.visit.back')
            : visit.state === 'away'
              ? t('web.kiosk.visit.tested')
              : t('web.kiosk.visit.checkIn')}
        </Button>
      )}
      {visit.encounter && visit.state === 'waiting' && (
        <Button big wide look="quiet" busy={flow.busy} onClick={again}>
          {t('web.kiosk.visit.slip')}
        </Button>
      )}
    </li>
  );
}

function slipAgain({ encounter }: Visit): Promise<Slip> {
  return ask<Slip>('/slips', { method: 'POST', body: { id: encounter } });
}

function Standing({ visit }: { visit: Visit }) {
  const { t } = useTranslation();
  if (visit.state === 'waiting')
    return (
      <p className="kiosk-ahead">
        <strong>{visit.number}</strong>{' '}
        {visit.ahead ? t('web.kiosk.ahead', { count: visit.ahead }) : t('web.kiosk.ahead.none')}
        {visit.wait && ` ${t('web.kiosk.wait', { ...visit.wait })}`}
      </p>
    );
  if (visit.state === 'called' || visit.state === 'in_room')
    return (
      <p className="kiosk-ahead">
        <strong>{visit.number}</strong> {t('web.kiosk.visit.called', { place: visit.place })}
      </p>
    );
  if (visit.state === 'away') return <p className="kiosk-note">{t('web.kiosk.visit.tests')}</p>;
  if (visit.state === 'results_open') return <p className="kiosk-note">{t('web.kiosk.visit.results')}</p>;
  if (visit.state === 'absent') return <p className="kiosk-note">{t('web.kiosk.visit.absent')}</p>;
  if (visit.state === 'done') return <p className="kiosk-note">{t('web.done')}</p>;
  if (visit.state === 'no_show' || visit.state === 'not_seen')
    return <p className="kiosk-note">{t('web.kiosk.visit.missed')}</p>;
  return null;
}
