import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Input, RadioGroup } from '#web/kit/index.ts';
import type { Why } from './hall-data.ts';

interface Reason {
  reason: string;
  note: string;
  /** Said well enough to go on: one is chosen, and "other" is in words. */
  said: boolean;
  why: Why;
  choose: (reason: string) => void;
  write: (note: string) => void;
}

/** The reason of an act; another act begins without one. */
export function useReason(act: string): Reason {
  const [{ of, reason, note }, set] = useState({ of: act, reason: '', note: '' });
  const mine = of === act;
  const chosen = mine ? reason : '';
  const written = mine ? note.trim() : '';
  return {
    reason: chosen,
    note: mine ? note : '',
    said: chosen !== '' && (chosen !== 'other' || written !== ''),
    why: { reason: chosen, ...(written ? { note: written } : {}) },
    choose: (value) => set({ of: act, reason: value, note: mine ? note : '' }),
    write: (value) => set({ of: act, reason: chosen, note: value }),
  };
}

export function ReasonFields({ act, of, state }: { act: string; of: readonly string[]; state: Reason }) {
  const { t } = useTranslation();
  return (
    <>
      <RadioGroup
        side
        label={t('queue.hall.why')}
        value={state.reason}
        options={of.map((value) => ({ value, label: t(`queue.hall.why.${act}.${value}`) }))}
        onChange={state.choose}
      />
      {/* words: queue.hall.why.hold.toilet queue.hall.why.hold.meal queue.hall.why.hold.unwell queue.hall.why.hold.errand queue.hall.why.hold.other */}
      {/* words: queue.hall.why.reopen.not_heard queue.hall.why.reopen.at_tests queue.hall.why.reopen.helped_late queue.hall.why.reopen.called_wrong queue.hall.why.reopen.other */}
      {/* words: queue.hall.why.move.doctor_away queue.hall.why.move.long_wait queue.hall.why.move.other_specialty queue.hall.why.move.patient_asked queue.hall.why.move.urgent queue.hall.why.move.other */}
      {state.reason === 'other' && (
        <Input
          label={t('queue.hall.note')}
          hint={t('queue.hall.noteHint')}
          maxLength={100}
          value={state.note}
          onChange={(event) => state.write(event.target.value)}
        />
      )}
    </>
  );
}
