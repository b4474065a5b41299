export const KINDS = ['doctor', 'department', 'floor_map', 'process_map', 'education', 'new_method'] as const;
export type Kind = (typeof KINDS)[number];

/** At which moment of a visit a text of health education helps. */
export const VISIT_STEPS = ['before', 'waiting', 'tests', 'medicine', 'after'] as const;
export type VisitStep = (typeof VISIT_STEPS)[number];

/** draft -> in_review -> published -> replaced or withdrawn; a reviewer gives a text back to draft. */
export type VersionState = 'draft' | 'in_review' | 'published' | 'replaced' | 'withdrawn';
