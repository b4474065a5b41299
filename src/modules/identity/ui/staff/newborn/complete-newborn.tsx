import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, Input, Problem, Select } from '#web/kit/index.ts';
import { documentName } from '../../names.ts';
import { useAct } from '../admin/use-act.ts';
import type { FoundPatient } from '../patient-line.tsx';
import { findAgain } from './find-again.ts';

/** What a child of a few weeks brings, the usual one first. */
const KINDS = ['birth_certificate', 'resident_id', 'household_register', 'passport', 'other'] as const;

interface Props {
  hospital: number;
  child: FoundPatient;
  onDone: (patient: FoundPatient) => void;
  onLeave: () => void;
}

/** The child has a name and its first document now. */
export function CompleteNewborn({ hospital, child, onDone, onLeave }: Props) {
  const { t } = useTranslation();
  const { busy, error, run } = useAct();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<string>(KINDS[0]);
  const [number, setNumber] = useState('');
  const [tried, setTried] = useState(false);
  const missing = (value: string) => (tried && !value.trim() ? t('identity.staff.newbornMissing') : undefined);

  function save(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || !number.trim()) return;
    void run(async () => {
      await api(`/api/h/${hospital}/identity/desk/patients/${child.id}/complete`, {
        method: 'POST',
        body: { name: name.trim(), documents: [{ kind, number: number.trim() }] },
      });
      const named = await findAgain(hospital, child.id, number.trim());
      if (named) onDone(named);
    });
  }

  return (
    <form className="stack asked" onSubmit={save} noValidate aria-label={t('identity.staff.newbornComplete')}>
      <Input
        label={t('identity.staff.name')}
        autoComplete="off"
        maxLength={60}
        value={name}
        wrong={missing(name)}
        onChange={(event) => setName(event.target.value)}
      />
      <Select
        label={t('identity.staff.documentKind')}
        options={KINDS.map((value) => ({ value, label: documentName(t, value) }))}
        value={kind}
        onChange={(event) => setKind(event.target.value)}
      />
      <Input
        label={t('identity.staff.documentNumber')}
        autoComplete="off"
        value={number}
        wrong={missing(number)}
        onChange={(event) => setNumber(event.target.value.toUpperCase())}
      />
      {error !== null && <Problem error={error} />}
      <Button type="submit" wide busy={busy}>
        {t('identity.staff.newbornSave')}
      </Button>
      <Button look="plain" wide onClick={onLeave}>
        {t('identity.staff.leaveIt')}
      </Button>
    </form>
  );
}
