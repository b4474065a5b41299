import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Problem, Select } from '#web/kit/index.ts';
import { useDoctors, useRooms } from './data.ts';
import { numbersOf, type RuleDraft, wrongRule } from './rule-draft.ts';
import { classWords, weekdayWords } from './say.ts';

interface Props {
  hospital: number;
  title: string;
  save: string;
  start: RuleDraft;
  /** An existing rule: its doctor stays, and it is one weekday. */
  fixed?: boolean;
  today: string;
  onSave: (draft: RuleDraft) => Promise<unknown>;
  onLeave?: () => void;
}

/** One doctor's half-day as it repeats: who, where, which weekdays, when, how many, how much. */
export function RuleForm({ hospital, title, save, start, fixed = false, today, onSave, onLeave }: Props) {
  const { t } = useTranslation();
  const doctors = useDoctors(hospital);
  const rooms = useRooms(hospital);
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const wrong = tried ? wrongRule(draft) : new Set<keyof RuleDraft>();
  const change = (part: Partial<RuleDraft>) => setDraft((old) => ({ ...old, ...part }));
  const wrongAt = (name: keyof RuleDraft) => (wrong.has(name) ? { wrong: t('booking.week.wrong') } : {});
  const choose = { value: '', label: t('booking.week.choose') };

  async function submit(event: FormEvent) {
    event.preventDefault();
    const form = event.currentTarget;
    setTried(true);
    setError(null);
    if (wrongRule(draft).size > 0) {
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    setBusy(true);
    await onSave(draft).catch(setError);
    setBusy(false);
  }

  const flip = (day: number) =>
    fixed
      ? change({ weekdays: [day] })
      : change({
          weekdays: draft.weekdays.includes(day)
            ? draft.weekdays.filter((it) => it !== day)
            : [...draft.weekdays, day].sort(),
        });
  const count = numbersOf(draft);
  return (
    <form className="stack" onSubmit={submit} noValidate aria-label={title}>
      <div className="setup-fields">
        {!fixed && (
          <Select
            label={t('booking.week.doctor')}
            {...wrongAt('practitioner')}
            value={draft.practitioner}
            options={[
              choose,
              ...(doctors.data ?? []).map((it) => ({
                value: it.id,
                label: `${it.name} · ${it.title} · ${it.department.name}`,
              })),
            ]}
            onChange={(event) => change({ practitioner: event.target.value })}
          />
        )}
        <Select
          label={t('booking.week.room')}
          {...wrongAt('place')}
          value={draft.place}
          options={[
            choose,
            ...(rooms.data ?? []).map((it) => ({ value: it.id, label: `${it.name} · ${it.building} ${it.floor}` })),
          ]}
          onChange={(event) => change({ place: event.target.value })}
        />
      </div>
      <fieldset className="field">
        <legend>{fixed ? t('booking.week.weekday') : t('booking.week.weekdays')}</legend>
        <div className="row">
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            <button
              key={day}
              type="button"
              className="day week-day"
              aria-pressed={draft.weekdays.includes(day)}
              onClick={() => flip(day)}
            >
              <b>{weekdayWords(t, day)}</b>
            </button>
          ))}
        </div>
        {wrong.has('weekdays') && (
          <p className="wrong" role="alert">
            {t('booking.week.wrong')}
          </p>
        )}
      </fieldset>
      <div className="setup-fields">
        <Input
          label={t('booking.week.start')}
          type="time"
          {...wrongAt('start')}
          value={draft.start}
          onChange={(event) => change({ start: event.target.value })}
        />
        <Input
          label={t('booking.week.end')}
          type="time"
          {...wrongAt('end')}
          value={draft.end}
          onChange={(event) => change({ end: event.target.value })}
        />
        <Input
          label={t('booking.week.minutes')}
          hint={t('booking.week.minutesHint')}
          inputMode="numeric"
          maxLength={2}
          {...wrongAt('minutes')}
          value={draft.minutes}
          onChange={(event) => change({ minutes: event.target.value })}
        />
        <Input
          label={t('booking.week.capacity')}
          hint={t('booking.week.capacityHint')}
          inputMode="numeric"
          maxLength={3}
          {...wrongAt('capacity')}
          value={draft.capacity}
          onChange={(event) => change({ capacity: event.target.value })}
        />
        <Input
          label={t('booking.week.fee')}
          hint={t('booking.week.feeHint')}
          inputMode="decimal"
          maxLength={7}
          {...wrongAt('fee')}
          value={draft.fee}
          onChange={(event) => change({ fee: event.target.value })}
        />
        <Select
          label={t('booking.week.class')}
          value={draft.slotClass}
          options={(['ordinary', 'specialty', 'expert'] as const).map((value) => ({
            value,
            label: classWords(t, value),
          }))}
          onChange={(event) => change({ slotClass: event.target.value as RuleDraft['slotClass'] })}
        />
        <Input
          label={t('booking.week.from')}
          type="date"
          min={today}
          {...wrongAt('from')}
          value={draft.from}
          onChange={(event) => change({ from: event.target.value })}
        />
      </div>
      {count !== null && <p className="quiet-words">{t('booking.week.gives', { count })}</p>}
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy}>
          {save}
        </Button>
        {onLeave && (
          <Button look="plain" onClick={onLeave}>
            {t('booking.week.leave')}
          </Button>
        )}
      </div>
    </form>
  );
}
