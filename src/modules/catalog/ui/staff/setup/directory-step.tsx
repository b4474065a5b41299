import { useTranslation } from 'react-i18next';
import { Problem, Skeleton } from '#web/kit/index.ts';
import { campusKind } from './campus-kind.ts';
import { useDirectory } from './data.ts';
import { departmentKind } from './department-kind.ts';
import { HospitalWords } from './hospital-words.tsx';
import { Items } from './items.tsx';
import { placeKind } from './place-kind.ts';
import { practitionerKind } from './practitioner-kind.ts';

/** The forms of the steps that this room has itself. */
export function DirectoryStep({ hospital, step }: { hospital: number; step: string }) {
  const { t } = useTranslation();
  const directory = useDirectory(hospital);
  if (directory.error) return <Problem error={directory.error} onRetry={() => void directory.refetch()} />;
  if (!directory.data) return <Skeleton rows={[4, 4]} />;
  const it = directory.data;
  switch (step) {
    case 'catalog.campuses':
      return (
        <>
          <HospitalWords hospital={hospital} it={it.hospital} />
          <Items hospital={hospital} kind={campusKind(t, it)} />
        </>
      );
    case 'catalog.departments':
      return <Items hospital={hospital} kind={departmentKind(t, it)} />;
    case 'catalog.places':
      return <Items hospital={hospital} kind={placeKind(t, it)} />;
    default:
      return <Items hospital={hospital} kind={practitionerKind(t, it)} />;
  }
}
