import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type Ref, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, EmptyState, Problem } from '#web/kit/index.ts';
import { type FoundPatient, PatientLine } from './patient-line.tsx';

/** As many as stand on one screen; who has more types another letter. */
const SHOWN = 8;

interface Props {
  hospital: number;
  inputRef: Ref<HTMLInputElement>;
  text: string;
  onText: (text: string) => void;
  onChoose: (patient: FoundPatient) => void;
  /** Of another institution: whole numbers only. */
  outside?: boolean;
  /** Without it nobody can be registered from here. */
  onRegister?: () => void;
}

/** ID number, phone or name; arrow keys walk the people found, Enter takes one. */
export function FindPatient({ hospital, inputRef, text, onText, onChoose, onRegister, outside = false }: Props) {
  const { t } = useTranslation();
  const list = useId();
  const [at, setAt] = useState(0);
  const wanted = useSettled(text.trim(), 180);
  const found = useQuery({
    queryKey: ['identity', 'search', hospital, wanted, outside],
    queryFn: ({ signal }) =>
      api<{ items: FoundPatient[] }>(`/api/h/${hospital}/identity/${outside ? 'outside' : 'desk'}/patients/search`, {
        method: 'POST',
        body: { text: wanted },
        signal,
      }),
    enabled: wanted.length >= 2,
    placeholderData: (before) => (wanted.length >= 2 ? before : undefined),
    gcTime: 60_000,
  });
  const all = wanted.length >= 2 ? (found.data?.items ?? []) : [];
  const people = all.slice(0, SHOWN);
  // What is shown may still belong to the letters before: Enter waits for the answer to what was typed.
  const settled = wanted.length >= 2 && wanted === text.trim() && found.isSuccess && !found.isPlaceholderData;
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    if (!pressed || !settled) return;
    setPressed(false);
    // Of several people nobody was pointed at.
    if (all.length <= 1) take(people[0]);
  });

  function take(person: FoundPatient | undefined) {
    if (person) onChoose(person);
    else onRegister?.();
  }

  function keys(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(people.length - 1, at + step)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (settled) take(people[at]);
      else setPressed(true);
    }
  }

  return (
    <div className="stack">
      <input
        ref={inputRef}
        className="input find"
        role="combobox"
        aria-label={t(outside ? 'identity.staff.findOutside' : 'identity.staff.find')}
        aria-expanded={people.length > 0}
        aria-controls={list}
        aria-activedescendant={people[at] ? `${list}-${at}` : undefined}
        aria-autocomplete="list"
        placeholder={t(outside ? 'identity.staff.findOutsideHint' : 'identity.staff.findHint')}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setAt(0);
          setPressed(false);
          onText(event.target.value);
        }}
        onKeyDown={keys}
      />
      {found.error && <Problem error={found.error} onRetry={() => void found.refetch()} />}
      <div id={list} role="listbox" aria-label={t('identity.staff.found')} className="found">
        {people.map((person, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox above
          <div
            key={person.id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="found-person"
            onClick={() => onChoose(person)}
          >
            <PatientLine patient={person} />
          </div>
        ))}
      </div>
      {all.length > SHOWN && (
        <p className="quiet-words small">{t('identity.staff.more', { count: all.length - SHOWN })}</p>
      )}
      {wanted.length >= 2 && found.isSuccess && people.length === 0 && (
        <EmptyState text={onRegister ? t('identity.staff.nobody') : t('identity.staff.nobodyHere')}>
          {onRegister && (
            <Button look="quiet" onClick={onRegister}>
              {t('identity.staff.registerNew')}
            </Button>
          )}
        </EmptyState>
      )}
    </div>
  );
}

/** The text once typing has paused for `ms`: one question a word, not one a key. */
function useSettled(text: string, ms: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), ms);
    return () => clearTimeout(timer);
  }, [text, ms]);
  return settled;
}
