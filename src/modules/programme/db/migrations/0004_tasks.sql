-- Who works on a measure now, when the lead has handed it on; who submitted it; when it is next looked at for a reminder
-- (null: as soon as possible, infinity: never again).
alter table programme.measure add column holder_account uuid;
alter table programme.measure add column submitted_by uuid;
alter table programme.measure add column remind_on date;
-- Nobody judges what they have submitted themselves.
alter table programme.measure add constraint programme_measure_another_judges
  check (judged_by is null or submitted_by is null or judged_by <> submitted_by::text);
alter table programme.measure add constraint programme_measure_graded check ((state = 'accepted') = (grade is not null));
create index programme_measure_to_remind on programme.measure (hospital_id, remind_on)
  where state in ('open', 'working', 'returned');
create index programme_measure_by_holder on programme.measure (hospital_id, holder_account)
  where holder_account is not null;

-- Who is told when work of the plan stays overdue.
alter table programme.plan add column leader_account uuid;

-- What has happened to a measure, one line each.
create table programme.measure_step (
  hospital_id integer not null,
  step_id uuid not null,
  measure_id uuid not null,
  kind text not null,
  at timestamptz not null,
  by_whom text not null,
  note text not null,
  grade text,
  -- Whom it was handed to.
  other_account uuid,
  old_to date,
  new_to date,
  constraint programme_measure_step_pkey primary key (hospital_id, step_id),
  constraint programme_measure_step_measure foreign key (hospital_id, measure_id)
    references programme.measure (hospital_id, measure_id),
  constraint programme_measure_step_kind check (kind in ('start', 'note', 'evidence', 'submit', 'accept', 'return',
    'delegate', 'delegate_accept', 'delegate_decline', 'deadline_ask', 'deadline_approve', 'deadline_refuse', 'remind')),
  constraint programme_measure_step_grade check (grade in ('on_time_good', 'on_time_poor', 'late', 'undone'))
);
create index programme_measure_step_by_measure on programme.measure_step (hospital_id, measure_id, at);

-- Bytes that somebody has uploaded for a measure: what they are is read from themselves, never from their name.
create table programme.measure_file (
  hospital_id integer not null,
  file_id uuid not null,
  measure_id uuid not null,
  media text not null,
  bytes bytea not null,
  sm3 text not null,
  kept_at timestamptz not null,
  kept_by text not null,
  constraint programme_measure_file_pkey primary key (hospital_id, file_id),
  constraint programme_measure_file_measure foreign key (hospital_id, measure_id)
    references programme.measure (hospital_id, measure_id),
  constraint programme_measure_file_media check (media in ('image/png', 'image/jpeg', 'image/webp', 'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')),
  constraint programme_measure_file_size check (octet_length(bytes) between 1 and 8000000)
);
create index programme_measure_file_by_measure on programme.measure_file (hospital_id, measure_id);

-- What shows that the work was done: a file of the measure, or a page of this system.
create table programme.evidence (
  hospital_id integer not null,
  evidence_id uuid not null,
  measure_id uuid not null,
  title text not null,
  file_id uuid,
  path text,
  kept_at timestamptz not null,
  kept_by text not null,
  constraint programme_evidence_pkey primary key (hospital_id, evidence_id),
  constraint programme_evidence_measure foreign key (hospital_id, measure_id)
    references programme.measure (hospital_id, measure_id),
  constraint programme_evidence_file foreign key (hospital_id, file_id)
    references programme.measure_file (hospital_id, file_id),
  constraint programme_evidence_one check ((file_id is null) <> (path is null))
);
create index programme_evidence_by_measure on programme.evidence (hospital_id, measure_id);

-- Handed to a colleague, who takes it or not. The rows of a measure in their order are the chain.
create table programme.delegation (
  hospital_id integer not null,
  delegation_id uuid not null,
  measure_id uuid not null,
  from_account uuid not null,
  to_account uuid not null,
  state text not null default 'asked',
  note text not null,
  answer text not null default '',
  asked_at timestamptz not null,
  answered_at timestamptz,
  constraint programme_delegation_pkey primary key (hospital_id, delegation_id),
  constraint programme_delegation_measure foreign key (hospital_id, measure_id)
    references programme.measure (hospital_id, measure_id),
  constraint programme_delegation_state check (state in ('asked', 'accepted', 'declined')),
  constraint programme_delegation_answered check ((state = 'asked') = (answered_at is null)),
  constraint programme_delegation_colleague check (from_account <> to_account)
);
create unique index programme_delegation_one_open on programme.delegation (hospital_id, measure_id) where state = 'asked';
create index programme_delegation_by_measure on programme.delegation (hospital_id, measure_id, asked_at);
create index programme_delegation_to on programme.delegation (hospital_id, to_account) where state = 'asked';

-- A deadline is moved only with a reason, by two people. What it was before stays.
create table programme.deadline_change (
  hospital_id integer not null,
  change_id uuid not null,
  measure_id uuid not null,
  old_to date,
  new_to date not null,
  reason text not null,
  state text not null default 'asked',
  asked_at timestamptz not null,
  asked_by text not null,
  decided_at timestamptz,
  decided_by text,
  decision_note text not null default '',
  constraint programme_deadline_change_pkey primary key (hospital_id, change_id),
  constraint programme_deadline_change_measure foreign key (hospital_id, measure_id)
    references programme.measure (hospital_id, measure_id),
  constraint programme_deadline_change_state check (state in ('asked', 'approved', 'refused')),
  constraint programme_deadline_change_decided
    check ((state = 'asked') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  constraint programme_deadline_change_another check (decided_by is null or decided_by <> asked_by)
);
create unique index programme_deadline_change_one_open on programme.deadline_change (hospital_id, measure_id)
  where state = 'asked';

-- When staff are reminded, as the hospital has set it; the newest row counts, without one domain/tasks/remind.ts.
create table programme.reminder_rule (
  hospital_id integer not null,
  rule_id uuid not null,
  before_days integer[] not null,
  head_days integer not null,
  leader_days integer not null,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint programme_reminder_rule_pkey primary key (hospital_id, rule_id),
  constraint programme_reminder_rule_days check (head_days between 1 and 90 and leader_days between head_days and 365)
);

-- A step of reminding is taken once for each deadline, however often the sweep comes by.
create table programme.reminder_sent (
  hospital_id integer not null,
  measure_id uuid not null,
  due_on date not null,
  step text not null,
  sent_at timestamptz not null,
  constraint programme_reminder_sent_pkey primary key (hospital_id, measure_id, due_on, step),
  constraint programme_reminder_sent_measure foreign key (hospital_id, measure_id)
    references programme.measure (hospital_id, measure_id)
);
