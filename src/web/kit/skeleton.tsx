import { useTranslation } from 'react-i18next';

/** The shape of what is coming. `rows` are heights in rem, top to bottom; a list of numbers in a row stands side by side. */
export function Skeleton({ rows }: { rows: readonly (number | readonly [height: number, count: number])[] }) {
  const { t } = useTranslation();
  return (
    <div className="skeleton" role="status">
      <span className="only-heard">{t('web.loading')}</span>
      {rows.map((row, index) =>
        typeof row === 'number' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed picture, never reordered
          <div key={index} className="bone" style={{ height: `${row}rem` }} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed picture, never reordered
          <div key={index} style={{ display: 'grid', gap: '0.6rem', gridTemplateColumns: `repeat(${row[1]}, 1fr)` }}>
            {Array.from({ length: row[1] }, (_, cell) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fixed picture, never reordered
              <div key={cell} className="bone" style={{ height: `${row[0]}rem` }} />
            ))}
          </div>
        ),
      )}
    </div>
  );
}
