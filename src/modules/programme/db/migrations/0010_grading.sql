-- What the hospital itself says of a clause, or of the share of an item that runs electronically; the newest row holds.
create table programme.grade_claim (
  hospital_id integer not null,
  claim_id uuid not null,
  clause text,
  item integer,
  met boolean,
  numerator bigint,
  denominator bigint,
  evidence text not null,
  said_at timestamptz not null,
  said_by text not null,
  said_by_name text not null,
  constraint programme_grade_claim_pkey primary key (hospital_id, claim_id),
  constraint programme_grade_claim_of check ((clause is null) <> (item is null)),
  constraint programme_grade_claim_clause check ((clause is null) = (met is null)),
  constraint programme_grade_claim_ratio check (
    (item is null) = (numerator is null) and (numerator is null) = (denominator is null)
    and denominator > 0 and numerator between 0 and denominator),
  constraint programme_grade_claim_evidence check (evidence <> '' or met is false)
);
create index programme_grade_claim_newest on programme.grade_claim (hospital_id, clause, item, said_at desc);

-- A grading as it was reckoned: what was counted, and what followed. total: hundredths of a point.
create table programme.grade_run (
  hospital_id integer not null,
  run_id uuid not null,
  from_day date not null,
  to_day date not null,
  made_at timestamptz not null,
  made_by text not null,
  level integer not null,
  total integer not null,
  counts jsonb not null,
  claims jsonb not null,
  constraint programme_grade_run_pkey primary key (hospital_id, run_id),
  constraint programme_grade_run_days check (from_day <= to_day),
  constraint programme_grade_run_level check (level between 0 and 5),
  constraint programme_grade_run_total check (total between 0 and 8500)
);
create index programme_grade_run_newest on programme.grade_run (hospital_id, made_at desc);
