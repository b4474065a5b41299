import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Dialog, navigate, Problem, Tag, toast } from '#web/kit/index.ts';
import { blocking, fullMarksOf, type Look } from '../../domain/plan/looks.ts';
import { type DraftPage, usePlanActs } from './data.ts';
import { pastOf } from './past-card.tsx';

/** What must be settled first stands at the top of the page. */
function toLooks(): void {
  const card = document.getElementById('plan-looks-card');
  card?.scrollIntoView({ block: 'start' });
  card?.focus({ preventScroll: true });
}

/** Always in sight: what will come of it, what stands in the way, and the one button. */
export function ConfirmBar({
  hospital,
  page,
  looks,
  saving,
  settled,
}: {
  hospital: number;
  page: DraftPage;
  looks: readonly Look[];
  saving: boolean;
  /** The version once everything that was corrected has been kept; null when something was refused. */
  settled: () => Promise<number | null>;
}) {
  const { t } = useTranslation();
  const acts = usePlanActs(hospital);
  const { busy, error, run } = useAct();
  const [asking, setAsking] = useState<'confirm' | 'drop' | null>(null);
  const { plan, draft } = page;
  const must = looks.filter(blocking).length;
  const marks = fullMarksOf(draft);
  const unsettled = pastOf(draft, page.today).filter(({ key }) => !draft.past?.[key]).length;
  const measures = draft.tasks.reduce((sum, task) => sum + task.measures.length, 0);

  const confirm = () =>
    run(async () => {
      setAsking(null);
      const version = await settled();
      if (version === null) return;
      const made = await acts.confirm(plan.id, version);
      toast(t('programme.confirm.done', made));
      navigate(`/staff/programme?plan=${plan.id}`, { replace: true });
    });
  const drop = () =>
    run(async () => {
      setAsking(null);
      const version = await settled();
      if (version === null) return;
      await acts.drop(plan.id, version);
      navigate('/staff/programme', { replace: true });
    });
  return (
    <div className="plan-confirm">
      {error !== null && <Problem error={error} />}
      <div className="row apart">
        <p className="row">
          <b>{t('programme.confirm.sum', { tasks: draft.tasks.length, measures })}</b>
          {marks !== null && (
            <Tag tone={marks === 100 ? 'jade' : 'amber'}>{t('programme.confirm.marks', { marks })}</Tag>
          )}
          <span className="quiet-words" role="status">
            {t(saving ? 'programme.draft.saving' : 'programme.draft.saved')}
            {/* words: programme.draft.saving programme.draft.saved */}
          </span>
        </p>
        <span className="row">
          <Button look="plain" onClick={() => setAsking('drop')}>
            {t('programme.confirm.drop')}
          </Button>
          <Button
            busy={busy}
            onClick={() => {
              if (must > 0) toLooks();
              else if (looks.length > 0 || unsettled > 0) setAsking('confirm');
              else void confirm();
            }}
          >
            {must > 0 ? t('programme.confirm.must', { count: must }) : t('programme.confirm.now')}
          </Button>
        </span>
      </div>
      <Dialog
        title={looks.length > 0 ? t('programme.confirm.open', { count: looks.length }) : t('programme.confirm.now')}
        open={asking === 'confirm'}
        onClose={() => setAsking(null)}
      >
        {looks.length > 0 && <p>{t('programme.confirm.openWhy')}</p>}
        {unsettled > 0 && <p>{t('programme.confirm.past', { count: unsettled })}</p>}
        <Button wide onClick={() => setAsking(null)}>
          {t('programme.confirm.look')}
        </Button>
        <Button look="quiet" wide onClick={() => void confirm()}>
          {t('programme.confirm.still')}
        </Button>
      </Dialog>
      <Dialog title={t('programme.confirm.dropTitle')} open={asking === 'drop'} onClose={() => setAsking(null)}>
        <p>{t('programme.confirm.dropWhy')}</p>
        <Button look="danger" wide onClick={() => void drop()}>
          {t('programme.confirm.dropNow')}
        </Button>
      </Dialog>
    </div>
  );
}
