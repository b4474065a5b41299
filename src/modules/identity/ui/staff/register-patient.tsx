import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { ApiProblem } from '#web/client/problem.ts';
import { Button, Checkbox, Input, Problem, RadioGroup, Select } from '#web/kit/index.ts';
import type { PrivacyNotice } from '../data.ts';
import { ageOf, type Draft, emptyDraft, idFacts, needsGuardian, payload, wrongIn } from '../draft.ts';
import { GuardianFields } from '../guardian-fields.tsx';
import { documentName, documents } from '../names.ts';
import { genderOptions } from './gender-options.ts';
import type { FoundPatient } from './patient-line.tsx';

interface Props {
  hospital: number;
  today: string;
  /** What was typed into the search: a name or a number to begin with. */
  typed: string;
  /** Of another institution. */
  outside?: boolean;
  onDone: (patient: FoundPatient) => void;
  onLeave: () => void;
}

/** Registers a person at the desk: one short form in the place of the search results, no dialog. */
export function RegisterPatient({ hospital, today, typed, outside = false, onDone, onLeave }: Props) {
  const { t, i18n } = useTranslation();
  const [draft, setDraft] = useState<Draft>(() => draftFrom(typed));
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const notice = useQuery({
    queryKey: ['identity', 'notice', i18n.language],
    queryFn: () => api<PrivacyNotice>('/api/identity/privacy-notice'),
  });
  const change = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }));
  const known = idFacts(draft, today);
  const wrong = tried ? wrongIn(draft, today, t) : {};
  const field = (path: string) => wrong[path] ?? serverWords(error, path);

  async function save(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    setError(null);
    if (Object.keys(wrongIn(draft, today, t)).length > 0 || !notice.data) {
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    setBusy(true);
    try {
      const { relationship: _, ...body } = payload(draft, today, notice.data.version);
      const path = `/api/h/${hospital}/identity/${outside ? 'outside' : 'desk'}/patients`;
      const { id } = await api<{ id: string }>(path, { method: 'POST', body, intent: `desk.register.${hospital}` });
      const search = await api<{ items: FoundPatient[] }>(`${path}/search`, {
        method: 'POST',
        body: { text: draft.number },
      });
      const made = search.items.find((person) => person.id === id);
      if (made) onDone(made);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className="stack card" onSubmit={save} noValidate aria-label={t('identity.staff.registerNew')}>
      <h2>{t('identity.staff.registerNew')}</h2>
      <Input
        label={t('identity.staff.name')}
        autoComplete="off"
        autoFocus
        value={draft.name}
        wrong={field('name')}
        onChange={(event) => change({ name: event.target.value })}
      />
      <Select
        label={t('identity.staff.documentKind')}
        options={documents.map((value) => ({ value, label: documentName(t, value) }))}
        value={draft.kind}
        onChange={(event) => change({ kind: event.target.value })}
      />
      <Input
        label={t('identity.staff.documentNumber')}
        autoComplete="off"
        value={draft.number}
        wrong={field('documents.0.number')}
        hint={
          known
            ? t('identity.staff.documentSays', { date: known.birthDate, age: ageOf(known.birthDate, today) })
            : undefined
        }
        onChange={(event) => change({ number: event.target.value.trim().toUpperCase() })}
      />
      {!known && (
        <>
          <Input
            label={t('identity.staff.birthDate')}
            type="date"
            max={today}
            value={draft.birthDate}
            wrong={field('birthDate')}
            onChange={(event) => change({ birthDate: event.target.value })}
          />
          <RadioGroup
            label={t('identity.staff.gender')}
            side
            options={genderOptions(t)}
            value={draft.gender}
            wrong={field('gender')}
            onChange={(gender) => change({ gender: gender as Draft['gender'] })}
          />
        </>
      )}
      <Input
        label={t('identity.staff.phone')}
        type="tel"
        inputMode="numeric"
        maxLength={11}
        autoComplete="off"
        value={draft.phone}
        wrong={field('phone')}
        onChange={(event) => change({ phone: event.target.value.replace(/\D/g, '') })}
      />
      {needsGuardian(draft, today) && <GuardianFields draft={draft} change={change} field={field} />}
      <Checkbox
        label={t('identity.staff.noticeGiven', { version: notice.data?.version ?? '' })}
        checked={draft.noticeRead}
        wrong={field('privacyNoticeVersion')}
        onChange={(noticeRead) => change({ noticeRead })}
      />
      <Checkbox
        label={t('identity.staff.healthConsent')}
        checked={draft.healthData}
        wrong={field('healthDataConsent')}
        onChange={(healthData) => change({ healthData })}
      />
      {error !== null && <Problem error={error} />}
      <Button type="submit" wide busy={busy}>
        {t('identity.staff.register')}
      </Button>
      <Button look="plain" wide onClick={onLeave}>
        {t('identity.staff.backToFind')}
      </Button>
    </form>
  );
}

function draftFrom(typed: string): Draft {
  const text = typed.trim();
  const draft: Draft = { ...emptyDraft(), relationship: 'self', phone: '' };
  if (/^1\d{10}$/.test(text)) return { ...draft, phone: text };
  if (/^[0-9A-Za-z]{8,}$/.test(text)) return { ...draft, number: text.toUpperCase() };
  return { ...draft, name: text };
}

function serverWords(error: unknown, path: string): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  return error.errors.find((one) => one.path === path || one.path === `body.${path}`)?.message;
}
