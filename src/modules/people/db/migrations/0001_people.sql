-- A survey among the staff. asks: the questions in order, each {zh, en}; every one is marked 1 to 5.
create table people.survey (
  hospital_id integer not null,
  survey_id uuid not null,
  title_zh text not null,
  title_en text not null,
  asks jsonb not null,
  state text not null,
  -- How many worked here when it opened: what the response rate is made of.
  invited integer,
  made_at timestamptz not null,
  made_by text not null,
  opened_at timestamptz,
  closed_at timestamptz,
  constraint people_survey_pkey primary key (hospital_id, survey_id),
  constraint people_survey_state check (state in ('draft', 'open', 'closed')),
  constraint people_survey_opened check ((state = 'draft') = (opened_at is null) and (opened_at is null) = (invited is null)),
  constraint people_survey_closed check ((state = 'closed') = (closed_at is not null))
);

-- Who has answered, and nothing of what or when; the answers, and nothing of who.
create table people.survey_taken (
  hospital_id integer not null,
  survey_id uuid not null,
  account_id uuid not null,
  constraint people_survey_taken_pkey primary key (hospital_id, survey_id, account_id),
  constraint people_survey_taken_survey foreign key (hospital_id, survey_id) references people.survey (hospital_id, survey_id)
);
create table people.survey_answer (
  hospital_id integer not null,
  answer_id uuid not null,
  survey_id uuid not null,
  marks integer[] not null,
  remark text not null,
  constraint people_survey_answer_pkey primary key (hospital_id, answer_id),
  constraint people_survey_answer_survey foreign key (hospital_id, survey_id) references people.survey (hospital_id, survey_id),
  constraint people_survey_answer_marks check (cardinality(marks) > 0 and 1 <= all (marks) and 5 >= all (marks))
);
create index people_survey_answer_of on people.survey_answer (hospital_id, survey_id);

-- Trainings, examinations, drills (培训、考试、演练).
create table people.training (
  hospital_id integer not null,
  training_id uuid not null,
  kind text not null,
  title text not null,
  held_on date not null,
  minutes integer not null,
  place text not null,
  pass_mark integer,
  full_mark integer,
  evidence text not null default '',
  state text not null,
  made_at timestamptz not null,
  made_by text not null,
  version integer not null default 1,
  constraint people_training_pkey primary key (hospital_id, training_id),
  constraint people_training_kind check (kind in ('training', 'exam', 'drill')),
  constraint people_training_state check (state in ('planned', 'held', 'cancelled')),
  constraint people_training_minutes check (minutes between 5 and 6000),
  constraint people_training_marks check (
    (pass_mark is null) = (full_mark is null) and (full_mark is null or full_mark between 1 and 1000)
    and (pass_mark is null or pass_mark between 1 and full_mark))
);
create table people.training_person (
  hospital_id integer not null,
  training_id uuid not null,
  account_id uuid not null,
  outcome text not null,
  score integer,
  constraint people_training_person_pkey primary key (hospital_id, training_id, account_id),
  constraint people_training_person_training foreign key (hospital_id, training_id)
    references people.training (hospital_id, training_id),
  constraint people_training_person_outcome check (outcome in ('invited', 'attended', 'absent')),
  constraint people_training_person_score check (score is null or (outcome = 'attended' and score between 0 and 1000))
);
create index people_training_person_of on people.training_person (hospital_id, account_id);

-- What somebody, or the house itself (no account), may do and until when (执业证、技术准入、院外执业、诊疗科目).
create table people.licence (
  hospital_id integer not null,
  licence_id uuid not null,
  account_id uuid,
  kind text not null,
  title text not null,
  valid_from date not null,
  valid_until date,
  evidence text not null,
  made_at timestamptz not null,
  made_by text not null,
  ended_at timestamptz,
  constraint people_licence_pkey primary key (hospital_id, licence_id),
  constraint people_licence_kind check (kind in ('practice', 'technology', 'outside', 'scope')),
  constraint people_licence_whose check ((kind = 'scope') = (account_id is null)),
  constraint people_licence_valid check (valid_until is null or valid_until >= valid_from)
);
create index people_licence_of on people.licence (hospital_id, account_id) where ended_at is null;

-- Certificates of the hospital (老年友善、残疾人友好 …).
create table people.certificate (
  hospital_id integer not null,
  certificate_id uuid not null,
  kind text not null,
  title text not null,
  issued_by text not null,
  issued_on date not null,
  valid_until date,
  evidence text not null,
  made_at timestamptz not null,
  made_by text not null,
  ended_at timestamptz,
  constraint people_certificate_pkey primary key (hospital_id, certificate_id),
  constraint people_certificate_kind check (kind in ('elder_friendly', 'disability_friendly', 'other')),
  constraint people_certificate_valid check (valid_until is null or valid_until >= issued_on),
  constraint people_certificate_evidence check (evidence <> '')
);

-- Service stars (服务之星), one for each person and month.
create table people.star (
  hospital_id integer not null,
  star_id uuid not null,
  month text not null,
  account_id uuid not null,
  reason text not null,
  made_at timestamptz not null,
  made_by text not null,
  constraint people_star_pkey primary key (hospital_id, star_id),
  constraint people_star_once unique (hospital_id, month, account_id),
  constraint people_star_month check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);

create view people.v_certificate with (security_invoker = true) as
select hospital_id, certificate_id, kind, issued_on, valid_until from people.certificate where ended_at is null;

create view people.v_satisfaction with (security_invoker = true) as
select s.hospital_id, s.survey_id, (s.closed_at at time zone 'Asia/Shanghai')::date as closed_on, s.invited,
  count(a.answer_id) as answers,
  coalesce(sum((select sum(mark) from unnest(a.marks) as mark)), 0) as marks,
  count(a.answer_id) * 5 * jsonb_array_length(s.asks) as full_marks
from people.survey s left join people.survey_answer a on a.hospital_id = s.hospital_id and a.survey_id = s.survey_id
where s.state = 'closed'
group by s.hospital_id, s.survey_id, s.closed_at, s.invited, s.asks;

create view people.v_training with (security_invoker = true) as
select hospital_id, training_id, kind, held_on from people.training where state = 'held';
