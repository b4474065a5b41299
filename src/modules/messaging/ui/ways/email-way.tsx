import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Checkbox, Input, Tag, toast } from '#web/kit/index.ts';
import type { OwnWays } from '../../contract-ways.ts';
import type { Ways } from './use-ways.ts';

interface Asked {
  address: string;
  devCode?: string;
}

/** One address for this hospital: given with a yes of its own, counted once its code came back. */
export function EmailWay({ email, state }: { email: OwnWays['email']; state: Ways }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const done = () => {
    setAsked(null);
    setOpen(false);
    toast(t('messaging.ways.kept'));
  };
  return (
    <section className="stack tight">
      <h3>
        {t('messaging.ways.email')}{' '}
        {email.address && (
          <Tag tone={email.proved ? 'jade' : 'amber'}>
            {email.proved ? t('messaging.ways.emailProved') : t('messaging.ways.emailUnproved')}
          </Tag>
        )}
      </h3>
      <p className="quiet-words small">{email.address ?? t('messaging.ways.emailWhy')}</p>
      {email.address !== null && !open && !asked && (
        <div className="row">
          <Button look="quiet" busy={state.busy} onClick={() => setOpen(true)}>
            {t('messaging.ways.emailOther')}
          </Button>
          <Button look="quiet" busy={state.busy} onClick={() => void state.send('DELETE', 'email')}>
            {t('messaging.ways.emailRemove')}
          </Button>
        </div>
      )}
      {(email.address === null || open) && !asked && <Give state={state} onAsked={setAsked} />}
      {asked && <Prove asked={asked} state={state} onDone={done} />}
    </section>
  );
}

function Give({ state, onAsked }: { state: Ways; onAsked: (asked: Asked) => void }) {
  const { t } = useTranslation();
  const [address, setAddress] = useState('');
  const [consent, setConsent] = useState(false);
  async function submit(event: FormEvent) {
    event.preventDefault();
    const asked = await state.send<Asked>('POST', 'email', { address: address.trim(), consent: true });
    if (asked) onAsked(asked);
  }
  return (
    <form className="stack tight" onSubmit={(event) => void submit(event)} noValidate>
      <Input
        type="email"
        label={t('messaging.ways.emailAddress')}
        maxLength={254}
        autoComplete="email"
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
      <Checkbox label={t('messaging.ways.emailConsent')} checked={consent} onChange={setConsent} />
      <div>
        <Button type="submit" look="quiet" busy={state.busy} disabled={!consent || !address.includes('@')}>
          {t('messaging.ways.emailAsk')}
        </Button>
      </div>
    </form>
  );
}

function Prove({ asked, state, onDone }: { asked: Asked; state: Ways; onDone: () => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (await state.send<OwnWays>('POST', 'email/code', { code })) onDone();
  }
  return (
    <form className="stack tight" onSubmit={(event) => void submit(event)} noValidate>
      <p role="status">{t('messaging.ways.emailSent', { address: asked.address })}</p>
      {asked.devCode && <p className="quiet-words">{t('messaging.ways.emailDemo', { code: asked.devCode })}</p>}
      <Input
        inputMode="numeric"
        autoComplete="one-time-code"
        label={t('messaging.ways.emailCode')}
        maxLength={6}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <div>
        <Button type="submit" busy={state.busy} disabled={!/^\d{6}$/.test(code)}>
          {t('messaging.ways.emailProve')}
        </Button>
      </div>
    </form>
  );
}
