import { useTranslation } from 'react-i18next';
import { Button, Notice } from '#web/kit/index.ts';
import type { Draft } from '../../domain/plan/draft.ts';
import { blocking, type Look } from '../../domain/plan/looks.ts';
import { LineActs } from './line-acts.tsx';
import type { MakeEdit } from './use-draft.ts';

/** The few things a person should look at before all others, each with what can be done about it. */
export function Looks({
  draft,
  looks,
  onEdit,
  onGo,
  onHead,
}: {
  draft: Draft;
  looks: readonly Look[];
  onEdit: MakeEdit;
  onGo: (task: number) => void;
  /** To the title and the year. */
  onHead: () => void;
}) {
  const { t } = useTranslation();
  // Names have a card of their own.
  const own = looks.filter(({ code }) => code !== 'unit' && code !== 'lead');
  const names = looks.length - own.length;
  if (looks.length === 0)
    return (
      <Notice tone="good" title={t('programme.look.none')}>
        {t('programme.look.noneWhy')}
      </Notice>
    );
  return (
    <section className="card stack plan-looks" id="plan-looks-card" tabIndex={-1} aria-labelledby="plan-looks">
      <h2 id="plan-looks" aria-live="polite">
        {t('programme.look.count', { count: looks.length })}
      </h2>
      {names > 0 && <p>{t('programme.look.names', { count: names })}</p>}
      <ul>
        {own.slice(0, 100).map((look) => (
          <li key={`${look.code} ${look.task} ${look.measure} ${look.line} ${look.key}`}>
            <span className="grow">
              <Words look={look} />
              <Source draft={draft} line={look.line} />
            </span>
            <span className="row">
              {look.code === 'unaccounted' && look.line !== null && (
                <LineActs draft={draft} line={look.line} onEdit={onEdit} />
              )}
              {(look.code === 'no_title' || look.code === 'no_year') && (
                <Button look="quiet" onClick={onHead}>
                  {t('programme.look.go')}
                </Button>
              )}
              {look.task !== null && (
                <Button look="quiet" onClick={() => onGo(look.task ?? 0)}>
                  {t('programme.look.go')}
                </Button>
              )}
              {look.code === 'doubt' && look.key !== null && (
                <Button look="plain" onClick={() => onEdit({ kind: 'seen', doubt: look.key ?? 0 })}>
                  {t('programme.look.seen')}
                </Button>
              )}
              {look.code === 'guess' && look.task !== null && (
                <Button
                  look="plain"
                  onClick={() => onEdit({ kind: 'right', task: look.task ?? 0, measure: look.measure })}
                >
                  {t('programme.look.right')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {own.length > 100 && <p className="quiet-words">{t('programme.look.more', { count: own.length - 100 })}</p>}
    </section>
  );
}

function Words({ look }: { look: Look }) {
  const { t } = useTranslation();
  const must = blocking(look);
  // words: programme.doubt.date_impossible programme.doubt.deadline_impossible programme.doubt.deadline_unread programme.doubt.deadline_no_year programme.doubt.deadline_shared programme.doubt.marks_differ programme.doubt.marks_missing programme.doubt.row_too_long programme.doubt.row_too_short programme.doubt.row_without_number programme.doubt.table_unknown programme.doubt.table_without_header
  if (look.code === 'doubt')
    return <b>{t(`programme.doubt.${look.doubt}`, { text: look.text, defaultValue: look.text })}</b>;
  // words: programme.look.no_title programme.look.no_year programme.look.no_tasks programme.look.no_content programme.look.no_measure_text programme.look.no_day programme.look.unaccounted programme.look.guess programme.look.marks
  return (
    <b>
      {must && <span className="plan-must">{t('programme.look.must')}</span>}
      {t(`programme.look.${look.code}`, { text: look.text })}
    </b>
  );
}

function Source({ draft, line }: { draft: Draft; line: number | null }) {
  const { t } = useTranslation();
  const text = line === null ? undefined : draft.lines.find((one) => one.line === line)?.text;
  if (!text) return null;
  return <span className="quiet-words small plan-source-line">{t('programme.draft.source', { line, text })}</span>;
}
