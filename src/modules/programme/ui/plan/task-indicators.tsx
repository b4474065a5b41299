import { useTranslation } from 'react-i18next';
import { Button, Select, Tag } from '#web/kit/index.ts';
import { suggestIndicators } from '../../domain/plan-links/suggest-indicators.ts';

interface Props {
  /** The words that suggestions are made of. */
  words: { task: string; measures: readonly string[] };
  set: readonly { no: number; name: string }[];
  chosen: readonly number[];
  /** Null: only to look at. */
  onChoose: ((numbers: number[]) => void) | null;
}

/** Which indicators a task is to move: what a person said, what its words suggest and how surely, and all others to choose. */
export function TaskIndicators({ words, set, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const nameOf = (no: number) => `${no} ${set.find((one) => one.no === no)?.name ?? ''}`;
  const suggested = onChoose ? suggestIndicators(words.task, words.measures) : [];
  const open = suggested.filter(({ no }) => !chosen.includes(no));
  if (!onChoose && chosen.length === 0) return null;
  // words: programme.links.sure programme.links.likely programme.links.guess
  return (
    <div className="plan-links">
      <b>{t('programme.links.title')}</b>
      {chosen.length === 0 && <span className="quiet-words">{t('programme.links.none')}</span>}
      {chosen.map((no) =>
        onChoose ? (
          <Button
            key={no}
            look="quiet"
            aria-label={t('programme.links.remove', { name: nameOf(no) })}
            onClick={() => onChoose(chosen.filter((one) => one !== no))}
          >
            {nameOf(no)} <span aria-hidden="true">✕</span>
          </Button>
        ) : (
          <Tag key={no} tone="indigo">
            {nameOf(no)}
          </Tag>
        ),
      )}
      {onChoose && open.length > 0 && (
        <div className="plan-suggested">
          <span className="quiet-words">{t('programme.links.suggested')}</span>
          {open.map(({ no, sure }) => (
            <Button key={no} look="plain" onClick={() => onChoose([...chosen, no])}>
              {t('programme.links.add', { name: nameOf(no), sure: t(`programme.links.${sure}`) })}
            </Button>
          ))}
        </div>
      )}
      {onChoose && (
        <details className="plan-other">
          <summary>{t('programme.links.other')}</summary>
          <Select
            label={t('programme.links.choose')}
            value=""
            options={[
              { value: '', label: t('programme.names.choose') },
              ...set.flatMap(({ no }) => (chosen.includes(no) ? [] : [{ value: String(no), label: nameOf(no) }])),
            ]}
            onChange={({ target }) => target.value !== '' && onChoose([...chosen, Number(target.value)])}
          />
        </details>
      )}
    </div>
  );
}
