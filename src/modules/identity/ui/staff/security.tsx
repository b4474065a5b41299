import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { useClock } from '#web/client/clock.ts';
import { Button, Card, Input, LangSwitch, Page, Problem, Seal } from '#web/kit/index.ts';
import { useSignOut } from '../data.ts';
import { SessionCards } from '../session-cards.tsx';
import { useAct } from './admin/use-act.ts';
import { ChangePassword } from './change-password.tsx';
import { NewPasskey } from './new-passkey.tsx';
import { OwnFactor } from './own-factor.tsx';
import { OwnPasskeys } from './own-passkeys.tsx';

/** One's own sign-in: passkeys, time-based codes, password, and where one is signed in. */
export function Security({ on }: { on: boolean }) {
  const { t } = useTranslation();
  const { today } = useClock();
  const [setting, setSetting] = useState(false);
  return (
    <Page title={t('identity.staff.security')} below={t('identity.staff.securityWhy')}>
      <OwnPasskeys today={today} />
      <Card title={t('identity.staff.factor')}>
        <div className="stack">
          <p className="quiet-words">{t('identity.staff.factorWhy')}</p>
          {on && <FactorOff />}
          {!on && setting && <OwnFactor />}
          {!on && !setting && (
            <div className="row">
              <Button look="quiet" onClick={() => setSetting(true)}>
                {t('identity.staff.factorSetUp')}
              </Button>
            </div>
          )}
        </div>
      </Card>
      <ChangePassword />
      <h2>{t('identity.sessions.title')}</h2>
      <SessionCards today={today} />
    </Page>
  );
}

/** Taken away with a last code. */
function FactorOff() {
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
    <>
      <h3>{t('identity.staff.factorIsOn')}</h3>
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
    </>
  );
}

/** A role asks for a second factor: until one is set up nothing else opens. */
export function FactorFirst() {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const [way, setWay] = useState<'passkey' | 'codes' | null>(null);
  const choose = (one: 'passkey' | 'codes') => () => setWay(one);
  return (
    <div className="staff-door">
      <Page title={t('identity.staff.factorFirstTitle')} below={t('identity.staff.factorFirst')} above={<Seal />}>
        {way === null && (
          <>
            <Button big wide onClick={choose('passkey')}>
              {t('identity.staff.usePasskey')}
            </Button>
            <p className="quiet-words">{t('identity.staff.passkeysWhy')}</p>
            <Button look="quiet" wide onClick={choose('codes')}>
              {t('identity.staff.useCodes')}
            </Button>
            <p className="quiet-words">{t('identity.staff.factorWhy')}</p>
          </>
        )}
        {way === 'passkey' && <NewPasskey onDone={() => undefined} />}
        {way === 'codes' && <OwnFactor />}
        <div className="row">
          {way !== null && (
            <Button look="plain" onClick={() => setWay(null)}>
              {t('identity.staff.otherWay')}
            </Button>
          )}
          <LangSwitch />
          <Button look="plain" onClick={() => void signOut()}>
            {t('identity.staff.notNow')}
          </Button>
        </div>
      </Page>
    </div>
  );
}
