import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Checkbox, Input, Problem, RadioGroup, Select } from '#web/kit/index.ts';
import type { Face, Place } from './screen-data.ts';

const NOON = { from: '12:00', to: '13:30' };

/** What a screen is called, shows and says. `children` stands above: the code, when it is being paired. */
export function ScreenForm({
  start,
  places,
  act,
  onSave,
  children,
}: {
  start: Face | null;
  places: readonly Place[];
  act: string;
  onSave: (face: Face) => Promise<void>;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const [face, setFace] = useState<Face>(
    start ?? { name: '', shows: 'area', place: '', voice: 'off', repeats: 2, quiet: null },
  );
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const kind = face.shows === 'room' ? 'room' : 'waiting';
  const offered = places.filter((place) => place.kind === kind);
  const here = offered.find(({ id }) => id === face.place) ?? offered[0];
  const set = (part: Partial<Face>) => setFace((before) => ({ ...before, ...part }));

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!here) return;
    setBusy(true);
    setError(null);
    await onSave({ ...face, name: face.name.trim() || here.name, place: here.id }).catch(setError);
    setBusy(false);
  }
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} aria-label={act}>
      {children}
      <RadioGroup
        side
        label={t('queue.staff.screens.shows')}
        value={face.shows}
        options={[
          { value: 'area', label: t('queue.staff.screens.area') },
          { value: 'room', label: t('queue.staff.screens.room') },
          { value: 'pharmacy', label: t('queue.staff.screens.pharmacy') },
          { value: 'exams', label: t('queue.staff.screens.exams') },
        ]}
        onChange={(shows) => set({ shows: shows as Face['shows'] })}
      />
      <Select
        label={t('queue.staff.screens.place')}
        value={here?.id ?? ''}
        options={offered.map(({ id, name, building, floor }) => ({ value: id, label: `${name} ${building} ${floor}` }))}
        onChange={(event) => set({ place: event.target.value })}
      />
      <Input
        label={t('queue.staff.screens.name')}
        hint={t('queue.staff.screens.nameHint')}
        maxLength={40}
        autoComplete="off"
        value={face.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <RadioGroup
        side
        label={t('queue.staff.screens.voice')}
        value={face.voice}
        options={[
          { value: 'off', label: t('queue.staff.screens.voice.off') },
          { value: 'chime', label: t('queue.staff.screens.voice.chime') },
          { value: 'speech', label: t('queue.staff.screens.voice.speech') },
          { value: 'clips', label: t('queue.staff.screens.voice.clips') },
        ]}
        onChange={(voice) => set({ voice: voice as Face['voice'] })}
      />
      {face.voice !== 'off' && (
        <>
          <RadioGroup
            side
            label={t('queue.staff.screens.repeats')}
            value={String(face.repeats)}
            options={['1', '2', '3'].map((n) => ({ value: n, label: n }))}
            onChange={(repeats) => set({ repeats: Number(repeats) })}
          />
          <Checkbox
            label={t('queue.staff.screens.quiet')}
            checked={face.quiet !== null}
            onChange={(on) => set({ quiet: on ? NOON : null })}
          />
          {face.quiet && <Quiet quiet={face.quiet} onChange={(quiet) => set({ quiet })} />}
        </>
      )}
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy}>
          {act}
        </Button>
      </div>
    </form>
  );
}

type Hours = NonNullable<Face['quiet']>;

function Quiet({ quiet, onChange }: { quiet: Hours; onChange: (quiet: Hours) => void }) {
  const { t } = useTranslation();
  return (
    <div className="row ends">
      <Input
        type="time"
        required
        label={t('queue.staff.screens.quietFrom')}
        value={quiet.from}
        onChange={(event) => onChange({ ...quiet, from: event.target.value })}
      />
      <Input
        type="time"
        required
        label={t('queue.staff.screens.quietTo')}
        value={quiet.to}
        onChange={(event) => onChange({ ...quiet, to: event.target.value })}
      />
    </div>
  );
}
