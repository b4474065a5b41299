import { useTranslation } from 'react-i18next';
import { Select } from '#web/kit/index.ts';

interface Props {
  /** Several doctors together: nobody takes over alone. */
  joint?: boolean;
  options: readonly { id: string; name: string; title: string; free: boolean }[];
  chosen: string | null;
  onChoose: (id: string | null) => void;
}

/** Who takes over: doctors of equal grade, those who are free then first. */
export function SubstituteSelect({ joint = false, options, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('booking.stop.substitute')}
      hint={
        joint ? t('booking.stop.jointSubstitute') : options.length === 0 ? t('booking.stop.noSubstitute') : undefined
      }
      value={chosen ?? ''}
      options={[
        { value: '', label: t('booking.stop.nobody') },
        ...options.map(({ id, name, title, free }) => ({
          value: id,
          label: `${name} ${title} · ${free ? t('booking.stop.free') : t('booking.stop.busy')}`,
        })),
      ]}
      onChange={(event) => onChoose(event.target.value || null)}
    />
  );
}
