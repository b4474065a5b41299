import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, Input, Problem, RadioGroup, Select, Skeleton } from '#web/kit/index.ts';
import { usePlaces } from '../screen-data.ts';
import { useCourseActs } from './data.ts';

interface Props {
  hospital: number;
  patient: string;
  /** The department of who opens it, where one is known. */
  department?: string | undefined;
  today: string;
  onDone: () => void;
}

const plusDays = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** What is done, how often, where, until when. */
export function OpenCourse({ hospital, patient, department, today, onDone }: Props) {
  const { t } = useTranslation();
  const acts = useCourseActs(hospital);
  const places = usePlaces(hospital);
  const departments = useQuery({
    queryKey: ['catalog', 'departments', hospital],
    queryFn: () => api<{ items: { id: string; name: string }[] }>(`/api/h/${hospital}/catalog/departments`),
  });
  const [form, setForm] = useState({
    item: '',
    sessions: '10',
    perDay: '1',
    place: '',
    department: department ?? '',
    validUntil: plusDays(today, 60),
  });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const set = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const wrong = places.error ?? departments.error;
  if (wrong)
    return <Problem error={wrong} onRetry={() => void Promise.all([places.refetch(), departments.refetch()])} />;
  if (!places.data || !departments.data) return <Skeleton rows={[4]} />;
  const rooms = places.data.items.filter(({ kind }) => kind === 'room');
  const at = form.department || (departments.data.items[0]?.id ?? '');

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setError(null);
    const { item, sessions, perDay, validUntil } = form;
    const numbers = { sessions: Number(sessions), perDay: Number(perDay) };
    const wanted = { patient, department: at, place: form.place, item: item.trim(), validUntil, ...numbers };
    await acts.open(wanted, `course.open.${patient}.${Object.values(wanted).join('.')}`).then(onDone, setError);
    setBusy(false);
  }
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} aria-label={t('queue.course.open')}>
      <Input
        label={t('queue.course.item')}
        hint={t('queue.course.itemHint')}
        required
        maxLength={40}
        value={form.item}
        onChange={(event) => set({ item: event.target.value })}
      />
      <div className="row ends">
        <Input
          label={t('queue.course.sessions')}
          type="number"
          required
          min={1}
          max={200}
          value={form.sessions}
          onChange={(event) => set({ sessions: event.target.value })}
        />
        <Input
          label={t('queue.course.until')}
          type="date"
          required
          min={today}
          max={plusDays(today, 366)}
          value={form.validUntil}
          onChange={(event) => set({ validUntil: event.target.value })}
        />
      </div>
      <RadioGroup
        side
        label={t('queue.course.perDay')}
        value={form.perDay}
        options={['1', '2', '3', '4'].map((n) => ({ value: n, label: t('queue.course.times', { count: Number(n) }) }))}
        onChange={(perDay) => set({ perDay })}
      />
      <Select
        label={t('queue.course.department')}
        value={at}
        options={departments.data.items.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => set({ department: event.target.value })}
      />
      <Select
        label={t('queue.course.place')}
        required
        value={form.place}
        options={[
          { value: '', label: t('queue.course.choosePlace') },
          ...rooms.map(({ id, name, building, floor }) => ({ value: id, label: `${name} ${building} ${floor}` })),
        ]}
        onChange={(event) => set({ place: event.target.value })}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy}>
          {t('queue.course.openDo')}
        </Button>
        <Button look="plain" onClick={onDone}>
          {t('queue.course.leave')}
        </Button>
      </div>
    </form>
  );
}
