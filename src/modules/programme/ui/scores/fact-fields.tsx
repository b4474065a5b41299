import { useTranslation } from 'react-i18next';
import { Input, Select } from '#web/kit/index.ts';
import { type FactParams, factOf } from '../../domain/scores/facts.ts';
import type { RuleWish } from './data.ts';

const CATEGORIES = [
  ...['environment', 'toilet', 'signs', 'queue', 'service', 'process', 'systems', 'equipment', 'accessibility'],
  ...['safety', 'privacy', 'other'],
];

/** What narrows the chosen record down. */
export function FactFields({ rule, onChange }: { rule: RuleWish; onChange: (params: FactParams) => void }) {
  const { t } = useTranslation();
  const params = rule.params as FactParams;
  const wants = (one: keyof FactParams) => factOf(rule.fact)?.params.includes(one) === true;
  // What is empty is left out, so that the record's own default holds.
  const set = (part: FactParams) => {
    const all = Object.entries({ ...params, ...part }).filter(([, value]) => value !== '' && value !== undefined);
    onChange(Object.fromEntries(all) as FactParams);
  };
  return (
    <>
      {wants('since') && (
        <Select
          label={t('programme.scores.fact.since')}
          value={params.since ?? ''}
          options={[
            { value: '', label: t('programme.scores.fact.usual') },
            { value: 'year', label: t('programme.scores.fact.year') },
            { value: 'period', label: t('programme.scores.fact.period') },
          ]}
          onChange={(event) => set({ since: (event.target.value || undefined) as FactParams['since'] })}
        />
      )}
      {wants('scope') && (
        <Select
          label={t('programme.scores.fact.scope')}
          value={params.scope ?? 'task'}
          options={[
            { value: 'task', label: t('programme.scores.fact.task') },
            { value: 'plan', label: t('programme.scores.fact.plan') },
          ]}
          onChange={(event) => set({ scope: event.target.value as FactParams['scope'] })}
        />
      )}
      {wants('round') && (
        <Select
          label={t('programme.scores.fact.round')}
          value={params.round ?? 'round'}
          options={[
            { value: 'round', label: t('programme.scores.fact.leaders') },
            { value: 'walk', label: t('programme.scores.fact.walk') },
            { value: 'inspection', label: t('programme.scores.fact.inspection') },
          ]}
          onChange={(event) => set({ round: event.target.value as FactParams['round'] })}
        />
      )}
      {wants('body') && (
        <Select
          label={t('programme.scores.fact.body')}
          value={params.body ?? ''}
          options={[
            { value: '', label: t('programme.scores.fact.every') },
            { value: 'party_committee', label: t('programme.scores.fact.party') },
            { value: 'office_meeting', label: t('programme.scores.fact.office') },
            { value: 'special_meeting', label: t('programme.scores.fact.special') },
          ]}
          onChange={(event) => set({ body: (event.target.value || undefined) as FactParams['body'] })}
        />
      )}
      {wants('every') && (
        <Select
          label={t('programme.scores.fact.everyOf')}
          value={params.every ?? ''}
          options={[
            { value: '', label: t('programme.scores.fact.once') },
            { value: 'day', label: t('programme.scores.fact.day') },
            { value: 'week', label: t('programme.scores.fact.week') },
            { value: 'month', label: t('programme.scores.fact.month') },
          ]}
          onChange={(event) => set({ every: (event.target.value || undefined) as FactParams['every'] })}
        />
      )}
      {wants('category') && (
        <Select
          label={t('programme.scores.fact.category')}
          value={params.category ?? ''}
          options={[
            { value: '', label: t('programme.scores.fact.every') },
            // words: programme.scores.category.environment programme.scores.category.toilet programme.scores.category.signs programme.scores.category.queue programme.scores.category.service programme.scores.category.process programme.scores.category.systems programme.scores.category.equipment programme.scores.category.accessibility programme.scores.category.safety programme.scores.category.privacy programme.scores.category.other
            ...CATEGORIES.map((value) => ({ value, label: t(`programme.scores.category.${value}`) })),
          ]}
          onChange={(event) => set({ category: event.target.value })}
        />
      )}
      {wants('words') && (
        <Input
          label={t('programme.scores.fact.words')}
          maxLength={60}
          value={params.words ?? ''}
          onChange={(event) => set({ words: event.target.value })}
        />
      )}
      {wants('indicator') && (
        <Input
          label={t('programme.scores.fact.indicator')}
          inputMode="numeric"
          pattern="\d{1,2}"
          maxLength={2}
          value={params.indicator ?? ''}
          onChange={(event) => set({ indicator: Number(event.target.value) || undefined } as FactParams)}
        />
      )}
    </>
  );
}
