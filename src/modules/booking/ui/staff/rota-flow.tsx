import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type Lang, momentName, monthDay, Notice, Problem, Tag, type TagTone } from '#web/kit/index.ts';
import { ReasonForm } from './reason-form.tsx';
import { type RotaItem, useRotas, useSlotClassActs } from './slot-class-data.ts';

const tones: Record<RotaItem['state'], TagTone> = {
  draft: 'plain',
  submitted: 'amber',
  returned: 'cinnabar',
  approved: 'indigo',
  released: 'jade',
};

interface Props {
  hospital: number;
  today: string;
  department: string | null;
  /** Whether this person may approve what another submitted. */
  approves: boolean;
  /** Shows the days from this one on. */
  onLook: (from: string) => void;
}

/** The way of the department's rota: draft, submitted, approved by another person, released; and who did what. */
export function RotaFlow({ hospital, today, department, approves, onLook }: Props) {
  const { t } = useTranslation();
  const rotas = useRotas(hospital, department);
  if (rotas.error) return <Problem error={rotas.error} onRetry={() => void rotas.refetch()} />;
  if (!rotas.data) return null;
  const { needsApproval, releaseHour, items } = rotas.data;
  const live = items.filter((rota) => rota.state !== 'released' || rota.to >= today);
  if (live.length === 0) {
    return (
      <p className="quiet-words">
        {needsApproval ? t('booking.flow.on', { hour: releaseHour }) : t('booking.flow.off')}
      </p>
    );
  }
  return (
    <section className="stack" aria-label={t('booking.flow.title')}>
      <ul className="rota">
        {live.map((rota) => (
          <Rota key={rota.id} {...{ hospital, today, approves, releaseHour, rota, onLook }} />
        ))}
      </ul>
    </section>
  );
}

type RotaProps = Omit<Props, 'department'> & { releaseHour: number; rota: RotaItem };

function Rota({ hospital, today, approves, releaseHour, rota, onLook }: RotaProps) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const acts = useSlotClassActs(hospital);
  const [asked, setAsked] = useState<'return' | 'history' | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const open = (what: 'return' | 'history') => setAsked(asked === what ? null : what);
  const waits = rota.state === 'submitted';

  async function act(work: Promise<void>) {
    setBusy(true);
    setError(null);
    await work.catch(setError);
    setBusy(false);
  }
  const last = rota.history.findLast((row) => row.what === 'returned');
  return (
    <li className="card stack">
      <div className="row apart">
        <div>
          <h2>{t('booking.flow.days', { from: monthDay(rota.from, lang), to: monthDay(rota.to, lang) })}</h2>
          <p>
            {t('booking.flow.holds', { sessions: rota.sessions, places: rota.places })}
            {rota.state === 'approved' &&
              rota.releaseAt &&
              ` · ${t('booking.flow.opens', { when: momentName(rota.releaseAt, today, lang) })}`}
          </p>
        </div>
        <Tag tone={tones[rota.state]}>{stateWords(t, rota.state)}</Tag>
      </div>
      {rota.state === 'returned' && last && (
        <Notice tone="soon" title={t('booking.stop.answered', { name: last.byName, answer: last.reason })} />
      )}
      <div className="row">
        {(rota.state === 'draft' || rota.state === 'returned') && (
          <Button busy={busy} onClick={() => void act(acts.submit(rota.id))}>
            {t('booking.flow.submit')}
          </Button>
        )}
        {waits && approves && !rota.submittedByMe && (
          <>
            <Button busy={busy} onClick={() => void act(acts.approve(rota.id, false))}>
              {t('booking.flow.approve', { hour: releaseHour })}
            </Button>
            <Button look="quiet" busy={busy} onClick={() => void act(acts.approve(rota.id, true))}>
              {t('booking.flow.approveNow')}
            </Button>
            <Button look="plain" aria-expanded={asked === 'return'} onClick={() => open('return')}>
              {t('booking.flow.return')}
            </Button>
          </>
        )}
        {waits && (rota.submittedByMe || !approves) && <p>{t('booking.flow.waits')}</p>}
        <Button look="quiet" onClick={() => onLook(rota.from)}>
          {t('booking.flow.look')}
        </Button>
        <Button look="plain" aria-expanded={asked === 'history'} onClick={() => open('history')}>
          {t('booking.flow.history')}
        </Button>
      </div>
      {asked === 'return' && (
        <ReasonForm
          label={t('booking.flow.return')}
          reason={t('booking.flow.returnWhy')}
          acts={[
            {
              name: t('booking.flow.return'),
              look: 'danger',
              run: (reason) => acts.giveBack(rota.id, reason).then(() => setAsked(null)),
            },
          ]}
        />
      )}
      {asked === 'history' && (
        <ul className="asked stack" aria-label={t('booking.flow.history')}>
          {rota.history.map((row) => (
            <li key={`${row.at} ${row.what}`}>
              {momentName(row.at, today, lang)} · {stepWords(t, row.what)}
              {row.what !== 'released' && ` · ${row.byName}`}
              {row.reason && ` · ${row.reason}`}
            </li>
          ))}
        </ul>
      )}
      {error !== null && <Problem error={error} />}
    </li>
  );
}

type Words = ReturnType<typeof useTranslation>['t'];

// words: booking.flow.state.draft booking.flow.state.submitted booking.flow.state.returned booking.flow.state.approved booking.flow.state.released
const stateWords = (t: Words, state: RotaItem['state']): string => t(`booking.flow.state.${state}`);

// words: booking.flow.step.generated booking.flow.step.withdrawn booking.flow.step.submitted booking.flow.step.returned booking.flow.step.approved booking.flow.step.released
const stepWords = (t: Words, step: RotaItem['history'][number]['what']): string => t(`booking.flow.step.${step}`);
