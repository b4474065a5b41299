import { useTranslation } from 'react-i18next';
import { EmptyState, LinkChoice, Page, Problem, Select, Skeleton } from '#web/kit/index.ts';
import { type PageItem, usePages } from './data.ts';

export { words } from './words.ts';

interface Props {
  hospital: { id: number; name: string };
  departments: readonly { id: string; name: string }[];
  department: string | null;
  onDepartment: (id: string | null) => void;
}

const KINDS = ['process_map', 'floor_map', 'education', 'new_method'] as const;

/** 就医指南: everything that is published besides the introductions, by kind. */
export function GuidePage({ hospital, departments, department, onDepartment }: Props) {
  const { t } = useTranslation();
  const { data, error, refetch } = usePages(hospital.id, department ? { department } : {});
  const shown = data?.filter(({ about }) => about === null);
  return (
    <Page title={t('content.guide')} above={t('content.guideOf', { hospital: hospital.name })} back="/">
      {departments.length > 1 && (
        <Select
          label={t('content.department')}
          value={department ?? ''}
          options={[
            { value: '', label: t('content.everyDepartment') },
            ...departments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => onDepartment(event.target.value || null)}
        />
      )}
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[4.5, 4.5, 4.5]} />}
      {shown?.length === 0 && <EmptyState text={t('content.none')} />}
      {KINDS.map((kind) => (
        <Section
          key={kind}
          hospital={hospital.id}
          // words: content.kind.process_map content.kind.floor_map content.kind.education content.kind.new_method
          title={t(`content.kind.${kind}`)}
          items={shown?.filter((one) => one.kind === kind) ?? []}
        />
      ))}
    </Page>
  );
}

function Section({ hospital, title, items }: { hospital: number; title: string; items: readonly PageItem[] }) {
  if (items.length === 0) return null;
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      <PageList hospital={hospital} items={items} />
    </section>
  );
}

/** Pages by title, with the moment and the department they are for. */
export function PageList({ hospital, items }: { hospital: number; items: readonly PageItem[] }) {
  const { t } = useTranslation();
  return (
    <ul className="choices">
      {items.map(({ id, title, step, department }) => (
        <LinkChoice
          key={id}
          to={`/read/${hospital}/${id}`}
          title={title}
          // words: content.step.before content.step.waiting content.step.tests content.step.medicine content.step.after
          text={[step && t(`content.step.${step}`), department?.name].filter(Boolean).join(' · ')}
        />
      ))}
    </ul>
  );
}
