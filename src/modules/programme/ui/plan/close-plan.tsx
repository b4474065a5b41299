import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Dialog, Input, Problem } from '#web/kit/index.ts';
import { usePlanActs } from './data.ts';

/** Ends a plan; it stays to be read. */
export function ClosePlan({ hospital, id, version }: { hospital: number; id: string; version: number }) {
  const { t } = useTranslation();
  const acts = usePlanActs(hospital);
  const { busy, error, run } = useAct();
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  function submit(event: FormEvent) {
    event.preventDefault();
    void run(async () => {
      await acts.close(id, version, why.trim());
      setOpen(false);
    });
  }
  return (
    <div className="row">
      <Button look="danger" onClick={() => setOpen(true)}>
        {t('programme.close.open')}
      </Button>
      <Dialog title={t('programme.close.open')} open={open} onClose={() => setOpen(false)}>
        <form className="stack" onSubmit={submit}>
          <p>{t('programme.close.what')}</p>
          <Input
            label={t('programme.close.why')}
            required
            maxLength={300}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
          {error !== null && <Problem error={error} />}
          <Button type="submit" look="danger" busy={busy} disabled={why.trim() === ''}>
            {t('programme.close.now')}
          </Button>
        </form>
      </Dialog>
    </div>
  );
}
