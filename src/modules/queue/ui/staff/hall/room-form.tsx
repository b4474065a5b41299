import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Problem, Select } from '#web/kit/index.ts';
import { type HallLine, useHallActs } from './hall-data.ts';

interface Props {
  hospital: number;
  line: HallLine;
  rooms: readonly { id: string; name: string }[];
  onDone: () => void;
}

/** Another room of the same waiting area for this doctor, with the reason. */
export function RoomForm({ hospital, line, rooms, onDone }: Props) {
  const { t } = useTranslation();
  const acts = useHallActs(hospital);
  const others = rooms.filter(({ id }) => id !== line.place.id);
  const [place, setPlace] = useState(others[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setError(null);
    await acts.room(line.session, place, reason.trim()).then(onDone, setError);
    setBusy(false);
  }
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} aria-label={t('queue.hall.room')}>
      <Select
        label={t('queue.hall.newRoom')}
        value={place}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => setPlace(event.target.value)}
      />
      <Input
        label={t('queue.hall.why')}
        required
        maxLength={100}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy}>
          {t('queue.hall.roomDo')}
        </Button>
        <Button look="plain" onClick={onDone}>
          {t('queue.hall.leave')}
        </Button>
      </div>
    </form>
  );
}
