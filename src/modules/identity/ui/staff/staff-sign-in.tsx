import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import type { ApiProblem } from '#web/client/problem.ts';
import { Button, Input, LangSwitch, Notice, Page, Problem, Seal } from '#web/kit/index.ts';

/** User name and password of a member of staff. `demo` shows the names one can try. */
export function StaffSignIn({ demo }: { demo: boolean }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  async function enter(event: FormEvent) {
    event.preventDefault();
    if (!username || !password) return setError({ status: 400, code: '', detail: t('identity.staff.both') });
    setBusy(true);
    setError(null);
    try {
      const body = { username: username.trim(), password, ...(code ? { code } : {}) };
      await api('/api/identity/staff/sign-in', { method: 'POST', body });
      await cache.invalidateQueries();
    } catch (problem) {
      if ((problem as ApiProblem).code === 'identity.second_factor_required') setCode((before) => before ?? '');
      setError(problem);
      setBusy(false);
    }
  }

  return (
    <div className="staff-door">
      <Page title={t('identity.staff.signIn')} below={t('identity.staff.why')} above={<Seal />}>
        <form className="stack" onSubmit={enter} noValidate>
          <Input
            label={t('identity.staff.username')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={username}
            onChange={(event) => setUsername(event.target.value)}
          />
          <Input
            label={t('identity.staff.password')}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          {code !== null && (
            <Input
              label={t('identity.staff.factorCode')}
              hint={t('identity.staff.factorOrRecovery')}
              autoComplete="one-time-code"
              autoFocus
              value={code}
              onChange={(event) => setCode(event.target.value.trim())}
            />
          )}
          {error !== null && <Problem error={error} />}
          <Button type="submit" big wide busy={busy}>
            {t('identity.staff.enter')}
          </Button>
        </form>
        {demo && (
          <Notice title={t('identity.staff.demo')}>
            <p>{t('identity.staff.demoNames')}</p>
          </Notice>
        )}
        <div className="row">
          <LangSwitch />
        </div>
      </Page>
    </div>
  );
}
