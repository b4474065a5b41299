import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag, type TagTone } from '#web/kit/index.ts';
import type { Draft } from '../../domain/plan/draft.ts';
import { LineActs } from './line-acts.tsx';
import { useReason } from './reason.ts';
import type { MakeEdit } from './use-draft.ts';

const TONE: Record<Draft['lines'][number]['fate'], TagTone> = {
  used: 'jade',
  heading: 'indigo',
  ignored: 'plain',
  unaccounted: 'cinnabar',
};

/** What became of every line of the document; any line can be decided anew. */
export function Ledger({ draft, onEdit }: { draft: Draft; onEdit: MakeEdit }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const why = useReason();
  const counts = Map.groupBy(draft.lines, ({ fate }) => fate);
  const of = (fate: keyof typeof TONE) => counts.get(fate)?.length ?? 0;
  return (
    <details className="card plan-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{t('programme.ledger.title', { count: draft.lines.length })}</h2>
        <span className="quiet-words">
          {t('programme.ledger.counts', { used: of('used'), heading: of('heading'), ignored: of('ignored') })}
        </span>
        {of('unaccounted') > 0 && (
          <Tag tone="cinnabar">{t('programme.ledger.unaccounted', { count: of('unaccounted') })}</Tag>
        )}
      </summary>
      {open && (
        <ol className="plan-ledger">
          {draft.lines.map(({ line, text, fate, reason }) => (
            <li key={line}>
              <small>{line}</small>
              <span className="grow">
                {text}
                {reason && (
                  <span className="quiet-words small"> {t('programme.ledger.because', { reason: why(reason) })}</span>
                )}
              </span>
              {/* words: programme.fate.used programme.fate.heading programme.fate.ignored programme.fate.unaccounted */}
              <Tag tone={TONE[fate]}>{t(`programme.fate.${fate}`)}</Tag>
              {fate !== 'used' && <LineActs draft={draft} line={line} onEdit={onEdit} />}
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
