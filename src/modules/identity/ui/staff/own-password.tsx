import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, Input, LangSwitch, Page, Problem, Seal } from '#web/kit/index.ts';
import { useSignOut } from '../data.ts';
import { useAct } from './admin/use-act.ts';

/** Whoever came in with a one-time password chooses an own one; until then nothing else opens. */
export function OwnPassword() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const signOut = useSignOut();
  const { busy, error, run } = useAct();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');

  async function save(event: FormEvent) {
    event.preventDefault();
    const body = { current, next };
    if (await run(() => api('/api/identity/staff/password', { method: 'POST', body }))) await cache.invalidateQueries();
  }

  return (
    <div className="staff-door">
      <Page title={t('identity.staff.ownPassword')} below={t('identity.staff.ownPasswordWhy')} above={<Seal />}>
        <form className="stack" onSubmit={save} noValidate>
          <Input
            label={t('identity.staff.currentPassword')}
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
          <Button type="submit" big wide busy={busy} disabled={!current || !next}>
            {t('identity.staff.save')}
          </Button>
          <Button look="plain" wide onClick={() => void signOut()}>
            {t('identity.staff.notNow')}
          </Button>
        </form>
        <div className="row">
          <LangSwitch />
        </div>
      </Page>
    </div>
  );
}
