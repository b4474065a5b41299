import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, Card, Input, Problem, toast } from '#web/kit/index.ts';
import { useAct } from './admin/use-act.ts';

/** A new password of one's own; every other device is signed out by it. */
export function ChangePassword() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { busy, error, run } = useAct();
  const [open, setOpen] = useState(false);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!(await run(() => api('/api/identity/staff/password', { method: 'POST', body: { current, next } })))) return;
    setOpen(false);
    setCurrent('');
    setNext('');
    toast(t('identity.staff.passwordChanged'));
    await cache.invalidateQueries({ queryKey: ['identity'] });
  }

  return (
    <Card title={t('identity.staff.passwordTitle')}>
      <div className="stack">
        <p className="quiet-words">{t('identity.staff.passwordWhy')}</p>
        {!open && (
          <div className="row">
            <Button look="quiet" onClick={() => setOpen(true)}>
              {t('identity.staff.passwordChange')}
            </Button>
          </div>
        )}
        {open && (
          <form className="stack" onSubmit={save} noValidate>
            <Input
              label={t('identity.staff.presentPassword')}
              type="password"
              autoComplete="current-password"
              value={current}
              onChange={(event) => setCurrent(event.target.value)}
            />
            <Input
              label={t('identity.staff.nextPassword')}
              hint={t('identity.staff.nextPasswordForm')}
              type="password"
              autoComplete="new-password"
              value={next}
              onChange={(event) => setNext(event.target.value)}
            />
            {error !== null && <Problem error={error} />}
            <div className="row">
              <Button type="submit" busy={busy} disabled={!current || !next}>
                {t('identity.staff.save')}
              </Button>
              <Button look="plain" onClick={() => setOpen(false)}>
                {t('identity.staff.leaveIt')}
              </Button>
            </div>
          </form>
        )}
      </div>
    </Card>
  );
}
