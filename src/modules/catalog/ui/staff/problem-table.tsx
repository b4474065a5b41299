import { useTranslation } from 'react-i18next';
import type { ImportDetail } from './data.ts';

/** Every finding with the name its cell has in the file. */
export function ProblemTable({ it }: { it: ImportDetail }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <table className="log import-problems">
        <caption className="only-heard">{t('catalog.import.problems')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('catalog.import.cell')}</th>
            <th scope="col">{t('catalog.import.column')}</th>
            <th scope="col">{t('catalog.import.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {it.problems.map((problem) => (
            <tr key={`${problem.row} ${problem.column} ${problem.code}`}>
              <th scope="row">{problem.cell ?? '—'}</th>
              <td>{problem.column}</td>
              <td>{problem.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {it.problemCount > it.problems.length && (
        <p className="quiet-words">
          {t('catalog.import.moreProblems', { shown: it.problems.length, all: it.problemCount })}
        </p>
      )}
    </div>
  );
}
