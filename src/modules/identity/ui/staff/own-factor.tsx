import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, Input, Problem } from '#web/kit/index.ts';
import type { FactorSecret } from './admin/data.ts';
import { useAct } from './admin/use-act.ts';
import { RecoveryCodes } from './recovery-codes.tsx';

const PATH = '/api/identity/staff/second-factor';

/** Three steps in one place: the password again, the secret for the app with its first code, the recovery codes. */
export function OwnFactor() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { busy, error, run } = useAct();
  const [password, setPassword] = useState('');
  const [secret, setSecret] = useState<FactorSecret | null>(null);
  const [code, setCode] = useState('');
  const [recovery, setRecovery] = useState<string[] | null>(null);
  const post = <T,>(end: string, body: object) => api<T>(PATH + end, { method: 'POST', body });

  function begin(event: FormEvent) {
    event.preventDefault();
    void run(async () => setSecret(await post<FactorSecret>('', { password })));
  }
  function confirm(event: FormEvent) {
    event.preventDefault();
    void run(async () => setRecovery((await post<{ recoveryCodes: string[] }>('/confirm', { code })).recoveryCodes));
  }

  if (recovery) {
    return (
      <RecoveryCodes
        title={t('identity.staff.factorOn')}
        codes={recovery}
        onNoted={() => void cache.invalidateQueries()}
      />
    );
  }
  if (!secret) {
    return (
      <form className="stack" onSubmit={begin} noValidate>
        <Input
          label={t('identity.staff.password')}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {error !== null && <Problem error={error} />}
        <Button type="submit" busy={busy} disabled={!password}>
          {t('identity.staff.factorBegin')}
        </Button>
      </form>
    );
  }
  return (
    <form className="stack" onSubmit={confirm} noValidate>
      <p>{t('identity.staff.factorSecret')}</p>
      <p>
        <b className="one-time">{secret.secret.match(/.{1,4}/g)?.join(' ')}</b>
      </p>
      <p>
        <a className="btn quiet" href={secret.uri}>
          {t('identity.staff.factorOpen')}
        </a>
      </p>
      {secret.devCode && <p className="quiet-words">{t('identity.staff.factorDemo', { code: secret.devCode })}</p>}
      <Input
        label={t('identity.staff.factorCode')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        value={code}
        onChange={(event) => setCode(event.target.value.replace(/\D/g, ''))}
      />
      {error !== null && <Problem error={error} />}
      <Button type="submit" busy={busy} disabled={code.length !== 6}>
        {t('identity.staff.factorConfirm')}
      </Button>
    </form>
  );
}
