-- A proposal of one more clinic, with what was measured and what the simulation expects, in tenths of a minute. What a
-- manager decided stays with its reason; a new reckoning overtakes those that nobody has decided.
create table elastic.proposal (
  hospital_id integer not null,
  id uuid not null,
  department_id uuid not null,
  kind text not null,
  weekday smallint not null,
  relieves smallint not null,
  starts time not null,
  ends time not null,
  moved integer not null,
  based_from date not null,
  based_to date not null,
  measured integer not null,
  expected_before integer not null,
  expected_after integer not null,
  seed text not null,
  state text not null,
  proposed_at timestamptz not null,
  reason text,
  decided_at timestamptz,
  decided_by text,
  decided_by_name text,
  template_id uuid,
  first_day date,
  last_day date,
  constraint elastic_proposal_pk primary key (hospital_id, id),
  constraint elastic_proposal_kind check (kind in ('extra_doctor', 'evening', 'weekend')),
  constraint elastic_proposal_weekday check (weekday between 1 and 7 and relieves between 1 and 7),
  constraint elastic_proposal_figures
    check (moved >= 0 and measured >= 0 and expected_before >= 0 and expected_after >= 0 and starts < ends),
  constraint elastic_proposal_state check (state in ('open', 'accepted', 'rejected', 'overtaken')),
  constraint elastic_proposal_decided check (
    (state in ('accepted', 'rejected')) = (decided_at is not null) and (decided_at is null) = (decided_by is null)
    and (decided_at is null) = (decided_by_name is null) and (decided_at is null) = (reason is null)),
  constraint elastic_proposal_accepted check (
    (state = 'accepted') = (first_day is not null) and (first_day is null) = (last_day is null)
    and (first_day is null) = (template_id is null) and first_day <= last_day)
);
create unique index elastic_proposal_one_open on elastic.proposal (hospital_id, department_id, kind, weekday)
  where state = 'open';
create index elastic_proposal_latest on elastic.proposal (hospital_id, proposed_at);
