import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, Input, Notice, navigate, Page, Problem, useElder } from '#web/kit/index.ts';
import { rememberPhone } from './phone-memory.ts';

/** Phone and code. `to` is where the person was going: they come back to that very place. */
export function SignIn({ to }: { to: string }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [elder] = useElder();
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [sent, setSent] = useState<{ devCode?: string } | null>(null);
  const [wrong, setWrong] = useState<{ phone?: string; code?: string }>({});
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  async function act(work: () => Promise<void>) {
    setError(null);
    setBusy(true);
    await work().catch(setError);
    setBusy(false);
  }

  function send() {
    if (!/^1\d{10}$/.test(phone)) return setWrong({ phone: t('identity.phone.wrong') });
    setWrong({});
    return act(async () => {
      setSent(
        await api<{ devCode?: string }>('/api/identity/patient/code', { method: 'POST', body: { phone, elder } }),
      );
    });
  }

  function enter() {
    if (!/^\d{6}$/.test(code)) return setWrong({ code: t('identity.code.wrong') });
    setWrong({});
    return act(async () => {
      await api('/api/identity/patient/sign-in', { method: 'POST', body: { phone, code } });
      rememberPhone(phone);
      await cache.invalidateQueries();
      navigate(to, { replace: true });
    });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void (sent ? enter() : send());
  }

  return (
    <Page title={t('identity.signIn.title')} below={t('identity.signIn.why')} back="/">
      <form className="stack" onSubmit={submit} noValidate>
        <Input
          label={t('identity.phone.label')}
          type="tel"
          inputMode="numeric"
          autoComplete="tel-national"
          maxLength={11}
          value={phone}
          wrong={wrong.phone}
          onChange={(event) => setPhone(event.target.value.replace(/\D/g, ''))}
        />
        {sent && (
          <>
            <Input
              label={t('identity.code.label')}
              hint={t('identity.code.hint', { phone })}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={6}
              value={code}
              wrong={wrong.code}
              autoFocus
              onChange={(event) => setCode(event.target.value.replace(/\D/g, ''))}
            />
            {sent.devCode && (
              <Notice title={t('identity.code.demo', { code: sent.devCode })}>
                <Button look="quiet" onClick={() => setCode(sent.devCode ?? '')}>
                  {t('identity.code.fill')}
                </Button>
              </Notice>
            )}
          </>
        )}
        {error !== null && <Problem error={error} />}
        <Button type="submit" big wide busy={busy}>
          {sent ? t('identity.signIn.do') : t('identity.code.send')}
        </Button>
        {sent && (
          <Button look="plain" wide busy={busy} onClick={() => void send()}>
            {t('identity.code.again')}
          </Button>
        )}
      </form>
      {!sent && <p className="quiet-words small">{t('identity.signIn.help')}</p>}
    </Page>
  );
}
