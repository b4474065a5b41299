import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Tag } from '#web/kit/index.ts';
import { ClaimForm } from './claim-form.tsx';
import type { GradeClause, GradeItemView } from './data.ts';

interface Props {
  hospital: number;
  item: GradeItemView;
  declares: boolean;
  onClose(): void;
}

// words: programme.grading.met.used programme.grading.met.declared programme.grading.met.unused programme.grading.met.no
const toneOf = { used: 'jade', declared: 'amber', unused: undefined, no: undefined } as const;

/** One item: every clause of every level, what was counted, what was said, and the form to say it. */
export function ItemPanel({ hospital, item, declares, onClose }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const [saying, setSaying] = useState<string | null>(null);
  useEffect(() => heading.current?.focus(), []);
  const said = item.ratioSaid;
  return (
    <section className="card stack">
      <div className="row">
        <h2 ref={heading} tabIndex={-1}>
          {item.no} {item.name}
        </h2>
        <Button look="plain" onClick={onClose}>
          {t('programme.grading.close')}
        </Button>
      </div>
      {item.measure && (
        <div className="grading-clause">
          <span>
            {t('programme.grading.share', { text: item.measure, ratio: item.ratio })}
            {said && (
              <span className="quiet-words">
                {' '}
                {t('programme.grading.shareSaid', { ...said, at: said.at.slice(0, 10) })}
              </span>
            )}
          </span>
          {declares && saying !== 'share' && (
            <Button look="quiet" onClick={() => setSaying('share')}>
              {t('programme.grading.sayShare')}
            </Button>
          )}
          {saying === 'share' && <ClaimForm hospital={hospital} item={item.no} onDone={() => setSaying(null)} />}
        </div>
      )}
      {item.levels.map((clauses, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the level
        <div key={i} className="stack">
          <h3>{t('programme.grading.level', { level: i + 1 })}</h3>
          <ul className="grading-clauses">
            {clauses.map((clause) => (
              <li key={clause.id} className="grading-clause">
                <span>
                  {clause.text} <Tag tone={toneOf[clause.met]}>{t(`programme.grading.met.${clause.met}`)}</Tag>
                  <Said clause={clause} />
                </span>
                {declares && clause.met !== 'used' && saying !== clause.id && (
                  <Button look="quiet" onClick={() => setSaying(clause.id)}>
                    {t(clause.met === 'declared' ? 'programme.grading.takeBack' : 'programme.grading.declare')}
                  </Button>
                )}
                {saying === clause.id && (
                  <ClaimForm
                    hospital={hospital}
                    clause={clause.id}
                    takeBack={clause.met === 'declared'}
                    onDone={() => setSaying(null)}
                  />
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Said({ clause: { counted, said, met } }: { clause: GradeClause }) {
  const { t } = useTranslation();
  return (
    <span className="quiet-words grading-said">
      {counted && t('programme.grading.countOf', { ...counted, count: counted.count ?? 0 })}
      {said && met === 'declared' && (
        <span>{t('programme.grading.saidBy', { ...said, at: said.at.slice(0, 10) })}</span>
      )}
    </span>
  );
}
