import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { ApiProblem, isCode } from '#web/client/problem.ts';
import { Button, Input, LangSwitch, Notice, Page, Problem, Seal } from '#web/kit/index.ts';
import { askPasskey, passkeysWork } from './passkey.ts';

/** User name and password of a member of staff. `demo` shows the names one can try. */
export function StaffSignIn({ demo }: { demo: boolean }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [second, setSecond] = useState<{ app: boolean; passkey: boolean } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  async function act(work: () => Promise<void>) {
    setBusy(true);
    setError(null);
    try {
      await work();
      await cache.invalidateQueries();
    } catch (problem) {
      if (problem instanceof ApiProblem && isCode(problem, 'identity.second_factor_required')) {
        const { app, passkey } = problem.params;
        setSecond((before) => before ?? { app: app === true, passkey: passkey === true });
      }
      setError(problem);
      setBusy(false);
    }
  }

  const post = async (end: string, body: object) =>
    void (await api(`/api/identity/staff/${end}`, { method: 'POST', body }));
  const withPassword = (more: object) => post('sign-in', { username: username.trim(), password, ...more });

  function enter(event: FormEvent) {
    event.preventDefault();
    if (!username || !password) return setError({ status: 400, code: '', detail: t('identity.staff.both') });
    void act(() => withPassword(code ? { code } : {}));
  }

  /** Alone it is a whole sign-in; after the password it is the second step. */
  const byPasskey = () =>
    act(async () => {
      const passkey = await askPasskey();
      return second ? withPassword({ passkey }) : post('passkey/sign-in', { passkey });
    });

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
          {second && (
            <Input
              label={t('identity.staff.factorCode')}
              hint={second.app ? t('identity.staff.factorOrRecovery') : t('identity.staff.recoveryOnly')}
              autoComplete="one-time-code"
              autoFocus={!second.passkey}
              value={code}
              onChange={(event) => setCode(event.target.value.trim())}
            />
          )}
          {error !== null && <Problem error={error} />}
          <Button type="submit" big wide busy={busy}>
            {t('identity.staff.enter')}
          </Button>
          {passkeysWork() && (!second || second.passkey) && (
            <Button look="quiet" wide busy={busy} onClick={() => void byPasskey()}>
              {t('identity.staff.passkeyEnter')}
            </Button>
          )}
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
