import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, Input, Notice, Problem } from '#web/kit/index.ts';
import { useAct } from './admin/use-act.ts';
import { hasSiteName, makePasskey, passkeysWork } from './passkey.ts';
import { RecoveryCodes } from './recovery-codes.tsx';

const PATH = '/api/identity/staff/passkeys';

/** Password and a name, then the device asks for finger, face or PIN. */
export function NewPasskey({ onDone, onLeave }: { onDone: () => void; onLeave?: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { busy, error, run } = useAct();
  const [password, setPassword] = useState('');
  const [name, setName] = useState('');
  const [codes, setCodes] = useState<string[]>([]);

  function add(event: FormEvent) {
    event.preventDefault();
    void run(async () => {
      const options = await api<Parameters<typeof makePasskey>[0]>(`${PATH}/options`, {
        method: 'POST',
        body: { password },
      });
      const body = { name: name.trim(), response: await makePasskey(options) };
      const { recoveryCodes } = await api<{ recoveryCodes: string[] }>(PATH, { method: 'POST', body });
      setCodes(recoveryCodes);
      if (recoveryCodes.length > 0) return;
      await cache.invalidateQueries();
      onDone();
    });
  }

  if (codes.length > 0) {
    const noted = () => {
      onDone();
      void cache.invalidateQueries();
    };
    return <RecoveryCodes title={t('identity.staff.passkeyAdded')} codes={codes} onNoted={noted} />;
  }
  if (!passkeysWork()) {
    return (
      <Notice>
        <p>
          {hasSiteName()
            ? t('identity.staff.passkeyNoDevice')
            : t('identity.staff.passkeyNeedsName', { url: `http://localhost:${location.port}/staff` })}
        </p>
      </Notice>
    );
  }
  return (
    <form className="stack" onSubmit={add} noValidate>
      <Input
        label={t('identity.staff.passkeyName')}
        hint={t('identity.staff.passkeyNameHint')}
        maxLength={40}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Input
        label={t('identity.staff.password')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy} disabled={!password || !name.trim()}>
          {t('identity.staff.passkeyMake')}
        </Button>
        {onLeave && (
          <Button look="plain" onClick={onLeave}>
            {t('identity.staff.leaveIt')}
          </Button>
        )}
      </div>
    </form>
  );
}
