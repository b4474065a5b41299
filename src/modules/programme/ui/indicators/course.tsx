import { useTranslation } from 'react-i18next';
import { Tag } from '#web/kit/index.ts';
import { type TableValue, useSetActs } from './data.ts';
import { periodWords, statusTone, valueWords } from './say.ts';

/** The value over the years, newest first, with what each figure rests on; of earlier years only what there is. */
export function Course({ hospital, value }: { hospital: number; value: TableValue }) {
  const { t } = useTranslation();
  const { evidenceAt } = useSetActs(hospital);
  const last = value.cells.at(-1)?.period ?? '';
  const shown = value.cells.filter(({ period, status }) => period.startsWith(last) || status !== 'no-data');
  return (
    <table className="figures set-table">
      <thead>
        <tr>
          <th scope="col">{t('programme.set.period')}</th>
          <th scope="col">{t('programme.set.value')}</th>
          <th scope="col">{t('programme.set.parts')}</th>
          <th scope="col">{t('programme.set.target')}</th>
          <th scope="col">{t('programme.set.rests')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.toReversed().map((cell) => (
          <tr key={cell.period}>
            <th scope="row">{periodWords(t, cell.period)}</th>
            <td data-label={t('programme.set.value')}>
              {cell.grades
                ? cell.grades.map((grade, n) => `${value.grades[n]?.name} ${grade}`).join(' · ')
                : valueWords(t, value, cell)}{' '}
              <Tag tone={statusTone[cell.status]}>{t(`programme.set.status.${cell.status}`)}</Tag>
            </td>
            <td data-label={t('programme.set.parts')}>
              {cell.numerator === null ? '—' : `${cell.numerator} / ${cell.denominator}`}
            </td>
            <td data-label={t('programme.set.target')}>
              {cell.target === null ? '—' : valueWords(t, value, { value: cell.target, grades: null })}{' '}
              {cell.met !== null && (
                <Tag tone={cell.met ? 'jade' : 'cinnabar'}>
                  {t(cell.met ? 'programme.set.met' : 'programme.set.missed')}
                </Tag>
              )}
            </td>
            <td data-label={t('programme.set.rests')}>
              {cell.declared
                ? t('programme.set.saidBy', { by: cell.declared.by, approvedBy: cell.declared.approvedBy })
                : t('programme.set.version', { version: cell.definition })}{' '}
              {cell.declared?.link && (
                <span>
                  {t('programme.set.link')} {cell.declared.link}
                </span>
              )}
              {cell.declared?.evidence && (
                <a className="btn plain" href={evidenceAt(cell.declared.evidence)}>
                  {t('programme.set.evidence')}
                </a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
