import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { DaySlots, WaitlistPanel } from '#modules/booking/ui/staff/index.tsx';
import { EmptyState } from '#web/kit/index.ts';
import type { useDesk } from './use-desk.ts';

interface Props {
  hospital: number;
  today: string;
  desk: ReturnType<typeof useDesk>;
  slots: RefObject<HTMLDivElement | null>;
  /** Whether this desk keeps the line of those who wait. */
  waitlist: boolean;
}

/** The times behind the chosen cell, and who waits for one. */
export function DeskTimes({ hospital, today, desk, slots, waitlist }: Props) {
  const { t } = useTranslation();
  const { cell, target, entering, patient, view } = desk.state;
  if (!cell) return view === 'month' ? <EmptyState icon="book" text={t('web.staff.chooseDay')} /> : null;
  return (
    <>
      <DaySlots
        key={`${cell.session ?? cell.practitioner}.${cell.date}`}
        hospital={hospital}
        today={today}
        cell={cell}
        box={slots}
        chosen={target?.slot?.id ?? null}
        entering={entering}
        onChoose={desk.choose}
        onFull={desk.full}
      />
      {waitlist && (
        <WaitlistPanel
          hospital={hospital}
          department={cell.department}
          date={cell.date}
          practitioner={cell.practitioner}
          patient={patient}
        />
      )}
    </>
  );
}
