import { useTranslation } from 'react-i18next';
import { Input, Notice, RadioGroup } from '#web/kit/index.ts';
import type { Draft } from './draft.ts';
import { guardianRelationships, relationshipName } from './names.ts';

export interface FormPart {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  field: (path: string) => string | undefined;
}

/** Who agrees for a child under 14. */
export function GuardianFields({ draft, change, field }: FormPart) {
  const { t } = useTranslation();
  return (
    <section className="card stack" aria-label={t('identity.guardian.title')}>
      <h2>{t('identity.guardian.title')}</h2>
      <Notice title={t('identity.guardian.why')} />
      <Input
        label={t('identity.guardian.name')}
        value={draft.guardianName}
        wrong={field('guardian.name')}
        onChange={(event) => change({ guardianName: event.target.value })}
      />
      <Input
        label={t('identity.guardian.number')}
        value={draft.guardianNumber}
        wrong={field('guardian.document.number')}
        onChange={(event) => change({ guardianNumber: event.target.value.trim().toUpperCase() })}
      />
      <RadioGroup
        label={t('identity.guardian.relationship')}
        side
        options={guardianRelationships.map((value) => ({ value, label: relationshipName(t, value) }))}
        value={draft.guardianRelationship}
        wrong={field('guardian.relationship')}
        onChange={(guardianRelationship) => change({ guardianRelationship })}
      />
    </section>
  );
}
