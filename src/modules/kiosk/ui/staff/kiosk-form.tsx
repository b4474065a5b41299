import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Problem, RadioGroup, Select } from '#web/kit/index.ts';
import type { Campus, Face } from './data.ts';

const PATIENCE = ['60', '90', '120', '180'];

/** Name, campus, place and patience of a machine. `children` stands above: the code, when it is being paired. */
export function KioskForm({
  start,
  campuses,
  act,
  onSave,
  children,
}: {
  start: Face | null;
  campuses: readonly Campus[];
  act: string;
  onSave: (face: Face) => Promise<void>;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const [face, setFace] = useState<Face>(
    start ?? { name: '', campus: campuses[0]?.id ?? '', stands: '', idleSeconds: 60 },
  );
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const set = (part: Partial<Face>) => setFace((before) => ({ ...before, ...part }));

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setError(null);
    await onSave({ ...face, name: face.name.trim(), stands: face.stands.trim() }).catch(setError);
    setBusy(false);
  }
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} aria-label={act}>
      {children}
      <Input
        label={t('kiosk.staff.name')}
        required
        maxLength={40}
        autoComplete="off"
        value={face.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <Select
        label={t('kiosk.staff.campus')}
        value={face.campus}
        options={campuses.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => set({ campus: event.target.value })}
      />
      <Input
        label={t('kiosk.staff.stands')}
        hint={t('kiosk.staff.standsHint')}
        required
        maxLength={60}
        autoComplete="off"
        value={face.stands}
        onChange={(event) => set({ stands: event.target.value })}
      />
      <RadioGroup
        side
        label={t('kiosk.staff.idle')}
        value={String(face.idleSeconds)}
        options={PATIENCE.map((n) => ({ value: n, label: t('kiosk.staff.seconds', { count: Number(n) }) }))}
        onChange={(seconds) => set({ idleSeconds: Number(seconds) })}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy}>
          {act}
        </Button>
      </div>
    </form>
  );
}
