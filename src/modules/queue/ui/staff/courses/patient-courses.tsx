import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, Problem, Skeleton } from '#web/kit/index.ts';
import { CourseRow } from './course-row.tsx';
import { useCourses } from './data.ts';
import { OpenCourse } from './open-course.tsx';

interface Props {
  hospital: number;
  patient: { id: string; name: string };
  department?: string;
  today: string;
  /** On the doctor's page it is a button until it is wanted. */
  folded?: boolean;
}

/** 疗程 of one patient: what there is, and another. */
export function PatientCourses({ folded = false, ...props }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(!folded);
  if (open) return <Courses {...props} />;
  return (
    <Button look="quiet" wide onClick={() => setOpen(true)}>
      {t('queue.course.forPatient')}
    </Button>
  );
}

function Courses({ hospital, patient, department, today }: Omit<Props, 'folded'>) {
  const { t } = useTranslation();
  const read = useCourses(hospital, patient.id);
  const [opening, setOpening] = useState(false);
  const items = read.data?.items ?? [];
  return (
    <Card title={t('queue.course.of', { name: patient.name })}>
      <div className="stack">
        {read.error && !read.data && <Problem error={read.error} onRetry={() => void read.refetch()} />}
        {!read.error && !read.data && <Skeleton rows={[3]} />}
        {read.data && items.length === 0 && !opening && <p className="quiet-words">{t('queue.course.none')}</p>}
        <ul className="rota">
          {items.map((course) => (
            <CourseRow key={`${course.id} ${course.version}`} hospital={hospital} course={course} today={today} />
          ))}
        </ul>
        {opening ? (
          <OpenCourse
            hospital={hospital}
            patient={patient.id}
            department={department}
            today={today}
            onDone={() => setOpening(false)}
          />
        ) : (
          <Button look="quiet" onClick={() => setOpening(true)}>
            {t('queue.course.open')}
          </Button>
        )}
      </div>
    </Card>
  );
}
