import './big-figures.css';
import { useTranslation } from 'react-i18next';

/** 长辈版: the three things one looks at again and again, as large as the phone allows. */
export function BigFigures({ number, time, room }: { number: string; time: string | null; room: string }) {
  const { t } = useTranslation();
  const rows = [
    [t('web.number'), number],
    [t('web.patient.big.time'), time],
    [t('web.patient.big.room'), room],
  ] as const;
  return (
    <dl className="big-figures">
      {rows.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
