import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, LinkButton, navigate, Problem, TextArea } from '#web/kit/index.ts';
import { type Paper, useBureauActs } from './data.ts';
import { numberSaid } from './number-said.ts';

/** The hospital's part with a plan: take it into the own programme, or refuse it with the reason. */
export function PlanAnswer({ hospital, paper, keeps }: { hospital: number; paper: Paper; keeps: boolean }) {
  const { t } = useTranslation();
  const { takePlan, refusePlan } = useBureauActs(hospital);
  const { busy, error, run } = useAct();
  const [reason, setReason] = useState<string | null>(null);
  if (paper.state === 'taken' && paper.ownPlan)
    return (
      <LinkButton look="plain" to={`/staff/programme?plan=${paper.ownPlan}`}>
        {t('bureau.openPlan')}
        <span className="only-heard"> {paper.title}</span>
      </LinkButton>
    );
  if (paper.state !== 'sent' && paper.state !== 'acknowledged') return null;
  const take = () =>
    run(async () => {
      const { plan } = await takePlan(paper.id, paper.version);
      navigate(`/staff/programme?draft=${plan}`);
    });
  return (
    <div className="stack not-printed">
      {error !== null && <Problem error={error} />}
      {!keeps && <p className="quiet-words">{t('bureau.officeTakes')}</p>}
      {keeps && paper.state === 'acknowledged' && <p className="quiet-words">{t('bureau.mapNames')}</p>}
      {reason === null ? (
        <div className="row">
          {keeps && (
            <Button busy={busy} onClick={() => void take()}>
              {t(paper.state === 'sent' ? 'bureau.takePlan' : 'bureau.goOnPlan')}
              {/* words: bureau.takePlan bureau.goOnPlan */}
              <span className="only-heard"> {paper.title}</span>
            </Button>
          )}
          <Button look="plain" onClick={() => setReason('')}>
            {t('bureau.refusePlan')}
            <span className="only-heard"> {paper.title}</span>
          </Button>
        </div>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void run(() => refusePlan(paper.id, paper.version, reason));
          }}
        >
          <TextArea
            label={t('bureau.refuseWhy')}
            hint={t('bureau.refuseHint')}
            maxLength={1000}
            rows={3}
            value={reason}
            {...numberSaid(t, reason)}
            onChange={(event) => setReason(event.target.value)}
          />
          <div className="row">
            <Button type="submit" look="danger" busy={busy} disabled={reason.trim() === ''}>
              {t('bureau.refuseNow')}
            </Button>
            <Button look="plain" onClick={() => setReason(null)}>
              {t('bureau.cancel')}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
