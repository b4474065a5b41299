import { useTranslation } from 'react-i18next';
import { type Lang, momentName, Tag } from '#web/kit/index.ts';
import type { Proposal } from './data.ts';
import { ProposalTitle, Waits } from './waits.tsx';

/** What a manager decided and why; of an accepted one, what people waited since beside what was expected. */
export function DecidedProposal({ today, one }: { today: string; one: Proposal }) {
  const { t, i18n } = useTranslation();
  const { decision, trial } = one;
  return (
    <li className="card stack">
      <div className="row apart">
        <ProposalTitle one={one} />
        <Tag tone={one.state === 'accepted' ? 'jade' : 'plain'}>
          {one.state === 'accepted' ? t('elastic.accepted') : t('elastic.rejected')}
        </Tag>
      </div>
      <Waits one={one} />
      {trial && (
        <p className="quiet-words">
          {t('elastic.trial', { from: trial.from, until: trial.until, clinics: trial.clinics, visits: trial.visits })}
        </p>
      )}
      {decision && (
        <p className="quiet-words">
          {decision.reason} · {decision.byName} · {momentName(decision.at, today, i18n.language as Lang)}
        </p>
      )}
    </li>
  );
}
