import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Passkey } from '#modules/identity/contract-sign-in.ts';
import { api } from '#web/client/api.ts';
import { Button, Card, Input, type Lang, momentName, Problem, Skeleton } from '#web/kit/index.ts';
import { useAct } from './admin/use-act.ts';
import { NewPasskey } from './new-passkey.tsx';

const PATH = '/api/identity/staff/passkeys';

/** The devices that let one in by finger, face or PIN. */
export function OwnPasskeys({ today }: { today: string }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['identity', 'passkeys'],
    queryFn: () => api<{ items: Passkey[] }>(PATH),
  });
  return (
    <Card title={t('identity.staff.passkeys')}>
      <div className="stack">
        <p className="quiet-words">{t('identity.staff.passkeysWhy')}</p>
        {error && <Problem error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton rows={[4]} />}
        {data?.items.map((one) => (
          <PasskeyLine key={one.id} passkey={one} today={today} />
        ))}
        {adding ? (
          <NewPasskey onDone={() => setAdding(false)} onLeave={() => setAdding(false)} />
        ) : (
          <div className="row">
            <Button onClick={() => setAdding(true)}>{t('identity.staff.passkeyAdd')}</Button>
          </div>
        )}
      </div>
    </Card>
  );
}

function PasskeyLine({ passkey, today }: { passkey: Passkey; today: string }) {
  const { t, i18n } = useTranslation();
  const cache = useQueryClient();
  const { busy, error, run } = useAct();
  const [asked, setAsked] = useState(false);
  const [password, setPassword] = useState('');
  const when = (at: string) => momentName(at, today, i18n.language as Lang);

  async function remove(event: FormEvent) {
    event.preventDefault();
    if (await run(() => api(`${PATH}/${passkey.id}/remove`, { method: 'POST', body: { password } })))
      await cache.invalidateQueries({ queryKey: ['identity'] });
  }

  return (
    <div className="stack">
      <div className="row apart">
        <div>
          <b>{passkey.name}</b>
          <p className="quiet-words small">
            {t('identity.staff.passkeySince', { at: when(passkey.createdAt) })}
            {passkey.lastUsedAt && ` · ${t('identity.staff.passkeyUsed', { at: when(passkey.lastUsedAt) })}`}
          </p>
        </div>
        <Button look="quiet" aria-expanded={asked} onClick={() => setAsked(!asked)}>
          {t('identity.staff.passkeyRemove')}
        </Button>
      </div>
      {asked && (
        <form className="stack asked" onSubmit={remove} noValidate>
          <p>{t('identity.staff.passkeyRemoveMeans')}</p>
          <Input
            label={t('identity.staff.password')}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          {error !== null && <Problem error={error} />}
          <div className="row">
            <Button type="submit" look="danger" busy={busy} disabled={!password}>
              {t('identity.staff.doIt')}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
