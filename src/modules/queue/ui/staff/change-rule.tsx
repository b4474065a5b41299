import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Problem, Select } from '#web/kit/index.ts';
import { type RuleItem, type RuleList, type RuleWish, useSetRule } from './rule-data.ts';
import { classWords } from './rule-say.ts';

const CLASSES = ['ordinary', 'specialty', 'expert'] as const;
const LEAST_REASON = 4;

interface Props {
  hospital: number;
  item: RuleItem;
  departments: RuleList['departments'];
  doctors: RuleList['doctors'];
  onDone: () => void;
}

/** One rule, where it holds and why it is changed; Enter keeps it. */
export function ChangeRule({ hospital, item, departments, doctors, onDone }: Props) {
  const { t } = useTranslation();
  const set = useSetRule(hospital);
  const [value, setValue] = useState(item.value);
  const [department, setDepartment] = useState('');
  const [slotClass, setSlotClass] = useState('');
  const [practitioner, setPractitioner] = useState('');
  const ofDepartment = doctors.filter((one) => one.department === department);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const tooShort = reason.trim().length < LEAST_REASON;

  async function keep(wanted: string | null) {
    setTried(true);
    if (tooShort || busy) return;
    setBusy(true);
    setError(null);
    // A rule of one doctor holds wherever that doctor sees patients.
    const scope = {
      department: practitioner ? null : department || null,
      slotClass: (slotClass || null) as RuleWish['slotClass'],
      practitioner: practitioner || null,
    };
    try {
      await set(item.key, { ...scope, value: wanted, reason: reason.trim() });
      onDone();
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    void keep(item.limits ? String(Math.trunc(Number(value))) : value);
  }

  return (
    <form className="stack" onSubmit={submit} noValidate aria-label={item.name}>
      <div className="row figure-fields">
        {item.limits ? (
          <Input
            label={unitWords(item.limits.unit)}
            hint={t('queue.staff.rules.range', { min: item.limits.min, max: item.limits.max })}
            type="number"
            inputMode="numeric"
            min={item.limits.min}
            max={item.limits.max}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        ) : (
          <Select
            label={item.name}
            options={(item.choices ?? []).map((one) => ({ value: one.value, label: one.name }))}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        )}
        <Select
          label={t('queue.staff.rules.department')}
          options={[
            { value: '', label: t('queue.staff.rules.allDepartments') },
            ...departments.map((one) => ({ value: one.id, label: one.name })),
          ]}
          value={department}
          onChange={(event) => {
            setDepartment(event.target.value);
            setPractitioner('');
          }}
        />
        {ofDepartment.length > 0 && (
          <Select
            label={t('queue.staff.rules.doctor')}
            options={[
              { value: '', label: t('queue.staff.rules.allDoctors') },
              ...ofDepartment.map((one) => ({ value: one.id, label: one.name })),
            ]}
            value={practitioner}
            onChange={(event) => setPractitioner(event.target.value)}
          />
        )}
        <Select
          label={t('queue.staff.rules.class')}
          options={[
            { value: '', label: t('queue.staff.rules.allClasses') },
            ...CLASSES.map((one) => ({ value: one, label: classWords(t, one) })),
          ]}
          value={slotClass}
          onChange={(event) => setSlotClass(event.target.value)}
        />
      </div>
      <Input
        label={t('queue.staff.rules.reason')}
        maxLength={500}
        autoComplete="off"
        value={reason}
        wrong={tried && tooShort ? t('queue.staff.rules.reasonShort') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" look="main" busy={busy}>
          {t('queue.staff.rules.save')}
        </Button>
        <Button look="quiet" busy={busy} onClick={() => void keep(null)}>
          {t('queue.staff.rules.toDefault')}
        </Button>
      </div>
    </form>
  );

  // words: queue.staff.rules.unit.minutes queue.staff.rules.unit.people queue.staff.rules.unit.times
  function unitWords(unit: string): string {
    return t(`queue.staff.rules.unit.${unit}`);
  }
}
