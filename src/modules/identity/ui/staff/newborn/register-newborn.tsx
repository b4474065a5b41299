import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, Checkbox, Input, Problem, RadioGroup, Select } from '#web/kit/index.ts';
import { NEWBORN_DAYS, newbornName } from '../../../domain/newborn.ts';
import type { PrivacyNotice } from '../../data.ts';
import { useAct } from '../admin/use-act.ts';
import { genderOptions } from '../gender-options.ts';
import type { FoundPatient } from '../patient-line.tsx';
import { findAgain } from './find-again.ts';

interface Props {
  hospital: number;
  today: string;
  mother: FoundPatient;
  onDone: (patient: FoundPatient) => void;
  onLeave: () => void;
}

const ORDERS = [1, 2, 3, 4];

/** A child that has no document yet: day of birth and sex, everything else is the mother's. */
export function RegisterNewborn({ hospital, today, mother, onDone, onLeave }: Props) {
  const { t, i18n } = useTranslation();
  const { busy, error, run } = useAct();
  const [birthDate, setBirthDate] = useState(today);
  const [gender, setGender] = useState('');
  const [order, setOrder] = useState(1);
  const [agreed, setAgreed] = useState(false);
  const [tried, setTried] = useState(false);
  const notice = useQuery({
    queryKey: ['identity', 'notice', i18n.language],
    queryFn: () => api<PrivacyNotice>('/api/identity/privacy-notice'),
  });
  const name = newbornName(mother.name, order);

  function save(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    const version = notice.data?.version;
    if (!gender || !birthDate || !agreed || !version) return;
    void run(async () => {
      const { id } = await api<{ id: string }>(`/api/h/${hospital}/identity/desk/patients/${mother.id}/newborns`, {
        method: 'POST',
        body: { gender, birthDate, order, privacyNoticeVersion: version, healthDataConsent: agreed },
        intent: `desk.newborn.${mother.id}`,
      });
      const made = await findAgain(hospital, id, name);
      if (made) onDone(made);
    });
  }

  return (
    <form className="stack asked" onSubmit={save} noValidate aria-label={t('identity.staff.newbornRegister')}>
      <p className="quiet-words">{t('identity.staff.newbornWhy', { name, days: NEWBORN_DAYS })}</p>
      <Input
        label={t('identity.staff.birthDate')}
        type="date"
        max={today}
        value={birthDate}
        wrong={tried && !birthDate ? t('identity.staff.newbornMissing') : undefined}
        onChange={(event) => setBirthDate(event.target.value)}
      />
      <RadioGroup
        label={t('identity.staff.gender')}
        side
        options={genderOptions(t)}
        value={gender}
        wrong={tried && !gender ? t('identity.staff.newbornMissing') : undefined}
        onChange={setGender}
      />
      <Select
        label={t('identity.staff.newbornOrder')}
        options={ORDERS.map((n) => ({ value: String(n), label: t('identity.staff.newbornNumber', { n }) }))}
        value={String(order)}
        onChange={(event) => setOrder(Number(event.target.value))}
      />
      <Checkbox
        label={t('identity.staff.newbornConsent', { version: notice.data?.version ?? '' })}
        checked={agreed}
        wrong={tried && !agreed ? t('identity.staff.newbornMissing') : undefined}
        onChange={setAgreed}
      />
      {error !== null && <Problem error={error} />}
      <Button type="submit" wide busy={busy}>
        {t('identity.staff.register')}
      </Button>
      <Button look="plain" wide onClick={onLeave}>
        {t('identity.staff.leaveIt')}
      </Button>
    </form>
  );
}
