import { useTranslation } from 'react-i18next';
import { ApiProblem } from '#web/client/problem.ts';
import { Button, hourOf, Problem } from '#web/kit/index.ts';
import type { Session } from './data.ts';

interface Props {
  error: unknown;
  /** The day as it is now: only what this person may take is offered. */
  sessions: readonly Session[];
  onChoose: (session: string, slot: string) => void;
}

/** Why the time was not kept, and the nearest times that still are free. */
export function RefusedHold({ error, sessions, onChoose }: Props) {
  const { t } = useTranslation();
  const near = nearest(error).flatMap((id) => {
    const session = sessions.find(({ slots }) => slots.some((slot) => slot.id === id && slot.state === 'free'));
    const start = session?.slots.find((slot) => slot.id === id)?.start;
    return session && start ? [{ id, session: session.id, start, doctor: session.practitioner.name }] : [];
  });
  return (
    <Problem error={error}>
      {near.length > 0 && (
        <div className="row">
          {near.map(({ id, session, start, doctor }) => (
            <Button key={id} look="quiet" onClick={() => onChoose(session, id)}>
              {t('booking.times.instead', { time: hourOf(start), doctor })}
            </Button>
          ))}
        </div>
      )}
    </Problem>
  );
}

/** Slots of `slot@instant,slot@instant` (domain/refusal-params.ts). */
function nearest(error: unknown): string[] {
  const said = error instanceof ApiProblem ? error.params.alternatives : undefined;
  return typeof said === 'string' ? said.split(',').map((one) => one.split('@')[0] ?? '') : [];
}
