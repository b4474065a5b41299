import { useTranslation } from 'react-i18next';
import { Input, Select } from '#web/kit/index.ts';
import { useDepartments } from '../department-picker.tsx';
import { complianceFile, type SharesView } from './data.ts';

interface Props {
  hospital: number;
  view: SharesView;
  onView: (part: Partial<SharesView>) => void;
}

/** Which days and which department; and the file of the same. */
export function SharesRange({ hospital, view, onView }: Props) {
  const { t, i18n } = useTranslation();
  const departments = useDepartments(hospital);
  return (
    <div className="row share-range">
      <Input
        label={t('booking.shares.from')}
        type="date"
        value={view.from}
        onChange={(event) => event.target.value && onView({ from: event.target.value, day: null })}
      />
      <Input
        label={t('booking.shares.to')}
        type="date"
        value={view.to}
        onChange={(event) => event.target.value && onView({ to: event.target.value, day: null })}
      />
      <Select
        label={t('booking.staff.department')}
        value={view.department ?? ''}
        options={[
          { value: '', label: t('booking.staff.allDepartments') },
          ...(departments.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => onView({ department: event.target.value || null, day: null })}
      />
      <a className="btn quiet" href={complianceFile(hospital, view, i18n.language)} download>
        {t('booking.shares.export')}
      </a>
    </div>
  );
}
