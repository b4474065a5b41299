-- First-asked and first-doctor duty (首问负责、首诊负责): whoever was asked first answers for it until somebody else has accepted it.
create table triage.handover (
  hospital_id integer not null,
  id uuid not null,
  kind text not null,
  patient_id uuid,
  -- what is asked for: health data, sealed
  need_sealed text not null,
  first_department_id uuid not null,
  -- where it rests and who answers for it now
  department_id uuid not null,
  holder uuid not null,
  holder_name text not null,
  state text not null,
  offered_department_id uuid,
  offered_at timestamptz,
  -- never without an end: by then it is accepted, or passed on, or done
  due_at timestamptz not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  outcome text,
  version integer not null default 1,
  constraint triage_handover_pkey primary key (hospital_id, id),
  constraint triage_handover_kind check (kind in ('first_asked', 'first_doctor')),
  -- the first doctor has a patient; whoever only asks the way may stay unnamed
  constraint triage_handover_patient check (kind = 'first_asked' or patient_id is not null),
  constraint triage_handover_state check (state in ('held', 'offered', 'closed')),
  constraint triage_handover_offered check (
    (state = 'offered') = (offered_at is not null) and (offered_at is null) = (offered_department_id is null)),
  constraint triage_handover_closed check ((state = 'closed') = (closed_at is not null) and (closed_at is null) = (outcome is null)),
  constraint triage_handover_in_time check (closed_at >= opened_at and due_at >= opened_at)
);
create index triage_handover_open on triage.handover (hospital_id, due_at) where state <> 'closed';
create index triage_handover_by_day on triage.handover (hospital_id, opened_at);

-- The chain, whole: every step with who, when, from where to where, and why.
create table triage.handover_step (
  hospital_id integer not null,
  handover_id uuid not null,
  seq integer not null,
  act text not null,
  from_department_id uuid,
  to_department_id uuid not null,
  reason text,
  note text,
  at timestamptz not null,
  acted_by uuid not null,
  acted_by_name text not null,
  constraint triage_handover_step_pkey primary key (hospital_id, handover_id, seq),
  constraint triage_handover_step_of foreign key (hospital_id, handover_id) references triage.handover (hospital_id, id),
  constraint triage_handover_step_act check (act in ('open', 'pass', 'accept', 'send_back', 'close')),
  -- nobody hands over or refuses without saying why
  constraint triage_handover_step_reason check (act not in ('pass', 'send_back', 'close') or reason is not null)
);
create index triage_handover_step_by_day on triage.handover_step (hospital_id, at);
