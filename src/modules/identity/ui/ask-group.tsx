import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Problem, Select, toast } from '#web/kit/index.ts';
import { type OwnGroups, useAskGroup } from './group-data.ts';

/** Asks to be of a group: for whom, which one, the number on the paper and until when it holds. */
export function AskGroup({ hospital, data }: { hospital: number; data: OwnGroups }) {
  const { t } = useTranslation();
  const ask = useAskGroup(hospital);
  const [open, setOpen] = useState(false);
  const [patient, setPatient] = useState(data.patients[0]?.id ?? '');
  const [chosen, setGroup] = useState(data.groups.find((group) => group.fromAge === null)?.id ?? '');
  const [number, setNumber] = useState('');
  const [until, setUntil] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const group = data.groups.find((one) => one.id === chosen);
  const byAge = group?.fromAge !== null;
  const short = !byAge && number.trim().length < 4;

  async function send(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (short || !group) return;
    setBusy(true);
    setError(null);
    const paper = byAge ? {} : { number: number.trim(), ...(until ? { validUntil: until } : {}) };
    await ask({ patient, group: group.id, ...paper })
      .then(() => {
        toast(t('identity.groups.sent'));
        setOpen(false);
        setNumber('');
      })
      .catch(setError);
    setBusy(false);
  }
  if (data.groups.length === 0) return null;
  if (!open)
    return (
      <Button look="quiet" wide onClick={() => setOpen(true)}>
        {t('identity.groups.ask')}
      </Button>
    );
  return (
    <form className="stack" onSubmit={(event) => void send(event)} noValidate aria-label={t('identity.groups.ask')}>
      {data.patients.length > 1 && (
        <Select
          label={t('identity.groups.for')}
          value={patient}
          onChange={(event) => setPatient(event.target.value)}
          options={data.patients.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Select
        label={t('identity.groups.which')}
        hint={group && t('identity.groups.proof', { proof: group.proof })}
        value={chosen}
        onChange={(event) => setGroup(event.target.value)}
        options={data.groups.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {!byAge && (
        <>
          <Input
            label={t('identity.groups.number')}
            maxLength={40}
            autoComplete="off"
            value={number}
            wrong={tried && short ? t('identity.groups.numberShort') : undefined}
            onChange={(event) => setNumber(event.target.value)}
          />
          <Input
            type="date"
            label={t('identity.groups.validUntil')}
            hint={t('identity.groups.validWhy')}
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        </>
      )}
      {error !== null && <Problem error={error} />}
      <Button type="submit" wide busy={busy}>
        {t('identity.groups.send')}
      </Button>
    </form>
  );
}
