import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, Problem, RadioGroup, Select, toast } from '#web/kit/index.ts';
import { DESK_REASONS } from '../../../domain/desk-moves.ts';
import { type HallLine, type Standing, useHallActs } from './hall-data.ts';
import { ReasonFields, useReason } from './reason-fields.tsx';

interface Props {
  hospital: number;
  standing: Standing;
  lines: readonly HallLine[];
  onClose: () => void;
}

type Act = 'hold' | 'move' | 'release' | 'reopen';
const POSSIBLE: Record<Standing['state'], readonly Act[]> = {
  waiting: ['move', 'hold'],
  held: ['release', 'move'],
  absent: ['reopen'],
  not_seen: ['move'],
};

/** What the desk can do for one person; each but coming back needs a reason. */
export function PersonActs({ hospital, standing, lines, onClose }: Props) {
  const { t } = useTranslation();
  const { person, session, state } = standing;
  const acts = useHallActs(hospital);
  const possible = POSSIBLE[state];
  const [act, setAct] = useState<Act>(possible[0] as Act);
  const here = lines.find((line) => line.session === session);
  const others = lines.filter(
    (line) => line.session !== session && !line.closed && line.department.id === here?.department.id,
  );
  const shortest = [...others].sort((a, b) => a.waiting.length - b.waiting.length)[0];
  const [to, setTo] = useState(shortest?.session ?? '');
  const reasons = useReason(act === 'release' ? 'hold' : act);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function go() {
    setBusy(true);
    setError(null);
    try {
      if (act === 'release') await acts.release(person.encounter);
      else if (act === 'move') await acts.move(person.encounter, session, to, reasons.why);
      else await acts[act](person.encounter, reasons.why);
      // words: queue.hall.done.hold queue.hall.done.move queue.hall.done.release queue.hall.done.reopen
      toast(t(`queue.hall.done.${act}`, { name: person.name }));
      onClose();
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  }
  const nowhere = act === 'move' && others.length === 0;
  return (
    <Dialog title={`${person.number} ${person.name}`} open onClose={onClose}>
      {possible.length > 1 && (
        <RadioGroup
          label={t('queue.hall.what')}
          value={act}
          options={possible.map((value) => ({ value, label: t(`queue.hall.act.${value}`) }))}
          onChange={(value) => setAct(value as Act)}
        />
      )}
      {/* words: queue.hall.act.hold queue.hall.act.move queue.hall.act.release queue.hall.act.reopen */}
      {act === 'move' && others.length > 0 && (
        <Select
          label={t('queue.hall.toDoctor')}
          value={to}
          options={others.map((line) => ({
            value: line.session,
            label: t('queue.hall.doctorWaiting', {
              name: line.doctor.name,
              room: line.place.name,
              count: line.waiting.length,
            }),
          }))}
          onChange={(event) => setTo(event.target.value)}
        />
      )}
      {nowhere && <p>{t('queue.hall.noOther')}</p>}
      {act !== 'release' && !nowhere && <ReasonFields act={act} of={DESK_REASONS[act]} state={reasons} />}
      {/* words: queue.hall.means.hold queue.hall.means.move queue.hall.means.release queue.hall.means.reopen */}
      {!nowhere && <p className="quiet-words">{t(`queue.hall.means.${act}`)}</p>}
      {error !== null && <Problem error={error} />}
      {!nowhere && (
        <Button big wide busy={busy} disabled={act !== 'release' && !reasons.said} onClick={() => void go()}>
          {t(`queue.hall.act.${act}`)}
        </Button>
      )}
    </Dialog>
  );
}
