import { useTranslation } from 'react-i18next';
import { Button, Facts, Figure, hourOf, Tag } from '#web/kit/index.ts';
import type { DoctorSession, useDoctorActs } from './data.ts';
import { genderWords } from './say.ts';
import { useKeys } from './use-keys.ts';

/** Who was called or is in the room, and the one next step; letters do the same as the buttons. */
export function CurrentCard({ session, acts }: { session: DoctorSession; acts: ReturnType<typeof useDoctorActs> }) {
  const { t } = useTranslation();
  const { current, waiting } = session;
  const next = waiting[0];
  const closed = session.state === 'closed';
  const calls = !closed && session.stop === null;
  // A doctor who helps with a common line has somebody to call there.
  const someone = next !== undefined || (session.pool?.part === 'helps' && session.pool.waiting > 0);
  const act = (what: Parameters<typeof acts.act>[1]) => () => {
    if (current) void acts.act(current.encounter, what);
  };
  const callNext = () => void acts.callNext(session.id);
  useKeys({
    n: !current && someone && calls ? callNext : undefined,
    s: current?.state === 'called' ? act('start') : undefined,
    r: current?.state === 'called' ? act('recall') : undefined,
    a: current?.state === 'called' ? act('absent') : undefined,
    f: current?.state === 'in_room' ? act('finish') : undefined,
    t: current?.state === 'in_room' ? act('tests') : undefined,
  });

  if (!current) {
    return (
      <section className="next-step" aria-label={t('queue.staff.now')}>
        <div className="what">
          <p className="lead">{next ? t('queue.staff.nextIs') : t('queue.staff.now')}</p>
          <b className="headline">
            {closed ? t('queue.staff.closed') : next ? `${next.number} ${next.name}` : t('queue.staff.nobodyWaits')}
          </b>
        </div>
        {!closed && (
          <Button look="on-jade" big busy={acts.busy} disabled={!someone || !calls} onClick={callNext}>
            {t('queue.staff.callNext')} <kbd>N</kbd>
          </Button>
        )}
      </section>
    );
  }
  return (
    <section className="card stack current" aria-label={t('queue.staff.now')}>
      <div className="row apart">
        <div>
          <Tag tone={current.state === 'in_room' ? 'jade' : 'amber'}>
            {current.state === 'in_room'
              ? t('queue.staff.inRoom', { at: hourOf(current.startedAt ?? current.calledAt) })
              : t('queue.staff.called', { at: hourOf(current.calledAt), count: current.calls })}
          </Tag>
          <p className="current-name">{current.name}</p>
          <p className="quiet-words">
            {genderWords(t, current.gender)}
            {current.age !== null && ` · ${t('queue.staff.age', { age: current.age })}`}
            {current.walkIn && ` · ${t('queue.staff.walkIn')}`}
            {current.returned && ` · ${t('queue.staff.returned')}`}
            {current.backFromTests && ` · ${t('queue.staff.backFromTests')}`}
            {!current.signedIn && ` · ${t('queue.staff.notSignedIn')}`}
          </p>
        </div>
        <Figure value={current.number} />
      </div>
      <Facts
        rows={[
          [t('queue.staff.slot'), current.slotStart && hourOf(current.slotStart)],
          [t('queue.staff.checkedInAt'), hourOf(current.checkedInAt)],
          [t('queue.staff.reason'), current.reason],
        ]}
      />
      {current.state === 'called' ? (
        <div className="row">
          <Button big busy={acts.busy} onClick={act('start')}>
            {t('queue.staff.start')} <kbd>S</kbd>
          </Button>
          <Button look="quiet" busy={acts.busy} onClick={act('recall')}>
            {t('queue.staff.recall')} <kbd>R</kbd>
          </Button>
          <Button look="quiet" busy={acts.busy} onClick={act('absent')}>
            {t('queue.staff.absent')} <kbd>A</kbd>
          </Button>
        </div>
      ) : (
        <div className="row">
          <Button big busy={acts.busy} onClick={act('finish')}>
            {t('queue.staff.finish')} <kbd>F</kbd>
          </Button>
          <Button look="quiet" busy={acts.busy} onClick={act('tests')}>
            {t('queue.staff.toTests')} <kbd>T</kbd>
          </Button>
        </div>
      )}
    </section>
  );
}
