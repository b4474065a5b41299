import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Select } from '#web/kit/index.ts';
import type { Pool, PoolList, PoolWish } from './lines-data.ts';

interface Props {
  all: PoolList;
  pool?: Pool;
  busy: boolean;
  onSave: (wish: PoolWish & { department: string }) => Promise<void>;
  onEnd?: () => void;
  onLeave: () => void;
}
type Part = PoolWish['members'][number]['part'];

/** Name, department and, doctor by doctor, whether one shares the line, helps with it or neither. */
export function PoolForm({ all, pool, busy, onSave, onEnd, onLeave }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(pool?.name ?? '');
  const [department, setDepartment] = useState(pool?.department.id ?? all.departments[0]?.id ?? '');
  const [parts, setParts] = useState<ReadonlyMap<string, Part>>(
    new Map(pool?.members.map((one) => [one.id, one.part]) ?? []),
  );
  const [tried, setTried] = useState(false);
  const [ending, setEnding] = useState(false);
  const doctors = all.doctors.filter((one) => one.department === department || parts.has(one.id));
  const shares = [...parts.values()].includes('shares');

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || !shares || busy) return;
    const members = [...parts].map(([practitioner, part]) => ({ practitioner, part }));
    void onSave({ name: name.trim(), department, members });
  }
  function choose(doctor: string, part: string) {
    const next = new Map(parts);
    if (part === '') next.delete(doctor);
    else next.set(doctor, part as Part);
    setParts(next);
  }

  return (
    <form className="stack" noValidate onSubmit={submit} aria-label={pool?.name ?? t('queue.staff.pools.new')}>
      <div className="row figure-fields">
        <Input
          label={t('queue.staff.pools.name')}
          maxLength={60}
          autoComplete="off"
          value={name}
          wrong={tried && !name.trim() ? t('queue.staff.pools.nameNeeded') : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        {!pool && (
          <Select
            label={t('queue.staff.rules.department')}
            options={all.departments.map((one) => ({ value: one.id, label: one.name }))}
            value={department}
            onChange={(event) => {
              setDepartment(event.target.value);
              setParts(new Map());
            }}
          />
        )}
      </div>
      <div className="row figure-fields">
        {doctors.map((doctor) => (
          <Select
            key={doctor.id}
            label={doctor.name}
            options={[
              { value: '', label: t('queue.staff.pools.none') },
              { value: 'shares', label: t('queue.staff.pools.part.shares') },
              { value: 'helps', label: t('queue.staff.pools.part.helps') },
            ]}
            value={parts.get(doctor.id) ?? ''}
            onChange={(event) => choose(doctor.id, event.target.value)}
          />
        ))}
      </div>
      {tried && !shares && <p role="alert">{t('queue.staff.pools.sharesNeeded')}</p>}
      <div className="row">
        <Button type="submit" look="main" busy={busy}>
          {t('queue.staff.rules.save')}
        </Button>
        <Button look="plain" onClick={onLeave}>
          {t('queue.staff.stopNot')}
        </Button>
        {onEnd && (
          <Button look={ending ? 'danger' : 'quiet'} busy={busy} onClick={() => (ending ? onEnd() : setEnding(true))}>
            {t(ending ? 'queue.staff.pools.reallyEnd' : 'queue.staff.pools.end')}
          </Button>
        )}
      </div>
    </form>
  );
  // words: queue.staff.pools.reallyEnd queue.staff.pools.end
}
