import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Problem, Select, Tag } from '#web/kit/index.ts';
import { usePatientGroups, useProofActs } from './data.ts';

/** At the desk: the groups of whoever stands there, and a paper just shown. */
export function PatientGroups({ hospital, patient }: { hospital: number; patient: string }) {
  const { t } = useTranslation();
  const { data } = usePatientGroups(hospital, patient);
  const acts = useProofActs(hospital);
  const [open, setOpen] = useState(false);
  const [chosen, setGroup] = useState('');
  const [number, setNumber] = useState('');
  const [until, setUntil] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  if (!data || data.groups.length === 0) return null;
  const papers = data.groups.filter((group) => group.fromAge === null);
  const group = chosen || (papers[0]?.id ?? '');

  async function send(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setError(null);
    await acts
      .give(patient, group, number.trim(), until)
      .then(() => setOpen(false))
      .catch(setError);
    setBusy(false);
  }
  return (
    <div className="patient-groups">
      {data.items.map((one) => (
        <Tag key={one.id} tone="jade">
          {one.window ? t('identity.staff.groupAt', { name: one.name, window: one.window }) : one.name}
        </Tag>
      ))}
      {!open && papers.length > 0 && (
        <Button look="plain" onClick={() => setOpen(true)}>
          {t('identity.staff.groupGive')}
        </Button>
      )}
      {open && (
        <form className="stack" onSubmit={(event) => void send(event)} aria-label={t('identity.staff.groupGive')}>
          <Select
            label={t('identity.staff.group')}
            value={group}
            onChange={(event) => setGroup(event.target.value)}
            options={papers.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Input
            label={t('identity.staff.proofNumber')}
            required
            minLength={4}
            maxLength={40}
            autoComplete="off"
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
          <Input
            type="date"
            label={t('identity.staff.validUntil')}
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
          {error !== null && <Problem error={error} />}
          <div className="row">
            <Button type="submit" busy={busy}>
              {t('identity.staff.proofSeen')}
            </Button>
            <Button look="plain" onClick={() => setOpen(false)}>
              {t('identity.staff.groupLeave')}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
