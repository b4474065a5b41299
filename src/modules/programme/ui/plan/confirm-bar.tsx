import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Dialog, navigate, Problem, Tag, toast } from '#web/kit/index.ts';
import { blocking, fullMarksOf, type Look } from '../../domain/plan/looks.ts';
import { type DraftPage, usePlanActs } from './data.ts';

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
            disabled={must > 0}
            onClick={() => (looks.length > 0 ? setAsking('confirm') : void confirm())}
          >
            {must > 0 ? t('programme.confirm.must', { count: must }) : t('programme.confirm.now')}
          </Button>
        </span>
      </div>
      <Dialog
        title={t('programme.confirm.open', { count: looks.length })}
        open={asking === 'confirm'}
        onClose={() => setAsking(null)}
      >
        <p>{t('programme.confirm.openWhy')}</p>
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
