import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, Page } from '#web/kit/index.ts';
import { PatientCourses } from './patient-courses.tsx';
import { VisitList } from './visit-list.tsx';

interface Person {
  id: string;
  name: string;
}

interface Props {
  hospital: number;
  today: string;
  /** How somebody is found among the patients; the shell knows. */
  find: (onChoose: (person: Person) => void) => ReactNode;
}

/** 疗程: a patient's courses on one side, who has come to the treatment room today on the other. */
export function CoursesPage({ hospital, today, find }: Props) {
  const { t } = useTranslation();
  const [person, setPerson] = useState<Person | null>(null);
  return (
    <Page title={t('queue.course.title')} below={t('queue.course.below')} broad>
      <div className="two">
        <div className="stack">
          {person ? (
            <>
              <PatientCourses key={person.id} hospital={hospital} patient={person} today={today} />
              <Button look="plain" onClick={() => setPerson(null)}>
                {t('queue.course.another')}
              </Button>
            </>
          ) : (
            <Card title={t('queue.course.find')}>{find(setPerson)}</Card>
          )}
        </div>
        <VisitList hospital={hospital} />
      </div>
    </Page>
  );
}
