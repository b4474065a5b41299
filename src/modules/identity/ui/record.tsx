import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { isCode } from '#web/client/problem.ts';
import { Button, Card, Input, Notice, Page, Problem, Skeleton, toast, useElder } from '#web/kit/index.ts';
import type { OwnRecord } from './data.ts';
import { documentName } from './names.ts';

/** One person in full: what is held, phone and address to correct, and everything to take along. */
export function Record({ hospital, patient }: { hospital: number; patient: string }) {
  const { t } = useTranslation();
  const path = `/api/h/${hospital}/identity/patients/${patient}`;
  const { data, error, refetch } = useQuery({
    queryKey: ['identity', 'record', hospital, patient],
    queryFn: () => api<OwnRecord>(path),
    gcTime: 0,
  });
  return (
    <Page title={data?.name ?? t('identity.record.title')} below={t('identity.record.why')} back="/family">
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[4, 4, 4]} />}
      {data && (
        <>
          <Card title={t('identity.record.documents')}>
            <ul className="stack">
              <li>
                {t('identity.record.born')} {data.birthDate}
              </li>
              {data.documents.map((one) => (
                <li key={one.number}>
                  {documentName(t, one.kind)} {one.number}
                </li>
              ))}
            </ul>
          </Card>
          <Card title={t('identity.record.contact')}>
            <Contact path={path} record={data} />
          </Card>
          <Card title={t('identity.record.export')}>
            <Export path={path} />
          </Card>
        </>
      )}
    </Page>
  );
}

/** A new phone counts when its holder has typed the code that was sent to it. */
function Contact({ path, record }: { path: string; record: OwnRecord }) {
  const { t } = useTranslation();
  const [elder] = useElder();
  const cache = useQueryClient();
  const [phone, setPhone] = useState(record.phone);
  const [address, setAddress] = useState(record.address ?? '');
  const [sent, setSent] = useState<{ to: string; devCode?: string } | null>(null);
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const wrong = /^1\d{10}$/.test(phone) ? undefined : t('identity.record.phoneForm');
  const asked = sent?.to === phone;

  async function send() {
    const { devCode } = await api<{ devCode?: string }>(`${path}/phone/code`, {
      method: 'POST',
      body: { phone, elder },
    });
    setCode('');
    setSent({ to: phone, ...(devCode ? { devCode } : {}) });
  }

  async function put() {
    const changed = phone === record.phone ? {} : { phone, ...(asked ? { code } : {}) };
    try {
      await api(`${path}/contact`, { method: 'PUT', body: { ...changed, address: address.trim() || null } });
    } catch (refusal) {
      // The phone one signed in with needs no code; for any other the first try asks for one.
      if (asked || !isCode(refusal, 'identity.code_wrong_here')) throw refusal;
      return send();
    }
    setSent(null);
    toast(t('identity.record.saved'));
    await cache.invalidateQueries({ queryKey: ['identity'] });
  }

  async function act(work: () => Promise<void>) {
    setBusy(true);
    setError(null);
    await work().catch(setError);
    setBusy(false);
  }

  function save(event: FormEvent) {
    event.preventDefault();
    if (!wrong && (!asked || code.length === 6)) void act(put);
  }

  return (
    <form className="stack" onSubmit={save} noValidate>
      <Input
        label={t('identity.record.phone')}
        type="tel"
        inputMode="numeric"
        maxLength={11}
        autoComplete="tel"
        value={phone}
        wrong={wrong}
        onChange={(event) => setPhone(event.target.value.replace(/\D/g, ''))}
      />
      {asked && (
        <>
          <Input
            label={t('identity.record.phoneCode')}
            hint={t('identity.code.hint', { phone })}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            value={code}
            autoFocus
            onChange={(event) => setCode(event.target.value.replace(/\D/g, ''))}
          />
          {sent?.devCode && (
            <Notice title={t('identity.code.demo', { code: sent.devCode })}>
              <Button look="quiet" onClick={() => setCode(sent.devCode ?? '')}>
                {t('identity.code.fill')}
              </Button>
            </Notice>
          )}
          <Button look="plain" wide busy={busy} onClick={() => void act(send)}>
            {t('identity.code.again')}
          </Button>
        </>
      )}
      <Input
        label={t('identity.record.address')}
        maxLength={200}
        autoComplete="street-address"
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <Button type="submit" wide busy={busy}>
        {t('identity.record.save')}
      </Button>
    </form>
  );
}

function Export({ path }: { path: string }) {
  const { t } = useTranslation();
  const [error, setError] = useState<unknown>(null);

  async function take() {
    setError(null);
    try {
      const text = JSON.stringify(await api(`${path}/export`), null, 2);
      const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
      const link = Object.assign(document.createElement('a'), { href: url, download: 'shuxin-export.json' });
      link.click();
      URL.revokeObjectURL(url);
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <div className="stack">
      <p>{t('identity.record.exportWhy')}</p>
      {error !== null && <Problem error={error} />}
      <Button look="quiet" wide onClick={() => void take()}>
        {t('identity.record.exportDo')}
      </Button>
    </div>
  );
}
