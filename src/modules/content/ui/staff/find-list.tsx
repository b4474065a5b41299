import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#web/kit/index.ts';
import type { Find, Finds, PieceText } from './data.ts';

/** What is missing, and every find in its own line of the text, with the reason and the clause. */
export function FindList({ finds, faults, text }: Finds & { text: PieceText }) {
  const { t } = useTranslation();
  if (finds.length === 0 && faults.length === 0) return <Notice tone="good" title={t('content.staff.nothingFound')} />;
  return (
    <section className="card stack" aria-label={t('content.staff.finds')}>
      <h2>{t('content.staff.finds')}</h2>
      {faults.length > 0 && (
        <ul className="stack">
          {faults.map((fault) => (
            // words: content.staff.fault.no_title content.staff.fault.no_text content.staff.fault.english_half content.staff.fault.picture_unknown content.staff.fault.picture_silent content.staff.fault.process content.staff.fault.outdated
            <li key={fault}>{t(`content.staff.fault.${fault}`)}</li>
          ))}
        </ul>
      )}
      <ul className="stack">
        {finds.map((find) => (
          <li key={`${find.field} ${find.rule} ${find.from}`} className={find.blocks ? 'ad-find blocks' : 'ad-find'}>
            <p className="ad-line">
              <Around find={find} text={text} />
            </p>
            <p>
              <b>{find.blocks ? t('content.staff.blocks') : t('content.staff.warns')}</b> {find.reason}
            </p>
            {find.source && <p className="quiet-words">{find.source}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

const AROUND = 14;

function Around({ find, text }: { find: Find; text: PieceText }) {
  const whole = find.field === 'steps' ? find.words : text[find.field];
  const marked = find.field === 'steps' ? { from: 0, to: whole.length } : find;
  const from = Math.max(0, marked.from - AROUND);
  const to = Math.min(whole.length, marked.to + AROUND);
  return (
    <Fragment>
      {from > 0 && '…'}
      {whole.slice(from, marked.from)}
      <mark>{whole.slice(marked.from, marked.to)}</mark>
      {whole.slice(marked.to, to)}
      {to < whole.length && '…'}
    </Fragment>
  );
}
