import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, Input, LangSwitch, Page, Problem, Seal } from '#web/kit/index.ts';
import { useSignOut } from '../data.ts';
import { useAct } from './admin/use-act.ts';
import { OwnFactor } from './own-factor.tsx';

/** One's own sign-in: the second factor can be set up, and taken away with a last code. */
export function Security({ on }: { on: boolean }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { busy, error, run } = useAct();
  const [code, setCode] = useState('');
  const remove = () =>
    run(async () => {
      await api('/api/identity/staff/second-factor/remove', { method: 'POST', body: { code } });
      await cache.invalidateQueries();
    });
  return (
    <Page title={t('identity.staff.factor')} below={t('identity.staff.factorWhy')}>
      {!on && <OwnFactor />}
      {on && (
        <div className="stack card">
          <h2>{t('identity.staff.factorIsOn')}</h2>
          <Input
            label={t('identity.staff.factorCode')}
            hint={t('identity.staff.factorOrRecovery')}
            autoComplete="one-time-code"
            value={code}
            onChange={(event) => setCode(event.target.value.trim())}
          />
          {error !== null && <Problem error={error} />}
          <Button look="danger" busy={busy} disabled={code.length < 6} onClick={() => void remove()}>
            {t('identity.staff.factorRemove')}
          </Button>
        </div>
      )}
    </Page>
  );
}

/** A role asks for a second factor: until it is set up nothing else opens. */
export function FactorFirst() {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <div className="staff-door">
      <Page title={t('identity.staff.factor')} below={t('identity.staff.factorFirst')} above={<Seal />}>
        <OwnFactor />
        <div className="row">
          <LangSwitch />
          <Button look="plain" onClick={() => void signOut()}>
            {t('identity.staff.notNow')}
          </Button>
        </div>
      </Page>
    </div>
  );
}
