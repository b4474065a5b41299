import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { ApiProblem, isCode } from '#web/client/problem.ts';
import { Button, Input, Notice, navigate, Page, Problem, RadioGroup, Select, toast } from '#web/kit/index.ts';
import type { PrivacyNotice } from './data.ts';
import { ageOf, type Draft, emptyDraft, idFacts, needsGuardian, payload, wrongIn } from './draft.ts';
import { GuardianFields } from './guardian-fields.tsx';
import { documentName, documents, relationshipName, relationships } from './names.ts';
import { PrivacyConsent } from './privacy-consent.tsx';

interface Props {
  hospital: { id: number; name: string };
  today: string;
  /** Where to go back to when done; the new person's id is added as `patient`. */
  to: string;
}

/** Registers oneself or one of the family in one hospital: real name, document, notice, separate consent. */
export function Register({ hospital, today, to }: Props) {
  const { t, i18n } = useTranslation();
  const cache = useQueryClient();
  const [draft, setDraft] = useState<Draft>(emptyDraft);
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
    await send(`/api/h/${hospital.id}/identity/patients`, payload(draft, today, notice.data.version));
  }

  async function send(path: string, body: unknown) {
    setBusy(true);
    try {
      const { id } = await api<{ id: string }>(path, { method: 'POST', body, intent: `register.${hospital.id}` });
      await cache.invalidateQueries({ queryKey: ['identity'] });
      toast(t('identity.register.done', { name: draft.name }));
      navigate(`${to}${to.includes('?') ? '&' : '?'}patient=${id}`, { replace: true });
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Page title={t('identity.register.title')} above={hospital.name} back={to}>
      <form className="stack" onSubmit={save} noValidate>
        <RadioGroup
          label={t('identity.register.who')}
          side
          options={relationships.map((value) => ({ value, label: relationshipName(t, value) }))}
          value={draft.relationship}
          wrong={field('relationship')}
          onChange={(relationship) => change({ relationship: relationship as Draft['relationship'] })}
        />
        <Input
          label={t('identity.name.label')}
          hint={t('identity.name.hint')}
          autoComplete="off"
          value={draft.name}
          wrong={field('name')}
          onChange={(event) => change({ name: event.target.value })}
        />
        <Select
          label={t('identity.document.kind')}
          options={documents.map((value) => ({ value, label: documentName(t, value) }))}
          value={draft.kind}
          onChange={(event) => change({ kind: event.target.value })}
        />
        <Input
          label={t('identity.document.number')}
          autoComplete="off"
          autoCapitalize="characters"
          value={draft.number}
          wrong={field('documents.0.number')}
          hint={
            known
              ? t('identity.document.says', { date: known.birthDate, age: ageOf(known.birthDate, today) })
              : undefined
          }
          onChange={(event) => change({ number: event.target.value.trim().toUpperCase() })}
        />
        {!known && (
          <>
            <Input
              label={t('identity.birthDate')}
              type="date"
              max={today}
              value={draft.birthDate}
              wrong={field('birthDate')}
              onChange={(event) => change({ birthDate: event.target.value })}
            />
            <RadioGroup
              label={t('identity.gender.label')}
              side
              options={[
                { value: 'female', label: t('identity.gender.female') },
                { value: 'male', label: t('identity.gender.male') },
                { value: 'unknown', label: t('identity.gender.unknown') },
              ]}
              value={draft.gender}
              wrong={field('gender')}
              onChange={(gender) => change({ gender: gender as Draft['gender'] })}
            />
          </>
        )}
        <Input
          label={t('identity.phone.contact')}
          type="tel"
          inputMode="numeric"
          maxLength={11}
          value={draft.phone}
          wrong={field('phone')}
          onChange={(event) => change({ phone: event.target.value.replace(/\D/g, '') })}
        />
        {needsGuardian(draft, today) && <GuardianFields draft={draft} change={change} field={field} />}
        <PrivacyConsent notice={notice} draft={draft} change={change} field={field} />
        {error !== null && (
          <Problem error={error}>
            {isCode(error, 'identity.document_taken') && (
              <Button
                look="quiet"
                busy={busy}
                onClick={() =>
                  void send(`/api/h/${hospital.id}/identity/patients/claim`, {
                    name: draft.name.trim(),
                    document: { kind: draft.kind, number: draft.number },
                    relationship: draft.relationship,
                  })
                }
              >
                {t('identity.register.claim')}
              </Button>
            )}
          </Problem>
        )}
        {tried && Object.keys(wrong).length > 0 && (
          <Notice tone="wrong" alert title={t('identity.register.mend', { count: Object.keys(wrong).length })} />
        )}
        <Button type="submit" big wide busy={busy}>
          {t('identity.register.do')}
        </Button>
      </form>
    </Page>
  );
}

/** What the server said about one field. */
function serverWords(error: unknown, path: string): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  return error.errors.find((one) => one.path === path || one.path === `body.${path}`)?.message;
}
