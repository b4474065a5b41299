import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, Input } from '#web/kit/index.ts';

/** Takes out what was read wrongly; why is kept with its lines. */
export function DropButton({ label, onDrop }: { label: string; onDrop: (reason: string) => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  function submit(event: FormEvent) {
    event.preventDefault();
    setAsking(false);
    onDrop(reason.trim());
  }
  return (
    <>
      <Button look="plain" onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Dialog title={label} open={asking} onClose={() => setAsking(false)}>
        <form className="stack" onSubmit={submit}>
          <Input
            label={t('programme.drop.why')}
            hint={t('programme.drop.whyHint')}
            required
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button type="submit" look="danger" disabled={reason.trim() === ''}>
            {t('programme.drop.now')}
          </Button>
        </form>
      </Dialog>
    </>
  );
}
