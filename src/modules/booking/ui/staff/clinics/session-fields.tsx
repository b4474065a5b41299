import { useTranslation } from 'react-i18next';
import { Input, Select } from '#web/kit/index.ts';
import { useDoctors, useRooms } from '../week/data.ts';
import type { SessionDraft } from './session-draft.ts';

interface Props {
  hospital: number;
  draft: SessionDraft;
  tried: boolean;
  onChange: (part: Partial<SessionDraft>) => void;
}

/** Room, hours, length and price of what is held once. */
export function SessionFields({ hospital, draft, tried, onChange }: Props) {
  const { t } = useTranslation();
  const rooms = useRooms(hospital);
  const missing = (value: string) => (tried && value === '' ? { wrong: t('booking.week.wrong') } : {});
  return (
    <>
      <Select
        label={t('booking.week.room')}
        {...missing(draft.place)}
        value={draft.place}
        options={[
          { value: '', label: t('booking.week.choose') },
          ...(rooms.data ?? []).map((it) => ({ value: it.id, label: `${it.name} · ${it.building} ${it.floor}` })),
        ]}
        onChange={(event) => onChange({ place: event.target.value })}
      />
      <Input
        label={t('booking.week.start')}
        type="time"
        value={draft.start}
        onChange={(event) => onChange({ start: event.target.value })}
      />
      <Input
        label={t('booking.week.end')}
        type="time"
        {...(tried && draft.end <= draft.start ? { wrong: t('booking.week.wrong') } : {})}
        value={draft.end}
        onChange={(event) => onChange({ end: event.target.value })}
      />
      <Input
        label={t('booking.week.minutes')}
        inputMode="numeric"
        maxLength={2}
        {...missing(draft.minutes)}
        value={draft.minutes}
        onChange={(event) => onChange({ minutes: event.target.value })}
      />
      <Input
        label={t('booking.week.fee')}
        inputMode="decimal"
        maxLength={7}
        {...missing(draft.fee)}
        value={draft.fee}
        onChange={(event) => onChange({ fee: event.target.value })}
      />
    </>
  );
}

/** One doctor of the hospital. */
export function DoctorSelect(props: {
  hospital: number;
  label: string;
  value: string;
  wrong?: string | undefined;
  /** Those who are chosen elsewhere already. */
  without?: readonly string[];
  onChange: (id: string) => void;
}) {
  const { t } = useTranslation();
  const doctors = useDoctors(props.hospital);
  const left = (doctors.data ?? []).filter((it) => it.id === props.value || !props.without?.includes(it.id));
  return (
    <Select
      label={props.label}
      {...(props.wrong ? { wrong: props.wrong } : {})}
      value={props.value}
      options={[
        { value: '', label: t('booking.week.choose') },
        ...left.map((it) => ({ value: it.id, label: `${it.name} · ${it.title} · ${it.department.name}` })),
      ]}
      onChange={(event) => props.onChange(event.target.value)}
    />
  );
}
