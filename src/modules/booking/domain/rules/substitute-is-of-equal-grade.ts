/** Professional titles as catalog has them (卫生专业技术职务). */
export type Title = 'chief' | 'associate_chief' | 'attending' | 'resident';

export interface Grade {
  department: string;
  title: Title;
  /** Fen. */
  fee: number;
}

const RANK: Readonly<Record<Title, number>> = { resident: 1, attending: 2, associate_chief: 3, chief: 4 };

/**
 * Mission A8 (停诊替诊): who takes over is of the same department and of no lower title, and the patient pays no more for
 * it than was agreed.
 */
export function isEqualGrade(stopped: Grade, other: Grade): boolean {
  return (
    other.department === stopped.department && RANK[other.title] >= RANK[stopped.title] && other.fee <= stopped.fee
  );
}
