import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Page, Problem, Skeleton } from '#web/kit/index.ts';
import type { Person } from './add-place.tsx';
import type { Session } from './data.ts';
import { DepartmentPicker } from './department-picker.tsx';
import { RotaDays } from './rota-days.tsx';
import { RotaFlow } from './rota-flow.tsx';
import { RotaSession } from './rota-session.tsx';
import { useRotaDay } from './slot-class-data.ts';
import { RepeatingWeek } from './week/week-page.tsx';

interface Props {
  hospital: number;
  today: string;
  /** Whether this person approves rotas, and adds places. */
  approves: boolean;
  adds: boolean;
  /** Whether this person may read what became of each place. */
  stories: boolean;
  find: (onChoose: (person: Person) => void) => ReactNode;
}

/** 排班: a department's rota on its way, and its sessions day by day: add a place, move, pause, go on, close. */
export function Rota({ hospital, today, approves, adds, stories, find }: Props) {
  const { t } = useTranslation();
  const [department, setDepartment] = useState<string | null>(null);
  const [first, setFirst] = useState(today);
  const [date, setDate] = useState(today);
  const [repeating, setRepeating] = useState(false);
  const day = useRotaDay(hospital, department, date);
  /** Seven days from here on, the first of them in hand. */
  function look(from: string) {
    const day = from < today ? today : from;
    setFirst(day);
    setDate(day);
  }
  return (
    <Page title={t('booking.staff.rota')} below={t('booking.staff.rotaWhy')} broad>
      <div className="row">
        <DepartmentPicker hospital={hospital} chosen={department} onChoose={setDepartment} />
        <Button look="quiet" aria-expanded={repeating} onClick={() => setRepeating(!repeating)}>
          {t('booking.week.title')}
        </Button>
        <RotaDays {...{ first, today, date }} onDate={setDate} onFirst={look} />
      </div>
      {repeating && <RepeatingWeek hospital={hospital} today={today} department={department} />}
      <RotaFlow {...{ hospital, today, department, approves }} onLook={look} />
      {day.error && <Problem error={day.error} onRetry={() => void day.refetch()} />}
      {!day.data && !day.error && <Skeleton rows={[5, 5, 5]} />}
      {day.data?.length === 0 && <EmptyState icon="book" text={t('booking.staff.noSessionsDay')} />}
      <ul className="rota">
        {day.data?.toSorted(inOrder).map((session) => (
          <RotaSession key={session.id} {...{ hospital, today, session, find, adds, stories }} />
        ))}
      </ul>
    </Page>
  );
}

/** By start, then room by room. */
const inOrder = (a: Session, b: Session): number =>
  a.start === b.start ? a.place.name.localeCompare(b.place.name, 'zh') : a.start < b.start ? -1 : 1;
