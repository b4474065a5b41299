import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, Tag } from '#web/kit/index.ts';
import type { TableCell, TableRow, TableValue } from './data.ts';
import { statusTone, valueWords } from './say.ts';

/** The rows of one dimension: first half, second half and year of each value. */
export function SetTable({
  title,
  rows,
  year,
  onOpen,
}: {
  title: string;
  rows: readonly TableRow[];
  year: string;
  onOpen: (key: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Card title={title}>
      <table className="figures set-table">
        <thead>
          <tr>
            <th scope="col">{t('programme.set.indicator')}</th>
            <th scope="col">{t('programme.set.first')}</th>
            <th scope="col">{t('programme.set.second')}</th>
            <th scope="col">{t('programme.set.all')}</th>
            <th scope="col">{t('programme.set.target')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.no}>
              {row.values.map((value) => (
                <tr key={value.key}>
                  <th scope="row">
                    <Button look="plain" onClick={() => onOpen(value.key)}>
                      {row.no} {row.name}
                      {value.name !== row.name && `${t('programme.set.between')}${value.name}`}
                      {row.mark && ' ▲'} {value.direction === 'up' ? '↑' : '↓'}
                    </Button>
                  </th>
                  {value.cells
                    .filter(({ period }) => period.startsWith(year))
                    .map((cell) => (
                      <CellOf key={cell.period} value={value} cell={cell} />
                    ))}
                  <td data-label={t('programme.set.target')}>{value.targetText ?? t('programme.set.noTarget')}</td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function CellOf({ value, cell }: { value: TableValue; cell: TableCell }) {
  const { t } = useTranslation();
  const words = valueWords(t, value, cell);
  const half = cell.period.endsWith('H1') ? 'first' : cell.period.endsWith('H2') ? 'second' : 'all';
  return (
    <td data-label={t(`programme.set.${half}`)}>
      {words !== null && <b className={cell.met === false ? 'missed-words' : undefined}>{words} </b>}
      <Tag tone={statusTone[cell.status]}>{t(`programme.set.status.${cell.status}`)}</Tag>
      {cell.met === false && <Tag tone="cinnabar">{t('programme.set.missed')}</Tag>}
      {cell.met === true && <Tag tone="jade">{t('programme.set.met')}</Tag>}
      {cell.waiting && <Tag tone="amber">{t('programme.set.waiting')}</Tag>}
    </td>
  );
}
