import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '#kernel/instant.ts';
import { useAct } from '#web/client/use-act.ts';
import { Button, Input, Problem, Select, toast } from '#web/kit/index.ts';
import { useSubjects } from './data.ts';
import { useReaders, useSend, useSendings } from './sendings.ts';

/** The most that one sending reaches. */
const MOST = 2000;

interface Props {
  hospital: number;
  id: string;
  department: string | null;
  today: string;
}

/** A published page of health education goes to the patients of some days who have asked for such messages. */
export function SendForm({ hospital, id, department: own, today }: Props) {
  const { t } = useTranslation();
  const { departments } = useSubjects(hospital);
  const send = useSend(hospital, id);
  const { busy, error, run } = useAct();
  const [readers, setReaders] = useState({ department: own ?? '', from: addDays(today, -6), to: today });
  const count = useReaders(hospital, readers);
  const patients = count.data?.patients ?? 0;
  const set = (part: Partial<typeof readers>) => setReaders({ ...readers, ...part });

  async function submit(event: FormEvent) {
    event.preventDefault();
    await run(async () => {
      const { written } = await send({ ...readers, department: readers.department || null });
      toast(t('content.staff.send.done', { count: written }));
    });
  }
  const everybody = { value: '', label: t('content.staff.send.everywhere') };
  return (
    <form className="card stack" onSubmit={(event) => void submit(event)} aria-label={t('content.staff.send')}>
      <h2>{t('content.staff.send')}</h2>
      <p className="quiet-words">{t('content.staff.send.why')}</p>
      <Select
        label={t('content.staff.send.department')}
        value={readers.department}
        options={[everybody, ...(departments.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))]}
        onChange={(event) => set({ department: event.target.value })}
      />
      <div className="row">
        <Input
          label={t('content.staff.send.from')}
          type="date"
          max={today}
          value={readers.from}
          onChange={(event) => set({ from: event.target.value })}
        />
        <Input
          label={t('content.staff.send.to')}
          type="date"
          max={today}
          value={readers.to}
          onChange={(event) => set({ to: event.target.value })}
        />
      </div>
      {count.error && <Problem error={count.error} />}
      {patients > MOST && <p className="wrong">{t('content.staff.send.tooMany')}</p>}
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy} disabled={patients === 0 || patients > MOST}>
          {t('content.staff.send.now', { count: Math.min(patients, MOST) })}
        </Button>
      </div>
      <Sendings hospital={hospital} id={id} />
    </form>
  );
}

function Sendings({ hospital, id }: { hospital: number; id: string }) {
  const { t } = useTranslation();
  const { data } = useSendings(hospital, id);
  if (!data || data.length === 0) return null;
  return (
    <ul className="content-sendings">
      {data.map(({ id, department, from, to, at, ...counts }) => (
        <li key={id}>
          <b>
            {at.slice(0, 10)} · {department?.name ?? t('content.staff.send.everywhere')} · {from} – {to}
          </b>
          <span className="quiet-words">{t('content.staff.send.became', counts)}</span>
        </li>
      ))}
    </ul>
  );
}
