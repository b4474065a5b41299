import { useTranslation } from 'react-i18next';
import type { GradeItemView, Grading } from './data.ts';
import { points, stateOf } from './say.ts';

interface Props {
  grading: Grading;
  shown: number | null;
  onShow(no: number): void;
}

// words: programme.grading.group.before programme.grading.group.during programme.grading.group.after programme.grading.group.throughout programme.grading.group.base
// words: programme.grading.state.used programme.grading.state.declared programme.grading.state.part programme.grading.state.no
const groups = ['before', 'during', 'after', 'throughout', 'base'] as const;

/** 17 items, five levels: colour, a sign and a word say how each stands. */
export function GradeTable({ grading, shown, onShow }: Props) {
  const { t } = useTranslation();
  return (
    <section className="card grading-scroll">
      <table className="grading-table">
        <caption className="quiet-words">{t('programme.grading.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('programme.grading.item')}</th>
            {[1, 2, 3, 4, 5].map((level) => (
              <th key={level} scope="col">
                {t('programme.grading.level', { level })}
              </th>
            ))}
            <th scope="col">{t('programme.grading.ratio')}</th>
            <th scope="col">{t('programme.grading.score')}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group}>
            <tr>
              <th colSpan={8} scope="rowgroup" className="grading-group">
                {t(`programme.grading.group.${group}`)}
              </th>
            </tr>
            {grading.items
              .filter((item) => item.group === group)
              .map((item) => (
                <Row key={item.no} item={item} open={item.no === shown} onShow={onShow} />
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Row({ item, open, onShow }: { item: GradeItemView; open: boolean; onShow(no: number): void }) {
  const { t } = useTranslation();
  return (
    <tr className={open ? 'open' : undefined}>
      <th scope="row">
        <button type="button" className="link" aria-expanded={open} onClick={() => onShow(item.no)}>
          {item.no} {item.name}
        </button>
      </th>
      {item.levels.map((clauses, i) => {
        const state = stateOf(clauses);
        const met = clauses.filter((clause) => clause.met === 'used' || clause.met === 'declared').length;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the level
          <td key={i} className={`grade ${state}`} data-label={t('programme.grading.level', { level: i + 1 })}>
            {t(`programme.grading.state.${state}`, { met, all: clauses.length })}
          </td>
        );
      })}
      <td data-label={t('programme.grading.ratio')}>
        {item.measure ? `${item.ratio}%` : t(item.ratio > 0 ? 'programme.grading.inUse' : 'programme.grading.notUsed')}
      </td>
      <td data-label={t('programme.grading.score')}>
        <b>{points(item.score)}</b>
      </td>
    </tr>
  );
}
