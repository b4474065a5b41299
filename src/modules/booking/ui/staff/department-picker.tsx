import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Problem } from '#web/kit/index.ts';

interface Department {
  id: string;
  name: string;
  campus: { name: string };
}

export function useDepartments(hospital: number) {
  return useQuery({
    queryKey: ['catalog', 'departments', hospital],
    queryFn: () => api<{ items: Department[] }>(`/api/h/${hospital}/catalog/departments`),
    select: (answer) => answer.items,
    staleTime: 600_000,
  });
}

/** The department in hand; the first one when nothing was chosen yet. */
export function DepartmentPicker({
  hospital,
  chosen,
  onChoose,
}: {
  hospital: number;
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  const list = useDepartments(hospital);
  const first = list.data?.[0]?.id;
  useEffect(() => {
    if (chosen === null && first) onChoose(first);
  }, [chosen, first, onChoose]);
  if (list.error) return <Problem error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <select
      className="input department"
      aria-label={t('booking.staff.department')}
      value={chosen ?? ''}
      onChange={(event) => onChoose(event.target.value)}
    >
      {list.data?.map(({ id, name, campus }) => (
        <option key={id} value={id}>
          {name} · {campus.name}
        </option>
      ))}
    </select>
  );
}
