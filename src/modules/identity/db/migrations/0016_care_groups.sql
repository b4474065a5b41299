-- Special groups (mission A9), as each hospital has them: the proof they show, the window of their own, and what they are granted.
-- `grants` are words that other rooms act upon (domain/care-groups.ts).
create table identity.care_group (
  hospital_id integer not null,
  group_id uuid not null,
  name_zh text not null,
  name_en text not null,
  proof_zh text not null,
  proof_en text not null,
  from_age smallint,
  desk_window text not null,
  grants text[] not null,
  active boolean not null default true,
  position integer not null,
  constraint identity_care_group_pkey primary key (hospital_id, group_id),
  constraint identity_care_group_name unique (hospital_id, name_zh),
  constraint identity_care_group_age check (from_age between 0 and 150)
);

-- What a patient showed, or asks to be looked at. The number of the paper is sealed.
create table identity.group_proof (
  hospital_id integer not null,
  proof_id uuid not null,
  patient_id uuid not null,
  group_id uuid not null,
  number_sealed text,
  valid_until date,
  state text not null,
  asked_at timestamptz not null,
  asked_by text not null,
  checked_at timestamptz,
  checked_by text,
  refused_reason_sealed text,
  version integer not null default 1,
  constraint identity_group_proof_pkey primary key (hospital_id, proof_id),
  constraint identity_group_proof_patient foreign key (hospital_id, patient_id)
    references identity.patient (hospital_id, patient_id),
  constraint identity_group_proof_group foreign key (hospital_id, group_id)
    references identity.care_group (hospital_id, group_id),
  constraint identity_group_proof_state check (state in ('asked', 'confirmed', 'refused', 'ended')),
  constraint identity_group_proof_checked check (
    (state = 'asked') = (checked_at is null) and (checked_at is null) = (checked_by is null)
    and (state = 'refused') = (refused_reason_sealed is not null))
);
create index identity_group_proof_by_patient on identity.group_proof (hospital_id, patient_id);
create index identity_group_proof_asked on identity.group_proof (hospital_id, asked_at) where state = 'asked';

-- Hospitals that are at work already get the groups a new one starts with.
alter table identity.role no force row level security;
insert into identity.care_group (hospital_id, group_id, name_zh, name_en, proof_zh, proof_en, from_age, desk_window, grants, position)
  select h.hospital_id, gen_random_uuid(), g.zh, g.en, g.proof_zh, g.proof_en, g.age, '', g.grants::text[], g.position
  from (select distinct hospital_id from identity.role) h cross join (values
    ('80 岁及以上老人', 'People aged 80 and over', '身份证上的生日', 'The birth date in the record', 80,
      '{waitlist_first,onsite_share,special_window}', 1),
    ('军人、退役军人及家属', 'Military, veterans and their families', '军官证、士兵证或优待证', 'Military or veteran card',
      null::integer, '{waitlist_first,onsite_share,special_window}', 2),
    ('残疾人', 'People with disabilities', '残疾人证', 'Disability certificate', null,
      '{waitlist_first,onsite_share,special_window}', 3),
    ('医务人员', 'Medical workers', '工作证或执业证', 'Work card or licence', null, '{special_window}', 4),
    ('无偿献血荣誉获得者', 'Honoured blood donors', '献血荣誉证', 'Donor honour card', null, '{special_window}', 5)
  ) as g (zh, en, proof_zh, proof_en, age, grants, position);
