import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Problem, Select, Skeleton, Tag } from '#web/kit/index.ts';
import { factOf } from '../../domain/scores/facts.ts';
import { pointsText } from '../../domain/scores/points.ts';
import { asksFor } from '../../domain/scores/rule.ts';
import { type ScoredItem, useRules, useScoreActs, useSheets } from './data.ts';
import { RulesEditor } from './rules-editor.tsx';
import { ruleWords } from './say.ts';
import type { ScoresProps } from './scores-page.tsx';

/** The rules of a plan's items, the text of the plan beside them. */
export function RulesPage({ hospital, keeps }: ScoresProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useSheets(hospital);
  const [chosen, setChosen] = useState('');
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={[3, 6]} />;
  const plan = chosen || data.plans[0]?.id;
  if (!plan) return <EmptyState text={t('programme.scores.noPlan')} />;
  return (
    <section className="stack" aria-label={t('programme.scores.planRules')}>
      <h2>{t('programme.scores.planRules')}</h2>
      {data.plans.length > 1 && (
        <Select
          label={t('programme.scores.plan')}
          value={plan}
          options={data.plans.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(event) => setChosen(event.target.value)}
        />
      )}
      <Items key={plan} hospital={hospital} plan={plan} keeps={keeps} />
    </section>
  );
}

function Items({ hospital, plan, keeps }: { hospital: number; plan: string; keeps: boolean }) {
  const { data, error, refetch } = useRules(hospital, plan);
  const acts = useScoreActs(hospital);
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={[6, 6]} />;
  return (
    <ol className="score-list">
      {data.items.map((item) => (
        <ItemRules key={item.id} item={item} keeps={keeps} onSave={(wish) => acts.saveRules(item.id, wish)} />
      ))}
    </ol>
  );
}

interface ItemProps {
  item: ScoredItem;
  keeps: boolean;
  onSave: (wish: Parameters<ReturnType<typeof useScoreActs>['saveRules']>[1]) => Promise<unknown>;
}

function ItemRules({ item, keeps, onSave }: ItemProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const full = item.full ?? item.bonusCap ?? 0;
  return (
    <li className="card stack">
      <div className="row apart">
        <h3>
          {item.no}. {item.name}
        </h3>
        <span className="row">
          <b>{t('programme.scores.points', { points: pointsText(full) })}</b>
          {keeps && (
            <Button
              look="plain"
              aria-label={t('programme.scores.edit.open', {
                act: editing ? t('programme.scores.edit.leave') : t('programme.scores.edit.change'),
                name: item.name,
              })}
              onClick={() => setEditing(!editing)}
            >
              {editing ? t('programme.scores.edit.leave') : t('programme.scores.edit.change')}
            </Button>
          )}
        </span>
      </div>
      <div className="score-two">
        <blockquote className="score-source">{item.text}</blockquote>
        {editing ? (
          <RulesEditor
            item={item}
            onSave={async (wish) => {
              await onSave({ version: item.version, ...wish });
              setEditing(false);
            }}
          />
        ) : (
          <RuleList item={item} />
        )}
      </div>
    </li>
  );
}

/** Rules in words, each with the record that answers it. */
export function RuleList({ item }: { item: ScoredItem }) {
  const { t, i18n } = useTranslation();
  return (
    <ul className="stack">
      {item.rules.map((rule) => {
        const fact = factOf(rule.fact);
        const lineRule = { ...rule, asks: asksFor(rule) } as Parameters<typeof ruleWords>[1];
        // words: programme.scores.kind.deduct programme.scores.kind.judge programme.scores.kind.exempt programme.scores.kind.bonus
        return (
          <li key={rule.no}>
            <b>{rule.trigger}</b>
            <p className="quiet-words">
              {t(`programme.scores.kind.${rule.kind}`)} {ruleWords(t, lineRule)}
            </p>
            <p className="row">
              <span className="small">
                {fact
                  ? t('programme.scores.answeredBy', { name: i18n.language === 'en' ? fact.en : fact.zh })
                  : t('programme.scores.answeredByPeople')}
              </span>
              {rule.suggested && <Tag tone="amber">{t('programme.scores.suggested')}</Tag>}
              {fact?.contract && <Tag>{t('programme.scores.declared')}</Tag>}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
