-- Generated from the catalogue by `npm run dump`; do not edit.

create table booking.added_place (
  hospital_id integer not null,
  id uuid not null,
  session_id uuid not null,
  slot_id uuid not null,
  number integer not null,
  appointment_id uuid,
  reason_sealed text not null,
  added_at timestamp with time zone not null,
  added_by text not null,
  added_by_name text not null,
  constraint booking_added_place_number UNIQUE (hospital_id, session_id, number),
  constraint booking_added_place_pk PRIMARY KEY (hospital_id, id),
  constraint booking_added_place_appointment FOREIGN KEY (hospital_id, appointment_id) REFERENCES booking.appointment(hospital_id, id),
  constraint booking_added_place_slot FOREIGN KEY (hospital_id, slot_id) REFERENCES booking.slot(hospital_id, id)
);
alter table booking.added_place enable row level security, force row level security;
create policy booking_added_place_keys on booking.added_place to shuxin_keys
  using (true)
  with check (true);
create policy booking_added_place_scope on booking.added_place
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.added_place to shuxin_app;
grant select, update on booking.added_place to shuxin_keys;

create table booking.appeal (
  hospital_id integer not null,
  id uuid not null,
  suspension_id uuid not null,
  text_sealed text not null,
  asked_at timestamp with time zone not null,
  asked_by text not null,
  state text not null,
  answer_sealed text,
  decided_at timestamp with time zone,
  decided_by text,
  version integer not null default 1,
  constraint booking_appeal_once UNIQUE (hospital_id, suspension_id),
  constraint booking_appeal_pk PRIMARY KEY (hospital_id, id),
  constraint booking_appeal_suspension FOREIGN KEY (hospital_id, suspension_id) REFERENCES booking.suspension(hospital_id, id),
  constraint booking_appeal_decided CHECK ((((state = 'open'::text) = (decided_at IS NULL)) AND ((decided_at IS NULL) = (decided_by IS NULL)) AND ((decided_at IS NULL) = (answer_sealed IS NULL)))),
  constraint booking_appeal_state CHECK ((state = ANY (ARRAY['open'::text, 'lifted'::text, 'upheld'::text])))
);
CREATE INDEX booking_appeal_open ON booking.appeal USING btree (hospital_id, asked_at) WHERE (state = 'open'::text);
alter table booking.appeal enable row level security, force row level security;
create policy booking_appeal_keys on booking.appeal to shuxin_keys
  using (true)
  with check (true);
create policy booking_appeal_scope on booking.appeal
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.appeal to shuxin_app;
grant select, update on booking.appeal to shuxin_keys;

create table booking.appointment (
  hospital_id integer not null,
  id uuid not null,
  session_id uuid not null,
  slot_id uuid,
  patient_id uuid not null,
  department_id uuid not null,
  practitioner_id uuid not null,
  date date not null,
  starts_at timestamp with time zone,
  number integer not null,
  channel text not null,
  state text not null,
  reason_sealed text,
  booked_at timestamp with time zone not null,
  booked_by text not null,
  arrived_at timestamp with time zone,
  fulfilled_at timestamp with time zone,
  no_show_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  cancelled_by text,
  cancel_reason_sealed text,
  version integer not null default 1,
  institution_id uuid,
  moved_at timestamp with time zone,
  paid_fen integer not null default 0,
  device_key text,
  moved_to uuid,
  constraint booking_appointment_pk PRIMARY KEY (hospital_id, id),
  constraint booking_appointment_institution FOREIGN KEY (hospital_id, institution_id) REFERENCES booking.institution(hospital_id, id),
  constraint booking_appointment_moved_to FOREIGN KEY (hospital_id, moved_to) REFERENCES booking.appointment(hospital_id, id),
  constraint booking_appointment_session FOREIGN KEY (hospital_id, session_id) REFERENCES booking.session(hospital_id, id),
  constraint booking_appointment_slot FOREIGN KEY (hospital_id, slot_id) REFERENCES booking.slot(hospital_id, id),
  constraint booking_appointment_cancelled CHECK (((state = 'cancelled'::text) = ((cancelled_at IS NOT NULL) AND (cancelled_by IS NOT NULL)))),
  constraint booking_appointment_cancelled_by CHECK ((cancelled_by = ANY (ARRAY['patient'::text, 'desk'::text, 'hospital'::text]))),
  constraint booking_appointment_channel CHECK ((channel = ANY (ARRAY['web'::text, 'mobile'::text, 'window'::text, 'phone'::text, 'kiosk'::text, 'clinic_room'::text, 'partner'::text, 'family_doctor'::text, 'walk_in'::text]))),
  constraint booking_appointment_institution_channel CHECK (((institution_id IS NULL) OR (channel = ANY (ARRAY['partner'::text, 'family_doctor'::text])))),
  constraint booking_appointment_moved_is_cancelled CHECK (((moved_to IS NULL) OR (state = 'cancelled'::text))),
  constraint booking_appointment_paid CHECK ((paid_fen >= 0)),
  constraint booking_appointment_state CHECK ((state = ANY (ARRAY['booked'::text, 'arrived'::text, 'fulfilled'::text, 'no_show'::text, 'cancelled'::text]))),
  constraint booking_appointment_walk_in_has_no_slot CHECK ((((channel = 'walk_in'::text) = (slot_id IS NULL)) AND ((slot_id IS NULL) = (starts_at IS NULL))))
);
CREATE INDEX booking_appointment_by_account ON booking.appointment USING btree (hospital_id, booked_by, booked_at) WHERE (channel = ANY (ARRAY['mobile'::text, 'web'::text]));
CREATE INDEX booking_appointment_by_device ON booking.appointment USING btree (hospital_id, device_key, booked_at) WHERE (device_key IS NOT NULL);
CREATE INDEX booking_appointment_by_patient ON booking.appointment USING btree (hospital_id, patient_id, date);
CREATE INDEX booking_appointment_came_free ON booking.appointment USING btree (hospital_id, session_id, cancelled_at) WHERE ((state = 'cancelled'::text) AND (slot_id IS NOT NULL));
CREATE INDEX booking_appointment_recent ON booking.appointment USING brin (booked_at);
CREATE INDEX booking_appointment_traced ON booking.appointment USING btree (hospital_id, booked_at) WHERE (device_key IS NOT NULL);
CREATE UNIQUE INDEX booking_appointment_number ON booking.appointment USING btree (hospital_id, session_id, number) WHERE (state <> 'cancelled'::text);
CREATE UNIQUE INDEX booking_appointment_one_per_doctor_day ON booking.appointment USING btree (hospital_id, patient_id, practitioner_id, date) WHERE ((state = ANY (ARRAY['booked'::text, 'arrived'::text])) AND (channel <> 'walk_in'::text));
CREATE UNIQUE INDEX booking_appointment_one_walk_in ON booking.appointment USING btree (hospital_id, session_id, patient_id) WHERE ((state = ANY (ARRAY['booked'::text, 'arrived'::text])) AND (channel = 'walk_in'::text));
alter table booking.appointment enable row level security, force row level security;
create policy booking_appointment_keys on booking.appointment to shuxin_keys
  using (true)
  with check (true);
create policy booking_appointment_scope on booking.appointment
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.appointment to shuxin_app;
grant select, update on booking.appointment to shuxin_keys;

create table booking.calendar_feed (
  account_id uuid not null,
  kind text not null,
  hospital_id integer,
  token_hash text not null,
  with_doctor boolean not null,
  lang text not null,
  made_at timestamp with time zone not null,
  version integer not null default 1,
  constraint booking_calendar_feed_token UNIQUE (token_hash),
  constraint booking_calendar_feed_pk PRIMARY KEY (account_id),
  constraint booking_calendar_feed_kind CHECK ((((kind = 'patient'::text) AND (hospital_id IS NULL)) OR ((kind = 'doctor'::text) AND (hospital_id IS NOT NULL)))),
  constraint booking_calendar_feed_lang CHECK ((lang = ANY (ARRAY['zh'::text, 'en'::text])))
);
alter table booking.calendar_feed enable row level security, force row level security;
create policy booking_calendar_feed_scope on booking.calendar_feed
  using ((account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[])) OR (token_hash = ANY (string_to_array(current_setting('app.credential'::text, true), ','::text))))
  with check ((account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[])) OR (token_hash = ANY (string_to_array(current_setting('app.credential'::text, true), ','::text))));
grant delete, insert, select, update on booking.calendar_feed to shuxin_app;

create table booking.caller_case (
  hospital_id integer not null,
  id uuid not null,
  kind text not null,
  key text not null,
  state text not null,
  opened_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by text,
  reason_sealed text,
  until timestamp with time zone,
  appeal_sealed text,
  appeal_at timestamp with time zone,
  answer_sealed text,
  answered_at timestamp with time zone,
  answered_by text,
  version integer not null default 1,
  constraint booking_caller_case_pk PRIMARY KEY (hospital_id, id),
  constraint booking_caller_case_answered CHECK ((((answered_at IS NULL) = (answered_by IS NULL)) AND ((answered_at IS NULL) = (answer_sealed IS NULL)) AND ((appeal_at IS NULL) = (appeal_sealed IS NULL)))),
  constraint booking_caller_case_decided CHECK ((((state = 'open'::text) = (decided_at IS NULL)) AND ((decided_at IS NULL) = (decided_by IS NULL)) AND ((decided_at IS NULL) = (reason_sealed IS NULL)) AND ((state = ANY (ARRAY['limited'::text, 'lifted'::text])) = (until IS NOT NULL)))),
  constraint booking_caller_case_kind CHECK ((kind = ANY (ARRAY['account'::text, 'device'::text]))),
  constraint booking_caller_case_state CHECK ((state = ANY (ARRAY['open'::text, 'nothing'::text, 'limited'::text, 'lifted'::text])))
);
CREATE INDEX booking_caller_case_by_time ON booking.caller_case USING btree (hospital_id, seen_at);
CREATE INDEX booking_caller_case_limited ON booking.caller_case USING btree (hospital_id, key) WHERE (state = 'limited'::text);
CREATE UNIQUE INDEX booking_caller_case_one_open ON booking.caller_case USING btree (hospital_id, key) WHERE (state = 'open'::text);
alter table booking.caller_case enable row level security, force row level security;
create policy booking_caller_case_keys on booking.caller_case to shuxin_keys
  using (true)
  with check (true);
create policy booking_caller_case_scope on booking.caller_case
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.caller_case to shuxin_app;
grant select, update on booking.caller_case to shuxin_keys;

create table booking.caller_hit (
  hospital_id integer not null,
  case_id uuid not null,
  rule text not null,
  seen integer not null,
  allowed integer not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  constraint booking_caller_hit_pk PRIMARY KEY (hospital_id, case_id, rule),
  constraint booking_caller_hit_case FOREIGN KEY (hospital_id, case_id) REFERENCES booking.caller_case(hospital_id, id) ON DELETE CASCADE
);
alter table booking.caller_hit enable row level security, force row level security;
create policy booking_caller_hit_scope on booking.caller_hit
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.caller_hit to shuxin_app;

create table booking.caller_watch (
  hospital_id integer not null,
  looked_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  constraint booking_caller_watch_pk PRIMARY KEY (hospital_id)
);
alter table booking.caller_watch enable row level security, force row level security;
create policy booking_caller_watch_scope on booking.caller_watch
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.caller_watch to shuxin_app;

create table booking.doctor_figure (
  hospital_id integer not null,
  practitioner_id uuid not null,
  key text not null,
  value integer not null,
  changed_at timestamp with time zone not null,
  changed_by text not null,
  constraint booking_doctor_figure_pk PRIMARY KEY (hospital_id, practitioner_id, key),
  constraint booking_doctor_figure_key CHECK ((key = ANY (ARRAY['firstPercent'::text, 'returnPercent'::text, 'firstMinutes'::text, 'returnMinutes'::text]))),
  constraint booking_doctor_figure_value CHECK (((value >= 0) AND (value <=
CASE
    WHEN (key = ANY (ARRAY['firstMinutes'::text, 'returnMinutes'::text])) THEN 30
    ELSE 100
END)))
);
alter table booking.doctor_figure enable row level security, force row level security;
create policy booking_doctor_figure_scope on booking.doctor_figure
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.doctor_figure to shuxin_app;

create table booking.doctor_figure_change (
  hospital_id integer not null,
  id uuid not null,
  practitioner_id uuid not null,
  key text not null,
  before integer,
  value integer,
  reason text not null,
  changed_at timestamp with time zone not null,
  changed_by text not null,
  changed_by_name text not null,
  constraint booking_doctor_figure_change_pk PRIMARY KEY (hospital_id, id)
);
CREATE INDEX booking_doctor_figure_change_by_doctor ON booking.doctor_figure_change USING btree (hospital_id, practitioner_id, changed_at);
alter table booking.doctor_figure_change enable row level security, force row level security;
create policy booking_doctor_figure_change_scope on booking.doctor_figure_change
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on booking.doctor_figure_change to shuxin_app;

create table booking.expert_paper (
  hospital_id integer not null,
  id uuid not null,
  practitioner_id uuid not null,
  kind text not null,
  number text not null,
  valid_from date not null,
  valid_until date not null,
  added_at timestamp with time zone not null,
  added_by text not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by text,
  withdrawn_why text,
  constraint booking_expert_paper_pk PRIMARY KEY (hospital_id, id),
  constraint booking_expert_paper_expert FOREIGN KEY (hospital_id, practitioner_id) REFERENCES booking.outside_expert(hospital_id, practitioner_id),
  constraint booking_expert_paper_days CHECK ((valid_from <= valid_until)),
  constraint booking_expert_paper_kind CHECK ((kind = ANY (ARRAY['licence'::text, 'filing'::text, 'contract'::text]))),
  constraint booking_expert_paper_withdrawn CHECK ((((withdrawn_at IS NULL) = (withdrawn_by IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_why IS NULL))))
);
CREATE INDEX booking_expert_paper_of ON booking.expert_paper USING btree (hospital_id, practitioner_id, kind, valid_until) WHERE (withdrawn_at IS NULL);
alter table booking.expert_paper enable row level security, force row level security;
create policy booking_expert_paper_scope on booking.expert_paper
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.expert_paper to shuxin_app;

create table booking.figure (
  hospital_id integer not null,
  key text not null,
  department_id uuid not null,
  slot_class text not null,
  value integer not null,
  changed_at timestamp with time zone not null,
  changed_by text not null,
  constraint booking_figure_pk PRIMARY KEY (hospital_id, key, department_id, slot_class),
  constraint booking_figure_class CHECK ((slot_class = ANY (ARRAY['any'::text, 'ordinary'::text, 'specialty'::text, 'expert'::text]))),
  constraint booking_figure_narrower CHECK (((slot_class <> 'any'::text) OR (department_id <> '00000000-0000-0000-0000-000000000000'::uuid)))
);
alter table booking.figure enable row level security, force row level security;
create policy booking_figure_scope on booking.figure
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.figure to shuxin_app;

create table booking.health_reminder (
  hospital_id integer not null,
  id uuid not null,
  patient_id uuid not null,
  kind text not null,
  department_id uuid,
  remind_on date not null,
  state text not null,
  look_at timestamp with time zone not null,
  asked_by_kind text not null,
  asked_by text not null,
  asked_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  version integer not null default 1,
  constraint booking_health_reminder_pk PRIMARY KEY (hospital_id, id),
  constraint booking_health_reminder_asked_by CHECK ((asked_by_kind = ANY (ARRAY['patient'::text, 'staff'::text]))),
  constraint booking_health_reminder_ended CHECK (((state = 'waiting'::text) = (ended_at IS NULL))),
  constraint booking_health_reminder_kind CHECK ((kind = ANY (ARRAY['checkup'::text, 'return'::text]))),
  constraint booking_health_reminder_state CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'cancelled'::text, 'none'::text])))
);
CREATE INDEX booking_health_reminder_by_patient ON booking.health_reminder USING btree (hospital_id, patient_id, remind_on);
CREATE INDEX booking_health_reminder_due ON booking.health_reminder USING btree (hospital_id, look_at) WHERE (state = 'waiting'::text);
alter table booking.health_reminder enable row level security, force row level security;
create policy booking_health_reminder_scope on booking.health_reminder
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.health_reminder to shuxin_app;

create table booking.hold (
  hospital_id integer not null,
  id uuid not null,
  slot_id uuid not null,
  session_id uuid not null,
  patient_id uuid,
  number integer not null,
  state text not null,
  held_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  kind text not null default 'person'::text,
  entry_id uuid,
  held_by text,
  device_key text,
  constraint booking_hold_pk PRIMARY KEY (hospital_id, id),
  constraint booking_hold_entry FOREIGN KEY (hospital_id, entry_id) REFERENCES booking.waitlist(hospital_id, id),
  constraint booking_hold_slot FOREIGN KEY (hospital_id, slot_id) REFERENCES booking.slot(hospital_id, id),
  constraint booking_hold_kind CHECK (((kind = ANY (ARRAY['person'::text, 'offer'::text, 'back'::text, 'priority'::text])) AND ((kind = 'offer'::text) = (entry_id IS NOT NULL)) AND ((kind = 'back'::text) = (patient_id IS NULL)))),
  constraint booking_hold_state CHECK ((state = ANY (ARRAY['held'::text, 'booked'::text, 'released'::text, 'expired'::text])))
);
CREATE INDEX booking_hold_by_account ON booking.hold USING btree (hospital_id, held_by) WHERE ((state = 'held'::text) AND (held_by IS NOT NULL));
CREATE INDEX booking_hold_by_device ON booking.hold USING btree (hospital_id, device_key) WHERE (device_key IS NOT NULL);
CREATE INDEX booking_hold_by_entry ON booking.hold USING btree (hospital_id, entry_id) WHERE (entry_id IS NOT NULL);
CREATE INDEX booking_hold_by_slot ON booking.hold USING btree (hospital_id, slot_id);
CREATE INDEX booking_hold_due ON booking.hold USING btree (hospital_id, due_at) WHERE (state = 'held'::text);
CREATE UNIQUE INDEX booking_hold_number ON booking.hold USING btree (hospital_id, session_id, number) WHERE (state = 'held'::text);
CREATE UNIQUE INDEX booking_hold_one_offer ON booking.hold USING btree (hospital_id, entry_id) WHERE ((state = 'held'::text) AND (kind = 'offer'::text));
CREATE UNIQUE INDEX booking_hold_one_per_person ON booking.hold USING btree (hospital_id, patient_id) WHERE ((state = 'held'::text) AND (kind = 'person'::text));
alter table booking.hold enable row level security, force row level security;
create policy booking_hold_scope on booking.hold
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.hold to shuxin_app;

create table booking.institution (
  hospital_id integer not null,
  id uuid not null,
  name text not null,
  kind text not null,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint booking_institution_pk PRIMARY KEY (hospital_id, id),
  constraint booking_institution_kind CHECK ((kind = ANY (ARRAY['county_hospital'::text, 'community_centre'::text, 'family_doctor'::text])))
);
CREATE UNIQUE INDEX booking_institution_name ON booking.institution USING btree (hospital_id, name) WHERE (ended_at IS NULL);
alter table booking.institution enable row level security, force row level security;
create policy booking_institution_scope on booking.institution
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.institution to shuxin_app;

create table booking.institution_key (
  hospital_id integer not null,
  id uuid not null,
  institution_id uuid not null,
  label text not null,
  prefix text,
  key_hash text,
  created_at timestamp with time zone not null,
  created_by text not null,
  issued_at timestamp with time zone,
  expires_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  revoked_by text,
  constraint booking_institution_key_hash UNIQUE (hospital_id, key_hash),
  constraint booking_institution_key_pk PRIMARY KEY (hospital_id, id),
  constraint booking_institution_key_institution FOREIGN KEY (hospital_id, institution_id) REFERENCES booking.institution(hospital_id, id),
  constraint booking_institution_key_issued CHECK ((((issued_at IS NULL) = (key_hash IS NULL)) AND ((issued_at IS NULL) = (prefix IS NULL)))),
  constraint booking_institution_key_life CHECK ((expires_at > created_at)),
  constraint booking_institution_key_revoked CHECK (((revoked_at IS NULL) = (revoked_by IS NULL)))
);
CREATE INDEX booking_institution_key_by_institution ON booking.institution_key USING btree (hospital_id, institution_id);
alter table booking.institution_key enable row level security, force row level security;
create policy booking_institution_key_scope on booking.institution_key
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.institution_key to shuxin_app;

create table booking.institution_member (
  hospital_id integer not null,
  account_id uuid not null,
  institution_id uuid not null,
  added_at timestamp with time zone not null,
  constraint booking_institution_member_pk PRIMARY KEY (hospital_id, account_id),
  constraint booking_institution_member_institution FOREIGN KEY (hospital_id, institution_id) REFERENCES booking.institution(hospital_id, id)
);
alter table booking.institution_member enable row level security, force row level security;
create policy booking_institution_member_scope on booking.institution_member
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.institution_member to shuxin_app;

create table booking.joint_clinic (
  hospital_id integer not null,
  id uuid not null,
  name text not null,
  disease text not null,
  department_id uuid not null,
  created_at timestamp with time zone not null,
  created_by text not null,
  constraint booking_joint_clinic_pk PRIMARY KEY (hospital_id, id)
);
alter table booking.joint_clinic enable row level security, force row level security;
create policy booking_joint_clinic_scope on booking.joint_clinic
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.joint_clinic to shuxin_app;

create table booking.no_show (
  hospital_id integer not null,
  id uuid not null,
  appointment_id uuid not null,
  patient_id uuid not null,
  department_id uuid not null,
  slot_class text not null,
  missed_at timestamp with time zone not null,
  noted_at timestamp with time zone not null,
  exempt text,
  suspension_id uuid,
  forgiven_at timestamp with time zone,
  forgiven_by text,
  forgiven_reason_sealed text,
  version integer not null default 1,
  constraint booking_no_show_once UNIQUE (hospital_id, appointment_id),
  constraint booking_no_show_pk PRIMARY KEY (hospital_id, id),
  constraint booking_no_show_appointment FOREIGN KEY (hospital_id, appointment_id) REFERENCES booking.appointment(hospital_id, id),
  constraint booking_no_show_suspension FOREIGN KEY (hospital_id, suspension_id) REFERENCES booking.suspension(hospital_id, id),
  constraint booking_no_show_exempt CHECK ((exempt = ANY (ARRAY['moved'::text, 'closed_early'::text]))),
  constraint booking_no_show_exempt_rests CHECK (((exempt IS NULL) OR (suspension_id IS NULL))),
  constraint booking_no_show_forgiven CHECK ((((forgiven_at IS NULL) = (forgiven_by IS NULL)) AND ((forgiven_at IS NULL) = (forgiven_reason_sealed IS NULL))))
);
CREATE INDEX booking_no_show_by_patient ON booking.no_show USING btree (hospital_id, patient_id, missed_at);
CREATE INDEX booking_no_show_by_suspension ON booking.no_show USING btree (hospital_id, suspension_id) WHERE (suspension_id IS NOT NULL);
CREATE INDEX booking_no_show_by_time ON booking.no_show USING btree (hospital_id, noted_at);
alter table booking.no_show enable row level security, force row level security;
create policy booking_no_show_keys on booking.no_show to shuxin_keys
  using (true)
  with check (true);
create policy booking_no_show_scope on booking.no_show
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.no_show to shuxin_app;
grant select, update on booking.no_show to shuxin_keys;

create table booking.outside_expert (
  hospital_id integer not null,
  practitioner_id uuid not null,
  home text not null,
  added_at timestamp with time zone not null,
  added_by text not null,
  ended_at timestamp with time zone,
  version integer not null default 1,
  constraint booking_outside_expert_pk PRIMARY KEY (hospital_id, practitioner_id)
);
alter table booking.outside_expert enable row level security, force row level security;
create policy booking_outside_expert_scope on booking.outside_expert
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.outside_expert to shuxin_app;

create table booking.patient_day (
  hospital_id integer not null,
  patient_id uuid not null,
  date date not null,
  department_ids uuid[] not null,
  constraint booking_patient_day_pk PRIMARY KEY (hospital_id, patient_id, date)
);
alter table booking.patient_day enable row level security, force row level security;
create policy booking_patient_day_scope on booking.patient_day
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.patient_day to shuxin_app;

create table booking.reminder (
  hospital_id integer not null,
  appointment_id uuid not null,
  kind text not null,
  starts_at timestamp with time zone not null,
  state text not null,
  look_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  why text,
  constraint booking_reminder_pk PRIMARY KEY (hospital_id, appointment_id, kind, starts_at),
  constraint booking_reminder_appointment FOREIGN KEY (hospital_id, appointment_id) REFERENCES booking.appointment(hospital_id, id),
  constraint booking_reminder_ended CHECK ((((state = 'waiting'::text) = (ended_at IS NULL)) AND ((state = 'none'::text) = (why IS NOT NULL)))),
  constraint booking_reminder_kind CHECK ((kind = ANY (ARRAY['day'::text, 'hours'::text]))),
  constraint booking_reminder_state CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'none'::text]))),
  constraint booking_reminder_why CHECK ((why = ANY (ARRAY['not_booked'::text, 'other_time'::text, 'too_late'::text, 'not_writable'::text])))
);
CREATE INDEX booking_reminder_due ON booking.reminder USING btree (hospital_id, look_at) WHERE (state = 'waiting'::text);
CREATE INDEX booking_reminder_not_writable ON booking.reminder USING btree (hospital_id, starts_at) WHERE (why = 'not_writable'::text);
CREATE INDEX booking_reminder_over ON booking.reminder USING btree (hospital_id, starts_at) WHERE (ended_at IS NOT NULL);
alter table booking.reminder enable row level security, force row level security;
create policy booking_reminder_scope on booking.reminder
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.reminder to shuxin_app;

create table booking.reminder_call (
  hospital_id integer not null,
  id uuid not null,
  appointment_id uuid not null,
  outcome text not null,
  called_at timestamp with time zone not null,
  called_by text not null,
  constraint booking_reminder_call_pk PRIMARY KEY (hospital_id, id),
  constraint booking_reminder_call_appointment FOREIGN KEY (hospital_id, appointment_id) REFERENCES booking.appointment(hospital_id, id),
  constraint booking_reminder_call_outcome CHECK ((outcome = ANY (ARRAY['reached'::text, 'no_answer'::text])))
);
CREATE INDEX booking_reminder_call_by_appointment ON booking.reminder_call USING btree (hospital_id, appointment_id);
alter table booking.reminder_call enable row level security, force row level security;
create policy booking_reminder_call_scope on booking.reminder_call
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on booking.reminder_call to shuxin_app;

create table booking.rota (
  hospital_id integer not null,
  id uuid not null,
  department_id uuid not null,
  from_date date not null,
  to_date date not null,
  state text not null,
  submitted_by text,
  approved_by text,
  release_at timestamp with time zone,
  released_at timestamp with time zone,
  version integer not null default 1,
  constraint booking_rota_pk PRIMARY KEY (hospital_id, id),
  constraint booking_rota_approved CHECK (((state = ANY (ARRAY['approved'::text, 'released'::text])) = ((approved_by IS NOT NULL) AND (release_at IS NOT NULL)))),
  constraint booking_rota_days CHECK ((from_date <= to_date)),
  constraint booking_rota_released CHECK (((state = 'released'::text) = (released_at IS NOT NULL))),
  constraint booking_rota_state CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'approved'::text, 'released'::text]))),
  constraint booking_rota_submitted CHECK (((state = 'draft'::text) OR (submitted_by IS NOT NULL))),
  constraint booking_rota_two_people CHECK ((approved_by <> submitted_by))
);
CREATE INDEX booking_rota_by_department ON booking.rota USING btree (hospital_id, department_id, to_date);
CREATE INDEX booking_rota_due ON booking.rota USING btree (hospital_id, release_at) WHERE (state = 'approved'::text);
CREATE UNIQUE INDEX booking_rota_one_draft ON booking.rota USING btree (hospital_id, department_id) WHERE (state = 'draft'::text);
alter table booking.rota enable row level security, force row level security;
create policy booking_rota_scope on booking.rota
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.rota to shuxin_app;

create table booking.rota_history (
  hospital_id integer not null,
  id uuid not null,
  rota_id uuid,
  session_id uuid,
  what text not null,
  detail jsonb not null,
  reason text,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  constraint booking_rota_history_pk PRIMARY KEY (hospital_id, id),
  constraint booking_rota_history_of CHECK (((rota_id IS NOT NULL) OR (session_id IS NOT NULL)))
);
CREATE INDEX booking_rota_history_by_rota ON booking.rota_history USING btree (hospital_id, rota_id, at) WHERE (rota_id IS NOT NULL);
CREATE INDEX booking_rota_history_by_session ON booking.rota_history USING btree (hospital_id, session_id, at) WHERE (session_id IS NOT NULL);
alter table booking.rota_history enable row level security, force row level security;
create policy booking_rota_history_scope on booking.rota_history
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on booking.rota_history to shuxin_app;

create table booking.session (
  hospital_id integer not null,
  id uuid not null,
  template_id uuid,
  practitioner_id uuid not null,
  department_id uuid not null,
  place_id uuid not null,
  date date not null,
  period text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  slot_class text not null,
  fee_fen integer not null,
  state text not null,
  total integer not null,
  free integer not null,
  held integer not null default 0,
  booked integer not null default 0,
  walk_ins integer not null default 0,
  walk_in_limit integer not null,
  next_number integer not null,
  version integer not null default 1,
  free_onsite integer not null default 0,
  free_tier integer not null default 0,
  moved_at timestamp with time zone,
  clinic_kind text not null default 'ordinary'::text,
  joint_id uuid,
  joint_of uuid,
  visits_open_at timestamp with time zone,
  visits_offered_at timestamp with time zone,
  added integer not null default 0,
  rota_id uuid,
  tier_offered_at timestamp with time zone,
  copied_from uuid,
  constraint booking_session_one_place_at_a_time EXCLUDE USING gist (hospital_id WITH =, practitioner_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ((state <> 'closed'::text)),
  constraint booking_session_once UNIQUE (hospital_id, practitioner_id, date, period, starts_at),
  constraint booking_session_pk PRIMARY KEY (hospital_id, id),
  constraint booking_session_copied_from FOREIGN KEY (hospital_id, copied_from) REFERENCES booking.session(hospital_id, id),
  constraint booking_session_joint FOREIGN KEY (hospital_id, joint_id) REFERENCES booking.joint_clinic(hospital_id, id),
  constraint booking_session_joint_of FOREIGN KEY (hospital_id, joint_of) REFERENCES booking.session(hospital_id, id),
  constraint booking_session_rota FOREIGN KEY (hospital_id, rota_id) REFERENCES booking.rota(hospital_id, id),
  constraint booking_session_added CHECK (((added >= 0) AND (added <= total))),
  constraint booking_session_companion_has_no_places CHECK (((joint_of IS NULL) OR ((joint_id IS NOT NULL) AND (total = 0) AND (walk_in_limit = 0)))),
  constraint booking_session_counts CHECK (((free >= 0) AND (held >= 0) AND (booked >= 0) AND (((free + held) + booked) = total) AND (next_number > total))),
  constraint booking_session_free_by_share CHECK (((free_onsite >= 0) AND (free_tier >= 0) AND ((free_onsite + free_tier) <= free))),
  constraint booking_session_hours CHECK ((starts_at < ends_at)),
  constraint booking_session_kind CHECK ((clinic_kind = ANY (ARRAY['ordinary'::text, 'anaesthesia'::text, 'pain'::text, 'pharmacy'::text, 'laboratory'::text, 'health_management'::text, 'nursing'::text]))),
  constraint booking_session_period CHECK ((period = ANY (ARRAY['am'::text, 'pm'::text, 'evening'::text]))),
  constraint booking_session_state CHECK ((state = ANY (ARRAY['planned'::text, 'open'::text, 'paused'::text, 'closed'::text]))),
  constraint booking_session_walk_in_limit CHECK (((walk_ins >= 0) AND (walk_ins <= walk_in_limit)))
);
CREATE INDEX booking_session_by_date ON booking.session USING btree (hospital_id, date);
CREATE INDEX booking_session_by_department ON booking.session USING btree (hospital_id, department_id, date);
CREATE INDEX booking_session_by_joint ON booking.session USING btree (hospital_id, joint_of) WHERE (joint_of IS NOT NULL);
CREATE INDEX booking_session_by_joint_clinic ON booking.session USING btree (hospital_id, joint_id, date) WHERE (joint_id IS NOT NULL);
CREATE INDEX booking_session_by_rota ON booking.session USING btree (hospital_id, rota_id) WHERE (rota_id IS NOT NULL);
CREATE INDEX booking_session_tier_open ON booking.session USING btree (hospital_id, date) WHERE (tier_offered_at IS NULL);
CREATE INDEX booking_session_visits_open ON booking.session USING btree (hospital_id, visits_open_at) WHERE ((visits_open_at IS NOT NULL) AND (visits_offered_at IS NULL));
alter table booking.session enable row level security, force row level security;
create policy booking_session_scope on booking.session
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.session to shuxin_app;

create table booking.setting (
  hospital_id integer not null,
  key text not null,
  value jsonb not null,
  changed_at timestamp with time zone not null,
  changed_by text not null,
  constraint booking_setting_pk PRIMARY KEY (hospital_id, key)
);
alter table booking.setting enable row level security, force row level security;
create policy booking_setting_scope on booking.setting
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.setting to shuxin_app;

create table booking.setting_change (
  hospital_id integer not null,
  id uuid not null,
  key text not null,
  value jsonb,
  before jsonb,
  reason text not null,
  changed_at timestamp with time zone not null,
  changed_by text not null,
  department_id uuid,
  slot_class text,
  changed_by_name text,
  constraint booking_setting_change_pk PRIMARY KEY (hospital_id, id)
);
CREATE INDEX booking_setting_change_by_key ON booking.setting_change USING btree (hospital_id, key, changed_at);
alter table booking.setting_change enable row level security, force row level security;
create policy booking_setting_change_scope on booking.setting_change
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on booking.setting_change to shuxin_app;

create table booking.slot (
  hospital_id integer not null,
  id uuid not null,
  session_id uuid not null,
  starts_at timestamp with time zone not null,
  capacity integer not null,
  held integer not null default 0,
  booked integer not null default 0,
  free_numbers integer[] not null,
  share text not null default 'online'::text,
  visit text not null default 'any'::text,
  added boolean not null default false,
  written_in xid8 default pg_current_xact_id(),
  constraint booking_slot_start UNIQUE (hospital_id, session_id, starts_at, added),
  constraint booking_slot_pk PRIMARY KEY (hospital_id, id),
  constraint booking_slot_session FOREIGN KEY (hospital_id, session_id) REFERENCES booking.session(hospital_id, id),
  constraint booking_slot_not_oversold CHECK (((held >= 0) AND (booked >= 0) AND ((held + booked) <= capacity))),
  constraint booking_slot_numbers CHECK ((cardinality(free_numbers) = ((capacity - held) - booked))),
  constraint booking_slot_share CHECK ((share = ANY (ARRAY['onsite'::text, 'online'::text, 'tier'::text]))),
  constraint booking_slot_visit CHECK ((visit = ANY (ARRAY['any'::text, 'first'::text, 'return'::text])))
);
alter table booking.slot enable row level security, force row level security;
create policy booking_slot_scope on booking.slot
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.slot to shuxin_app;

create table booking.standing (
  hospital_id integer not null,
  patient_id uuid not null,
  suspended_until timestamp with time zone,
  onsite_until date,
  constraint booking_standing_pk PRIMARY KEY (hospital_id, patient_id)
);
alter table booking.standing enable row level security, force row level security;
create policy booking_standing_scope on booking.standing
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.standing to shuxin_app;

create table booking.stop (
  hospital_id integer not null,
  id uuid not null,
  session_id uuid not null,
  request_id uuid,
  cause text not null,
  reason_sealed text,
  urgent boolean not null,
  substitute_id uuid,
  stopped_at timestamp with time zone not null,
  stopped_by text not null,
  stopped_by_name text not null,
  concerned integer not null,
  substituted integer not null,
  held integer not null,
  cancelled integer not null,
  arrived integer not null,
  constraint booking_stop_once UNIQUE (hospital_id, session_id),
  constraint booking_stop_pk PRIMARY KEY (hospital_id, id),
  constraint booking_stop_request FOREIGN KEY (hospital_id, request_id) REFERENCES booking.stop_request(hospital_id, id),
  constraint booking_stop_session FOREIGN KEY (hospital_id, session_id) REFERENCES booking.session(hospital_id, id),
  constraint booking_stop_cause CHECK ((cause = ANY (ARRAY['ill'::text, 'leave'::text, 'duty'::text, 'equipment'::text, 'other'::text]))),
  constraint booking_stop_everybody CHECK (((concerned = ((substituted + held) + cancelled)) AND (arrived >= 0)))
);
CREATE INDEX booking_stop_latest ON booking.stop USING btree (hospital_id, stopped_at);
alter table booking.stop enable row level security, force row level security;
create policy booking_stop_keys on booking.stop to shuxin_keys
  using (true)
  with check (true);
create policy booking_stop_scope on booking.stop
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on booking.stop to shuxin_app;
grant select, update on booking.stop to shuxin_keys;

create table booking.stop_call (
  hospital_id integer not null,
  id uuid not null,
  case_id uuid not null,
  outcome text not null,
  note_sealed text,
  called_at timestamp with time zone not null,
  called_by text not null,
  called_by_name text not null,
  constraint booking_stop_call_pk PRIMARY KEY (hospital_id, id),
  constraint booking_stop_call_case FOREIGN KEY (hospital_id, case_id) REFERENCES booking.stop_case(hospital_id, id),
  constraint booking_stop_call_outcome CHECK ((outcome = ANY (ARRAY['reached'::text, 'no_answer'::text, 'wrong_number'::text, 'later'::text])))
);
CREATE INDEX booking_stop_call_by_case ON booking.stop_call USING btree (hospital_id, case_id, called_at);
alter table booking.stop_call enable row level security, force row level security;
create policy booking_stop_call_keys on booking.stop_call to shuxin_keys
  using (true)
  with check (true);
create policy booking_stop_call_scope on booking.stop_call
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on booking.stop_call to shuxin_app;
grant select, update on booking.stop_call to shuxin_keys;

create table booking.stop_case (
  hospital_id integer not null,
  id uuid not null,
  stop_id uuid not null,
  appointment_id uuid not null,
  patient_id uuid not null,
  was_session_id uuid not null,
  was_start timestamp with time zone,
  was_number integer not null,
  outcome text not null,
  to_session_id uuid,
  to_slot_id uuid,
  hold_id uuid,
  answer_until timestamp with time zone,
  message_id uuid,
  answer text,
  answered_at timestamp with time zone,
  answered_by text,
  done_at timestamp with time zone,
  done_by text,
  created_at timestamp with time zone not null,
  version integer not null default 1,
  constraint booking_stop_case_once UNIQUE (hospital_id, stop_id, appointment_id),
  constraint booking_stop_case_pk PRIMARY KEY (hospital_id, id),
  constraint booking_stop_case_appointment FOREIGN KEY (hospital_id, appointment_id) REFERENCES booking.appointment(hospital_id, id),
  constraint booking_stop_case_hold FOREIGN KEY (hospital_id, hold_id) REFERENCES booking.hold(hospital_id, id),
  constraint booking_stop_case_stop FOREIGN KEY (hospital_id, stop_id) REFERENCES booking.stop(hospital_id, id),
  constraint booking_stop_case_answer CHECK ((answer = ANY (ARRAY['accepted'::text, 'declined'::text]))),
  constraint booking_stop_case_answered CHECK ((((answer IS NULL) = (answered_at IS NULL)) AND ((answer IS NULL) = (answered_by IS NULL)))),
  constraint booking_stop_case_done CHECK (((done_at IS NULL) = (done_by IS NULL))),
  constraint booking_stop_case_outcome CHECK (((outcome = ANY (ARRAY['substitute'::text, 'held'::text, 'cancelled'::text])) AND ((outcome = 'cancelled'::text) = (to_session_id IS NULL)) AND ((outcome = 'held'::text) = (hold_id IS NOT NULL)) AND ((outcome = 'cancelled'::text) = (answer_until IS NULL))))
);
CREATE INDEX booking_stop_case_by_hold ON booking.stop_case USING btree (hospital_id, hold_id) WHERE (hold_id IS NOT NULL);
CREATE INDEX booking_stop_case_by_patient ON booking.stop_case USING btree (hospital_id, patient_id, created_at);
CREATE INDEX booking_stop_case_open ON booking.stop_case USING btree (hospital_id, created_at) WHERE (done_at IS NULL);
alter table booking.stop_case enable row level security, force row level security;
create policy booking_stop_case_scope on booking.stop_case
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.stop_case to shuxin_app;

create table booking.stop_request (
  hospital_id integer not null,
  id uuid not null,
  session_id uuid not null,
  cause text not null,
  reason_sealed text not null,
  urgent boolean not null,
  substitute_id uuid,
  offer_next boolean not null,
  state text not null,
  asked_at timestamp with time zone not null,
  asked_by text not null,
  asked_by_name text not null,
  decided_at timestamp with time zone,
  decided_by text,
  decided_by_name text,
  answer_sealed text,
  version integer not null default 1,
  constraint booking_stop_request_pk PRIMARY KEY (hospital_id, id),
  constraint booking_stop_request_session FOREIGN KEY (hospital_id, session_id) REFERENCES booking.session(hospital_id, id),
  constraint booking_stop_request_cause CHECK ((cause = ANY (ARRAY['ill'::text, 'leave'::text, 'duty'::text, 'equipment'::text, 'other'::text]))),
  constraint booking_stop_request_decided CHECK ((((state = ANY (ARRAY['approved'::text, 'refused'::text])) = (decided_by IS NOT NULL)) AND ((decided_by IS NULL) = (decided_by_name IS NULL)) AND ((decided_by IS NULL) = (answer_sealed IS NULL)) AND ((state = 'asked'::text) = (decided_at IS NULL)))),
  constraint booking_stop_request_state CHECK ((state = ANY (ARRAY['asked'::text, 'approved'::text, 'refused'::text, 'overtaken'::text]))),
  constraint booking_stop_request_two_people CHECK (((decided_by IS NULL) OR (decided_by <> asked_by)))
);
CREATE INDEX booking_stop_request_latest ON booking.stop_request USING btree (hospital_id, asked_at);
CREATE UNIQUE INDEX booking_stop_request_one_open ON booking.stop_request USING btree (hospital_id, session_id) WHERE (state = 'asked'::text);
alter table booking.stop_request enable row level security, force row level security;
create policy booking_stop_request_keys on booking.stop_request to shuxin_keys
  using (true)
  with check (true);
create policy booking_stop_request_scope on booking.stop_request
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.stop_request to shuxin_app;
grant select, update on booking.stop_request to shuxin_keys;

create table booking.suspension (
  hospital_id integer not null,
  id uuid not null,
  patient_id uuid not null,
  since timestamp with time zone not null,
  until timestamp with time zone not null,
  no_shows integer not null,
  months integer not null,
  days integer not null,
  lifted_at timestamp with time zone,
  lifted_by text,
  lifted_why text,
  version integer not null default 1,
  constraint booking_suspension_pk PRIMARY KEY (hospital_id, id),
  constraint booking_suspension_lifted CHECK ((((lifted_at IS NULL) = (lifted_by IS NULL)) AND ((lifted_at IS NULL) = (lifted_why IS NULL)))),
  constraint booking_suspension_time CHECK (((since < until) AND (no_shows > 0))),
  constraint booking_suspension_why CHECK ((lifted_why = ANY (ARRAY['review'::text, 'forgiven'::text, 'not_theirs'::text])))
);
CREATE INDEX booking_suspension_alive ON booking.suspension USING btree (hospital_id, until) WHERE (lifted_at IS NULL);
CREATE INDEX booking_suspension_by_patient ON booking.suspension USING btree (hospital_id, patient_id);
alter table booking.suspension enable row level security, force row level security;
create policy booking_suspension_scope on booking.suspension
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.suspension to shuxin_app;

create table booking.template (
  hospital_id integer not null,
  id uuid not null,
  practitioner_id uuid not null,
  department_id uuid not null,
  place_id uuid not null,
  weekday smallint not null,
  period text not null,
  starts time without time zone not null,
  ends time without time zone not null,
  minutes_per_slot smallint not null,
  capacity smallint not null,
  walk_in_limit smallint not null,
  fee_fen integer not null,
  slot_class text not null,
  active boolean not null default true,
  created_at timestamp with time zone not null,
  valid_from date,
  valid_until date,
  clinic_kind text not null default 'ordinary'::text,
  only_on date,
  constraint booking_template_pk PRIMARY KEY (hospital_id, id),
  constraint booking_template_capacity CHECK ((((capacity >= 1) AND (capacity <= 100)) AND (walk_in_limit >= 0) AND (fee_fen >= 0))),
  constraint booking_template_class CHECK ((slot_class = ANY (ARRAY['ordinary'::text, 'specialty'::text, 'expert'::text]))),
  constraint booking_template_hours CHECK ((starts < ends)),
  constraint booking_template_kind CHECK ((clinic_kind = ANY (ARRAY['ordinary'::text, 'anaesthesia'::text, 'pain'::text, 'pharmacy'::text, 'laboratory'::text, 'health_management'::text, 'nursing'::text]))),
  constraint booking_template_minutes CHECK (((minutes_per_slot >= 1) AND (minutes_per_slot <= 30))),
  constraint booking_template_one_day CHECK (((only_on IS NULL) OR (valid_from = only_on))),
  constraint booking_template_period CHECK ((period = ANY (ARRAY['am'::text, 'pm'::text, 'evening'::text]))),
  constraint booking_template_weekday CHECK (((weekday >= 1) AND (weekday <= 7)))
);
CREATE UNIQUE INDEX booking_template_once ON booking.template USING btree (hospital_id, practitioner_id, weekday, period, starts) WHERE (valid_until IS NULL);
CREATE UNIQUE INDEX booking_template_once_on_a_day ON booking.template USING btree (hospital_id, practitioner_id, only_on, starts) WHERE ((only_on IS NOT NULL) AND (valid_until >= only_on));
alter table booking.template enable row level security, force row level security;
create policy booking_template_scope on booking.template
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.template to shuxin_app;

create table booking.waitlist (
  hospital_id integer not null,
  id uuid not null,
  patient_id uuid not null,
  department_id uuid not null,
  practitioner_id uuid,
  date date not null,
  period text,
  channel text not null,
  priority smallint not null,
  state text not null,
  joined_at timestamp with time zone not null,
  joined_by text not null,
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  end_reason text,
  skipped_at timestamp with time zone,
  skip_code text,
  version integer not null default 1,
  constraint booking_waitlist_pk PRIMARY KEY (hospital_id, id),
  constraint booking_waitlist_channel CHECK ((channel = ANY (ARRAY['mobile'::text, 'phone'::text]))),
  constraint booking_waitlist_end_reason CHECK ((end_reason = ANY (ARRAY['left'::text, 'no_answer'::text, 'has_number'::text, 'stopped'::text, 'over'::text]))),
  constraint booking_waitlist_ended CHECK ((((state = ANY (ARRAY['booked'::text, 'ended'::text])) = (ended_at IS NOT NULL)) AND ((state = 'ended'::text) = (end_reason IS NOT NULL)))),
  constraint booking_waitlist_period CHECK ((period = ANY (ARRAY['am'::text, 'pm'::text, 'evening'::text]))),
  constraint booking_waitlist_priority CHECK ((priority = ANY (ARRAY[1, 2]))),
  constraint booking_waitlist_state CHECK ((state = ANY (ARRAY['waiting'::text, 'offered'::text, 'booked'::text, 'ended'::text])))
);
CREATE INDEX booking_waitlist_by_patient ON booking.waitlist USING btree (hospital_id, patient_id, date);
CREATE INDEX booking_waitlist_end ON booking.waitlist USING btree (hospital_id, ends_at) WHERE (state = 'waiting'::text);
CREATE INDEX booking_waitlist_line ON booking.waitlist USING btree (hospital_id, department_id, date) WHERE (state = ANY (ARRAY['waiting'::text, 'offered'::text]));
CREATE UNIQUE INDEX booking_waitlist_one_pending ON booking.waitlist USING btree (hospital_id, patient_id, COALESCE(practitioner_id, department_id), date) WHERE (state = ANY (ARRAY['waiting'::text, 'offered'::text]));
alter table booking.waitlist enable row level security, force row level security;
create policy booking_waitlist_scope on booking.waitlist
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on booking.waitlist to shuxin_app;

create table bureau.figure (
  hospital_id integer not null,
  institution integer not null,
  half_year text not null,
  no integer not null,
  name_zh text not null,
  name_en text not null,
  unit text not null,
  status text not null,
  numerator bigint not null,
  denominator bigint not null,
  hundredths integer,
  target_met boolean,
  published_at timestamp with time zone not null,
  value_key text not null,
  evidence boolean,
  constraint bureau_figure_pkey PRIMARY KEY (hospital_id, institution, half_year, value_key),
  constraint bureau_figure_link FOREIGN KEY (hospital_id, institution) REFERENCES bureau.link(hospital_id, other),
  constraint bureau_figure_evidence CHECK (((status = 'declared'::text) = (evidence IS NOT NULL))),
  constraint bureau_figure_half CHECK ((half_year ~ '^[0-9]{4}H[12]$'::text)),
  constraint bureau_figure_status CHECK ((status = ANY (ARRAY['computed'::text, 'declared'::text, 'not-applicable'::text, 'no-data'::text])))
);
alter table bureau.figure enable row level security, force row level security;
create policy bureau_figure_scope on bureau.figure
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on bureau.figure to shuxin_app;

create table bureau.headline (
  hospital_id integer not null,
  institution integer not null,
  problem_id uuid not null,
  category text not null,
  severity text not null,
  state text not null,
  found_on date not null,
  due_on date,
  closed_on date,
  published_at timestamp with time zone not null,
  constraint bureau_headline_pkey PRIMARY KEY (hospital_id, institution, problem_id),
  constraint bureau_headline_link FOREIGN KEY (hospital_id, institution) REFERENCES bureau.link(hospital_id, other),
  constraint bureau_headline_state CHECK ((state = ANY (ARRAY['recorded'::text, 'assigned'::text, 'returned'::text, 'rectified'::text, 'closed'::text, 'dropped'::text])))
);
alter table bureau.headline enable row level security, force row level security;
create policy bureau_headline_scope on bureau.headline
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on bureau.headline to shuxin_app;

create table bureau.link (
  hospital_id integer not null,
  other integer not null,
  side text not null,
  state text not null default 'asked'::text,
  leader text not null default ''::text,
  liaison text not null default ''::text,
  asked_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  reported_on date,
  reported_at timestamp with time zone,
  version integer not null default 1,
  constraint bureau_link_pkey PRIMARY KEY (hospital_id, other),
  constraint bureau_link_decided CHECK (((state = 'asked'::text) = (decided_at IS NULL))),
  constraint bureau_link_side CHECK ((side = ANY (ARRAY['authority'::text, 'institution'::text]))),
  constraint bureau_link_state CHECK ((state = ANY (ARRAY['asked'::text, 'accepted'::text, 'ended'::text]))),
  constraint bureau_link_two CHECK ((other <> hospital_id))
);
alter table bureau.link enable row level security, force row level security;
create policy bureau_link_scope on bureau.link
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on bureau.link to shuxin_app;

create table bureau.paper (
  hospital_id integer not null,
  paper_id uuid not null,
  other integer not null,
  side text not null,
  kind text not null,
  title text not null,
  words text not null,
  category text,
  severity text,
  due_on date,
  state text not null default 'sent'::text,
  reply text not null default ''::text,
  verdict text not null default ''::text,
  sent_at timestamp with time zone not null,
  moved_at timestamp with time zone not null,
  version integer not null default 1,
  plan_id uuid,
  own_plan uuid,
  own_problem uuid,
  constraint bureau_paper_pkey PRIMARY KEY (hospital_id, paper_id),
  constraint bureau_paper_link FOREIGN KEY (hospital_id, other) REFERENCES bureau.link(hospital_id, other),
  constraint bureau_paper_answered CHECK (((state <> ALL (ARRAY['answered'::text, 'accepted'::text])) OR (reply <> ''::text))),
  constraint bureau_paper_due CHECK (((kind <> ALL (ARRAY['problem'::text, 'self_check'::text])) OR (due_on IS NOT NULL))),
  constraint bureau_paper_kind CHECK ((kind = ANY (ARRAY['assignment'::text, 'self_check'::text, 'problem'::text, 'commendation'::text, 'plan'::text]))),
  constraint bureau_paper_own_problem CHECK (((own_problem IS NULL) OR ((side = 'institution'::text) AND (kind = 'problem'::text)))),
  constraint bureau_paper_plan CHECK ((((kind = 'plan'::text) = (plan_id IS NOT NULL)) AND ((own_plan IS NULL) OR (plan_id IS NOT NULL)))),
  constraint bureau_paper_plan_moves CHECK (
CASE
    WHEN (kind = 'plan'::text) THEN (state = ANY (ARRAY['sent'::text, 'acknowledged'::text, 'taken'::text, 'refused'::text]))
    ELSE (state <> ALL (ARRAY['taken'::text, 'refused'::text]))
END),
  constraint bureau_paper_praise CHECK (((kind <> 'commendation'::text) OR (state = ANY (ARRAY['sent'::text, 'acknowledged'::text])))),
  constraint bureau_paper_problem CHECK (((kind = 'problem'::text) = ((category IS NOT NULL) AND (severity IS NOT NULL)))),
  constraint bureau_paper_reason CHECK (((state <> 'returned'::text) OR (verdict <> ''::text))),
  constraint bureau_paper_refused CHECK (((state <> 'refused'::text) OR (reply <> ''::text))),
  constraint bureau_paper_side CHECK ((side = ANY (ARRAY['authority'::text, 'institution'::text]))),
  constraint bureau_paper_state CHECK ((state = ANY (ARRAY['sent'::text, 'acknowledged'::text, 'answered'::text, 'returned'::text, 'accepted'::text, 'taken'::text, 'refused'::text])))
);
CREATE INDEX bureau_paper_by_other ON bureau.paper USING btree (hospital_id, other, kind, state);
CREATE INDEX bureau_paper_by_own_plan ON bureau.paper USING btree (hospital_id, own_plan) WHERE (own_plan IS NOT NULL);
CREATE UNIQUE INDEX bureau_paper_plan_once ON bureau.paper USING btree (hospital_id, other, plan_id) WHERE (state <> 'refused'::text);
alter table bureau.paper enable row level security, force row level security;
create policy bureau_paper_scope on bureau.paper
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on bureau.paper to shuxin_app;

create table bureau.paper_item (
  hospital_id integer not null,
  paper_id uuid not null,
  no integer not null,
  words text not null,
  due_on date,
  full_score integer,
  state text not null default 'open'::text,
  evidence text not null default ''::text,
  score integer,
  constraint bureau_paper_item_pkey PRIMARY KEY (hospital_id, paper_id, no),
  constraint bureau_paper_item_paper FOREIGN KEY (hospital_id, paper_id) REFERENCES bureau.paper(hospital_id, paper_id),
  constraint bureau_paper_item_score CHECK (((score IS NULL) OR ((full_score IS NOT NULL) AND ((score >= 0) AND (score <= full_score))))),
  constraint bureau_paper_item_state CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'partly'::text, 'not_done'::text])))
);
alter table bureau.paper_item enable row level security, force row level security;
create policy bureau_paper_item_scope on bureau.paper_item
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on bureau.paper_item to shuxin_app;

create table bureau.paper_plan (
  hospital_id integer not null,
  paper_id uuid not null,
  number text,
  year integer not null,
  tasks jsonb not null,
  draft jsonb not null,
  constraint bureau_paper_plan_pkey PRIMARY KEY (hospital_id, paper_id),
  constraint bureau_paper_plan_paper FOREIGN KEY (hospital_id, paper_id) REFERENCES bureau.paper(hospital_id, paper_id),
  constraint bureau_paper_plan_tasks CHECK ((jsonb_typeof(tasks) = 'array'::text))
);
alter table bureau.paper_plan enable row level security, force row level security;
create policy bureau_paper_plan_scope on bureau.paper_plan
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on bureau.paper_plan to shuxin_app;

create table bureau.photo (
  hospital_id integer not null,
  paper_id uuid not null,
  photo_id uuid not null,
  position integer not null,
  shows text not null,
  media text not null,
  bytes bytea not null,
  source uuid,
  kept_at timestamp with time zone not null,
  constraint bureau_photo_once UNIQUE (hospital_id, paper_id, source),
  constraint bureau_photo_place UNIQUE (hospital_id, paper_id, "position"),
  constraint bureau_photo_pkey PRIMARY KEY (hospital_id, paper_id, photo_id),
  constraint bureau_photo_paper FOREIGN KEY (hospital_id, paper_id) REFERENCES bureau.paper(hospital_id, paper_id),
  constraint bureau_photo_media CHECK ((media = ANY (ARRAY['image/png'::text, 'image/jpeg'::text, 'image/webp'::text]))),
  constraint bureau_photo_nine CHECK ((("position" >= 1) AND ("position" <= 9))),
  constraint bureau_photo_shows CHECK ((shows = ANY (ARRAY['before'::text, 'after'::text]))),
  constraint bureau_photo_size CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 4000000)))
);
alter table bureau.photo enable row level security, force row level security;
create policy bureau_photo_scope on bureau.photo
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on bureau.photo to shuxin_app;

create table bureau.progress (
  hospital_id integer not null,
  institution integer not null,
  plan_id uuid not null,
  task_no integer not null,
  measures integer not null,
  waiting integer not null,
  working integer not null,
  submitted integer not null,
  accepted integer not null,
  overdue integer not null,
  on_time_good integer not null,
  on_time_poor integer not null,
  late integer not null,
  undone integer not null,
  closed boolean not null,
  published_at timestamp with time zone not null,
  constraint bureau_progress_pkey PRIMARY KEY (hospital_id, institution, plan_id, task_no),
  constraint bureau_progress_link FOREIGN KEY (hospital_id, institution) REFERENCES bureau.link(hospital_id, other),
  constraint bureau_progress_sum CHECK ((measures = (((waiting + working) + submitted) + accepted)))
);
alter table bureau.progress enable row level security, force row level security;
create policy bureau_progress_scope on bureau.progress
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on bureau.progress to shuxin_app;

create table bureau.sample (
  hospital_id integer not null,
  sample_id uuid not null,
  seed integer not null,
  size integer not null,
  made_at timestamp with time zone not null,
  made_by text not null,
  constraint bureau_sample_pkey PRIMARY KEY (hospital_id, sample_id)
);
alter table bureau.sample enable row level security, force row level security;
create policy bureau_sample_scope on bureau.sample
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on bureau.sample to shuxin_app;

create table bureau.sample_item (
  hospital_id integer not null,
  sample_id uuid not null,
  no integer not null,
  institution integer not null,
  kind text not null,
  subject text not null,
  label text not null,
  outcome text,
  constraint bureau_sample_item_pkey PRIMARY KEY (hospital_id, sample_id, no),
  constraint bureau_sample_item_sample FOREIGN KEY (hospital_id, sample_id) REFERENCES bureau.sample(hospital_id, sample_id),
  constraint bureau_sample_item_kind CHECK ((kind = ANY (ARRAY['problem'::text, 'item'::text]))),
  constraint bureau_sample_item_outcome CHECK ((outcome = ANY (ARRAY['met'::text, 'not_met'::text])))
);
alter table bureau.sample_item enable row level security, force row level security;
create policy bureau_sample_item_scope on bureau.sample_item
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on bureau.sample_item to shuxin_app;

create table bureau.weight (
  hospital_id integer not null,
  set_at timestamp with time zone not null,
  self_check integer not null,
  overdue integer not null,
  spot_check integer not null,
  targets integer not null,
  set_by text not null,
  constraint bureau_weight_pkey PRIMARY KEY (hospital_id, set_at),
  constraint bureau_weight_between CHECK (((LEAST(self_check, overdue, spot_check, targets) >= 0) AND (GREATEST(self_check, overdue, spot_check, targets) <= 100) AND ((((self_check + overdue) + spot_check) + targets) > 0)))
);
alter table bureau.weight enable row level security, force row level security;
create policy bureau_weight_scope on bureau.weight
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on bureau.weight to shuxin_app;

create table catalog.calendar_day (
  hospital_id integer not null,
  date date not null,
  kind text not null,
  name_zh text not null,
  name_en text not null,
  source text not null,
  constraint catalog_calendar_day_pkey PRIMARY KEY (hospital_id, date),
  constraint catalog_calendar_day_kind CHECK ((kind = ANY (ARRAY['holiday'::text, 'makeup'::text, 'closed'::text]))),
  constraint catalog_calendar_day_source CHECK ((source = ANY (ARRAY['notice'::text, 'law'::text, 'hospital'::text])))
);
alter table catalog.calendar_day enable row level security, force row level security;
create policy catalog_calendar_day_scope on catalog.calendar_day
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on catalog.calendar_day to shuxin_app;

create table catalog.campus (
  hospital_id integer not null,
  campus_id uuid not null,
  name_zh text not null,
  name_en text not null,
  address_zh text not null,
  address_en text not null,
  position integer not null,
  version integer not null default 1,
  constraint catalog_campus_pkey PRIMARY KEY (hospital_id, campus_id)
);
alter table catalog.campus enable row level security, force row level security;
create policy catalog_campus_scope on catalog.campus
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on catalog.campus to shuxin_app;

create table catalog.department (
  hospital_id integer not null,
  department_id uuid not null,
  campus_id uuid not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  intro_zh text not null,
  intro_en text not null,
  position integer not null,
  version integer not null default 1,
  active boolean not null default true,
  constraint catalog_department_code UNIQUE (hospital_id, code),
  constraint catalog_department_pkey PRIMARY KEY (hospital_id, department_id),
  constraint catalog_department_campus FOREIGN KEY (hospital_id, campus_id) REFERENCES catalog.campus(hospital_id, campus_id)
);
alter table catalog.department enable row level security, force row level security;
create policy catalog_department_scope on catalog.department
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on catalog.department to shuxin_app;

create table catalog.hospital (
  id integer not null,
  name_zh text not null,
  name_en text not null,
  kind text not null,
  address_zh text not null,
  address_en text not null,
  version integer not null default 1,
  constraint catalog_hospital_pkey PRIMARY KEY (id),
  constraint catalog_hospital_kind CHECK ((kind = ANY (ARRAY['tcm'::text, 'general'::text, 'community'::text, 'authority'::text])))
);
grant delete, insert, select, update on catalog.hospital to shuxin_app;

create table catalog.import (
  hospital_id integer not null,
  import_id uuid not null,
  kind text not null,
  state text not null,
  account_id uuid not null,
  by_name text not null,
  created_at timestamp with time zone not null,
  rows integer not null,
  fresh integer not null,
  same integer not null,
  wrong integer not null,
  made integer not null default 0,
  imported_at timestamp with time zone,
  undone_at timestamp with time zone,
  undone_by uuid,
  due_at timestamp with time zone,
  constraint catalog_import_pkey PRIMARY KEY (hospital_id, import_id),
  constraint catalog_import_counts CHECK (((rows >= 0) AND (fresh >= 0) AND (same >= 0) AND (wrong >= 0) AND (made >= 0))),
  constraint catalog_import_imported CHECK (((state = ANY (ARRAY['imported'::text, 'undone'::text])) = (imported_at IS NOT NULL))),
  constraint catalog_import_state CHECK ((state = ANY (ARRAY['checked'::text, 'imported'::text, 'undone'::text, 'discarded'::text]))),
  constraint catalog_import_undone CHECK (((state = 'undone'::text) = ((undone_at IS NOT NULL) AND (undone_by IS NOT NULL))))
);
CREATE INDEX catalog_import_by_time ON catalog.import USING btree (hospital_id, created_at);
CREATE INDEX catalog_import_due ON catalog.import USING btree (hospital_id, due_at) WHERE (due_at IS NOT NULL);
alter table catalog.import enable row level security, force row level security;
create policy catalog_import_scope on catalog.import
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on catalog.import to shuxin_app;

create table catalog.import_made (
  hospital_id integer not null,
  import_id uuid not null,
  made_id uuid not null,
  constraint catalog_import_made_pkey PRIMARY KEY (hospital_id, import_id, made_id),
  constraint catalog_import_made_import FOREIGN KEY (hospital_id, import_id) REFERENCES catalog.import(hospital_id, import_id)
);
alter table catalog.import_made enable row level security, force row level security;
create policy catalog_import_made_scope on catalog.import_made
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on catalog.import_made to shuxin_app;

create table catalog.import_part (
  hospital_id integer not null,
  part_id uuid not null,
  import_id uuid not null,
  part integer not null,
  content_sealed text not null,
  constraint catalog_import_part_once UNIQUE (hospital_id, import_id, part),
  constraint catalog_import_part_pkey PRIMARY KEY (hospital_id, part_id),
  constraint catalog_import_part_import FOREIGN KEY (hospital_id, import_id) REFERENCES catalog.import(hospital_id, import_id)
);
alter table catalog.import_part enable row level security, force row level security;
create policy catalog_import_part_keys on catalog.import_part to shuxin_keys
  using (true)
  with check (true);
create policy catalog_import_part_scope on catalog.import_part
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on catalog.import_part to shuxin_app;
grant select, update on catalog.import_part to shuxin_keys;

create table catalog.place (
  hospital_id integer not null,
  place_id uuid not null,
  campus_id uuid not null,
  waiting_id uuid,
  department_id uuid,
  kind text not null,
  building_zh text not null,
  building_en text not null,
  floor text not null,
  name_zh text not null,
  name_en text not null,
  position integer not null,
  version integer not null default 1,
  active boolean not null default true,
  constraint catalog_place_pkey PRIMARY KEY (hospital_id, place_id),
  constraint catalog_place_campus FOREIGN KEY (hospital_id, campus_id) REFERENCES catalog.campus(hospital_id, campus_id),
  constraint catalog_place_department FOREIGN KEY (hospital_id, department_id) REFERENCES catalog.department(hospital_id, department_id),
  constraint catalog_place_waiting FOREIGN KEY (hospital_id, waiting_id) REFERENCES catalog.place(hospital_id, place_id),
  constraint catalog_place_kind CHECK ((kind = ANY (ARRAY['room'::text, 'waiting'::text, 'desk'::text]))),
  constraint catalog_place_only_rooms_have_waiting CHECK (((kind = 'room'::text) = (waiting_id IS NOT NULL)))
);
CREATE INDEX catalog_place_by_waiting ON catalog.place USING btree (hospital_id, waiting_id);
alter table catalog.place enable row level security, force row level security;
create policy catalog_place_scope on catalog.place
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on catalog.place to shuxin_app;

create table catalog.practitioner (
  hospital_id integer not null,
  practitioner_id uuid not null,
  department_id uuid not null,
  name_zh text not null,
  name_en text not null,
  title text not null,
  intro_zh text not null,
  intro_en text not null,
  active boolean not null default true,
  position integer not null,
  code text,
  version integer not null default 1,
  constraint catalog_practitioner_code UNIQUE (hospital_id, code),
  constraint catalog_practitioner_pkey PRIMARY KEY (hospital_id, practitioner_id),
  constraint catalog_practitioner_department FOREIGN KEY (hospital_id, department_id) REFERENCES catalog.department(hospital_id, department_id),
  constraint catalog_practitioner_title CHECK ((title = ANY (ARRAY['chief'::text, 'associate_chief'::text, 'attending'::text, 'resident'::text])))
);
CREATE INDEX catalog_practitioner_by_department ON catalog.practitioner USING btree (hospital_id, department_id, "position");
alter table catalog.practitioner enable row level security, force row level security;
create policy catalog_practitioner_scope on catalog.practitioner
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on catalog.practitioner to shuxin_app;

create table content.own_word (
  hospital_id integer not null,
  id uuid not null,
  words text not null,
  blocks boolean not null,
  reason text not null,
  kept_at timestamp with time zone not null,
  kept_by text not null,
  constraint content_own_word_once UNIQUE (hospital_id, words),
  constraint content_own_word_pkey PRIMARY KEY (hospital_id, id),
  constraint content_own_word_words CHECK (((char_length(words) >= 2) AND (char_length(words) <= 40)))
);
alter table content.own_word enable row level security, force row level security;
create policy content_own_word_scope on content.own_word
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on content.own_word to shuxin_app;

create table content.picture (
  hospital_id integer not null,
  id uuid not null,
  media text not null,
  bytes bytea not null,
  kept_at timestamp with time zone not null,
  kept_by text not null,
  constraint content_picture_pkey PRIMARY KEY (hospital_id, id),
  constraint content_picture_media CHECK ((media = ANY (ARRAY['image/png'::text, 'image/jpeg'::text, 'image/webp'::text]))),
  constraint content_picture_size CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 600000)))
);
alter table content.picture enable row level security, force row level security;
create policy content_picture_scope on content.picture
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on content.picture to shuxin_app;

create table content.piece (
  hospital_id integer not null,
  id uuid not null,
  kind text not null,
  about_id uuid,
  department_id uuid,
  step text,
  made_at timestamp with time zone not null,
  made_by text not null,
  constraint content_piece_pkey PRIMARY KEY (hospital_id, id),
  constraint content_piece_about CHECK (((kind = ANY (ARRAY['doctor'::text, 'department'::text])) = (about_id IS NOT NULL))),
  constraint content_piece_kind CHECK ((kind = ANY (ARRAY['doctor'::text, 'department'::text, 'floor_map'::text, 'process_map'::text, 'education'::text, 'new_method'::text]))),
  constraint content_piece_step CHECK (((step IS NULL) OR ((kind = 'education'::text) AND (step = ANY (ARRAY['before'::text, 'waiting'::text, 'tests'::text, 'medicine'::text, 'after'::text])))))
);
CREATE UNIQUE INDEX content_piece_one_introduction ON content.piece USING btree (hospital_id, about_id) WHERE (about_id IS NOT NULL);
alter table content.piece enable row level security, force row level security;
create policy content_piece_scope on content.piece
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on content.piece to shuxin_app;

create table content.sending (
  hospital_id integer not null,
  sending_id uuid not null,
  piece_id uuid not null,
  no integer not null,
  department_id uuid,
  from_day date not null,
  to_day date not null,
  patients integer not null,
  messages uuid[] not null,
  sent_at timestamp with time zone not null,
  sent_by text not null,
  constraint content_sending_pkey PRIMARY KEY (hospital_id, sending_id),
  constraint content_sending_version FOREIGN KEY (hospital_id, piece_id, no) REFERENCES content.version(hospital_id, piece_id, no),
  constraint content_sending_days CHECK ((from_day <= to_day)),
  constraint content_sending_patients CHECK ((((patients >= 0) AND (patients <= 2000)) AND (cardinality(messages) <= patients)))
);
CREATE INDEX content_sending_by_piece ON content.sending USING btree (hospital_id, piece_id, sent_at DESC);
alter table content.sending enable row level security, force row level security;
create policy content_sending_scope on content.sending
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on content.sending to shuxin_app;

create table content.version (
  hospital_id integer not null,
  piece_id uuid not null,
  no integer not null,
  state text not null,
  title_zh text not null,
  title_en text not null,
  body_zh text not null,
  body_en text not null,
  steps jsonb,
  valid_until date,
  blocking integer not null,
  writers text[] not null,
  written_at timestamp with time zone not null,
  submitted_at timestamp with time zone,
  reviewed_at timestamp with time zone,
  reviewed_by text,
  note text,
  published_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_by text,
  ended_why text,
  version integer not null default 1,
  constraint content_version_pkey PRIMARY KEY (hospital_id, piece_id, no),
  constraint content_version_piece FOREIGN KEY (hospital_id, piece_id) REFERENCES content.piece(hospital_id, id),
  constraint content_version_another_person CHECK (((reviewed_by IS NULL) OR (NOT (reviewed_by = ANY (writers))))),
  constraint content_version_ended CHECK ((((state = ANY (ARRAY['replaced'::text, 'withdrawn'::text])) = (ended_at IS NOT NULL)) AND ((ended_at IS NULL) = (ended_by IS NULL)) AND ((state = 'withdrawn'::text) <= (ended_why IS NOT NULL)))),
  constraint content_version_no_blocking_find CHECK (((blocking >= 0) AND ((published_at IS NULL) OR (blocking = 0)))),
  constraint content_version_published CHECK ((((state = ANY (ARRAY['published'::text, 'replaced'::text, 'withdrawn'::text])) = (published_at IS NOT NULL)) AND ((published_at IS NULL) OR ((reviewed_by IS NOT NULL) AND (submitted_at IS NOT NULL))))),
  constraint content_version_reviewed CHECK (((reviewed_by IS NULL) = (reviewed_at IS NULL))),
  constraint content_version_state CHECK ((state = ANY (ARRAY['draft'::text, 'in_review'::text, 'published'::text, 'replaced'::text, 'withdrawn'::text]))),
  constraint content_version_writers CHECK (((cardinality(writers) >= 1) AND (cardinality(writers) <= 50)))
);
CREATE UNIQUE INDEX content_version_one_open ON content.version USING btree (hospital_id, piece_id) WHERE (state = ANY (ARRAY['draft'::text, 'in_review'::text]));
CREATE UNIQUE INDEX content_version_one_published ON content.version USING btree (hospital_id, piece_id) WHERE (state = 'published'::text);
alter table content.version enable row level security, force row level security;
create policy content_version_scope on content.version
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on content.version to shuxin_app;

create table elastic.proposal (
  hospital_id integer not null,
  id uuid not null,
  department_id uuid not null,
  kind text not null,
  weekday smallint not null,
  relieves smallint not null,
  starts time without time zone not null,
  ends time without time zone not null,
  moved integer not null,
  based_from date not null,
  based_to date not null,
  measured integer not null,
  expected_before integer not null,
  expected_after integer not null,
  seed text not null,
  state text not null,
  proposed_at timestamp with time zone not null,
  reason text,
  decided_at timestamp with time zone,
  decided_by text,
  decided_by_name text,
  template_id uuid,
  first_day date,
  last_day date,
  constraint elastic_proposal_pk PRIMARY KEY (hospital_id, id),
  constraint elastic_proposal_accepted CHECK ((((state = 'accepted'::text) = (first_day IS NOT NULL)) AND ((first_day IS NULL) = (last_day IS NULL)) AND ((first_day IS NULL) = (template_id IS NULL)) AND (first_day <= last_day))),
  constraint elastic_proposal_decided CHECK ((((state = ANY (ARRAY['accepted'::text, 'rejected'::text])) = (decided_at IS NOT NULL)) AND ((decided_at IS NULL) = (decided_by IS NULL)) AND ((decided_at IS NULL) = (decided_by_name IS NULL)) AND ((decided_at IS NULL) = (reason IS NULL)))),
  constraint elastic_proposal_figures CHECK (((moved >= 0) AND (measured >= 0) AND (expected_before >= 0) AND (expected_after >= 0) AND (starts < ends))),
  constraint elastic_proposal_kind CHECK ((kind = ANY (ARRAY['extra_doctor'::text, 'evening'::text, 'weekend'::text]))),
  constraint elastic_proposal_state CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'rejected'::text, 'overtaken'::text]))),
  constraint elastic_proposal_weekday CHECK ((((weekday >= 1) AND (weekday <= 7)) AND ((relieves >= 1) AND (relieves <= 7))))
);
CREATE INDEX elastic_proposal_latest ON elastic.proposal USING btree (hospital_id, proposed_at);
CREATE UNIQUE INDEX elastic_proposal_one_open ON elastic.proposal USING btree (hospital_id, department_id, kind, weekday) WHERE (state = 'open'::text);
alter table elastic.proposal enable row level security, force row level security;
create policy elastic_proposal_scope on elastic.proposal
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on elastic.proposal to shuxin_app;

create table guidance.closure (
  hospital_id integer not null,
  id uuid not null,
  way text not null,
  reason text not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone,
  set_by text not null,
  ended_at timestamp with time zone,
  ended_by text,
  constraint guidance_closure_pkey PRIMARY KEY (hospital_id, id),
  constraint guidance_closure_ended CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint guidance_closure_until CHECK ((until_at > from_at))
);
CREATE UNIQUE INDEX guidance_closure_once ON guidance.closure USING btree (hospital_id, way) WHERE (ended_at IS NULL);
alter table guidance.closure enable row level security, force row level security;
create policy guidance_closure_scope on guidance.closure
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on guidance.closure to shuxin_app;

create table guidance.draft (
  hospital_id integer not null,
  plan jsonb not null,
  version integer not null,
  base integer not null,
  changed_at timestamp with time zone not null,
  changed_by text not null,
  constraint guidance_draft_pkey PRIMARY KEY (hospital_id)
);
alter table guidance.draft enable row level security, force row level security;
create policy guidance_draft_scope on guidance.draft
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on guidance.draft to shuxin_app;

create table guidance.edition (
  hospital_id integer not null,
  number integer not null,
  plan jsonb not null,
  note text not null,
  published_at timestamp with time zone not null,
  published_by text not null,
  constraint guidance_edition_pkey PRIMARY KEY (hospital_id, number),
  constraint guidance_edition_number CHECK ((number > 0))
);
alter table guidance.edition enable row level security, force row level security;
create policy guidance_edition_scope on guidance.edition
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on guidance.edition to shuxin_app;

create table guidance.pace (
  hospital_id integer not null,
  id uuid not null,
  cm_per_second integer not null,
  lift_wait_seconds integer not null,
  reason text not null,
  set_at timestamp with time zone not null,
  set_by text not null,
  constraint guidance_pace_pkey PRIMARY KEY (hospital_id, id),
  constraint guidance_pace_lift CHECK (((lift_wait_seconds >= 0) AND (lift_wait_seconds <= 600))),
  constraint guidance_pace_walk CHECK (((cm_per_second >= 20) AND (cm_per_second <= 200)))
);
CREATE INDEX guidance_pace_by_time ON guidance.pace USING btree (hospital_id, set_at);
alter table guidance.pace enable row level security, force row level security;
create policy guidance_pace_scope on guidance.pace
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on guidance.pace to shuxin_app;

create table guidance.wall_code (
  hospital_id integer not null,
  code text not null,
  spot text not null,
  made_at timestamp with time zone not null,
  made_by text not null,
  retired_at timestamp with time zone,
  constraint guidance_wall_code_pkey PRIMARY KEY (hospital_id, code),
  constraint guidance_wall_code_shape CHECK ((code ~ '^[A-HJ-NP-Z2-9]{10}$'::text))
);
CREATE UNIQUE INDEX guidance_wall_code_once ON guidance.wall_code USING btree (hospital_id, spot) WHERE (retired_at IS NULL);
alter table guidance.wall_code enable row level security, force row level security;
create policy guidance_wall_code_scope on guidance.wall_code
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on guidance.wall_code to shuxin_app;

create table identity.account (
  account_id uuid not null,
  kind text not null,
  login_key text not null,
  login_sealed text not null,
  password text,
  hospital_id integer,
  lang text not null,
  created_at timestamp with time zone not null,
  disabled_at timestamp with time zone,
  one_time_until timestamp with time zone,
  password_set_at timestamp with time zone,
  constraint identity_account_login UNIQUE (login_key),
  constraint identity_account_pkey PRIMARY KEY (account_id),
  constraint identity_account_kind CHECK ((((kind = 'staff'::text) AND (password IS NOT NULL) AND (hospital_id IS NOT NULL)) OR ((kind = 'patient'::text) AND (password IS NULL) AND (hospital_id IS NULL)))),
  constraint identity_account_lang CHECK ((lang = ANY (ARRAY['zh'::text, 'en'::text])))
);
alter table identity.account enable row level security, force row level security;
create policy identity_account_keys on identity.account to shuxin_keys
  using (true)
  with check (true);
create policy identity_account_scope on identity.account
  using ((account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[])) OR (login_key = ANY (string_to_array(current_setting('app.credential'::text, true), ','::text))))
  with check ((account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[])) OR (login_key = ANY (string_to_array(current_setting('app.credential'::text, true), ','::text))));
grant delete, insert, select, update on identity.account to shuxin_app;
grant select, update on identity.account to shuxin_keys;

create table identity.account_event (
  account_id uuid not null,
  event_id uuid not null,
  at timestamp with time zone not null,
  action text not null,
  outcome text not null,
  session_id uuid,
  hospital_id integer,
  constraint identity_account_event_pkey PRIMARY KEY (account_id, event_id),
  constraint identity_account_event_account FOREIGN KEY (account_id) REFERENCES identity.account(account_id),
  constraint identity_account_event_action CHECK ((action ~ '^identity\.[a-z_]+$'::text)),
  constraint identity_account_event_outcome CHECK ((outcome = ANY (ARRAY['ok'::text, 'refused'::text])))
);
CREATE INDEX identity_account_event_by_time ON identity.account_event USING btree (account_id, at);
alter table identity.account_event enable row level security, force row level security;
create policy identity_account_event_scope on identity.account_event
  using (account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[]))
  with check (account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[]));
grant insert, select on identity.account_event to shuxin_app;

create table identity.account_family (
  account_id uuid not null,
  hospital_id integer not null,
  linked integer not null,
  constraint identity_account_family_pkey PRIMARY KEY (account_id, hospital_id)
);
alter table identity.account_family enable row level security, force row level security;
create policy identity_account_family_scope on identity.account_family
  using (account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[]))
  with check (account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[]));
grant delete, insert, select, update on identity.account_family to shuxin_app;

create table identity.account_patient (
  account_id uuid not null,
  hospital_id integer not null,
  patient_id uuid not null,
  relationship text not null,
  linked_at timestamp with time zone not null,
  constraint identity_account_patient_pkey PRIMARY KEY (account_id, hospital_id, patient_id),
  constraint identity_account_patient_account FOREIGN KEY (account_id) REFERENCES identity.account(account_id),
  constraint identity_account_patient_relationship CHECK ((relationship = ANY (ARRAY['self'::text, 'spouse'::text, 'child'::text, 'parent'::text, 'grandparent'::text, 'sibling'::text, 'other'::text])))
);
CREATE UNIQUE INDEX identity_one_self ON identity.account_patient USING btree (account_id, hospital_id) WHERE (relationship = 'self'::text);
alter table identity.account_patient enable row level security, force row level security;
create policy identity_account_patient_scope on identity.account_patient
  using (account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[]))
  with check (account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[]));
grant delete, insert, select, update on identity.account_patient to shuxin_app;

create table identity.break_glass (
  hospital_id integer not null,
  grant_id uuid not null,
  account_id uuid not null,
  patient_id uuid not null,
  reason text not null,
  at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  reviewed_at timestamp with time zone,
  reviewed_by uuid,
  verdict text,
  constraint identity_break_glass_pkey PRIMARY KEY (hospital_id, grant_id),
  constraint identity_break_glass_patient FOREIGN KEY (hospital_id, patient_id) REFERENCES identity.patient(hospital_id, patient_id),
  constraint identity_break_glass_staff FOREIGN KEY (hospital_id, account_id) REFERENCES identity.staff(hospital_id, account_id),
  constraint identity_break_glass_hour CHECK (((ends_at > at) AND (ends_at <= (at + '01:00:00'::interval)))),
  constraint identity_break_glass_other_eyes CHECK ((reviewed_by <> account_id)),
  constraint identity_break_glass_review CHECK (((reviewed_at IS NULL) = (verdict IS NULL))),
  constraint identity_break_glass_verdict CHECK ((verdict = ANY (ARRAY['justified'::text, 'not_justified'::text])))
);
CREATE INDEX identity_break_glass_open ON identity.break_glass USING btree (hospital_id, account_id, ends_at);
CREATE INDEX identity_break_glass_waiting ON identity.break_glass USING btree (hospital_id, at) WHERE (reviewed_at IS NULL);
alter table identity.break_glass enable row level security, force row level security;
create policy identity_break_glass_scope on identity.break_glass
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on identity.break_glass to shuxin_app;

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
  constraint identity_care_group_name UNIQUE (hospital_id, name_zh),
  constraint identity_care_group_pkey PRIMARY KEY (hospital_id, group_id),
  constraint identity_care_group_age CHECK (((from_age >= 0) AND (from_age <= 150)))
);
alter table identity.care_group enable row level security, force row level security;
create policy identity_care_group_scope on identity.care_group
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on identity.care_group to shuxin_app;

create table identity.group_proof (
  hospital_id integer not null,
  proof_id uuid not null,
  patient_id uuid not null,
  group_id uuid not null,
  number_sealed text,
  valid_until date,
  state text not null,
  asked_at timestamp with time zone not null,
  asked_by text not null,
  checked_at timestamp with time zone,
  checked_by text,
  refused_reason_sealed text,
  version integer not null default 1,
  constraint identity_group_proof_pkey PRIMARY KEY (hospital_id, proof_id),
  constraint identity_group_proof_group FOREIGN KEY (hospital_id, group_id) REFERENCES identity.care_group(hospital_id, group_id),
  constraint identity_group_proof_patient FOREIGN KEY (hospital_id, patient_id) REFERENCES identity.patient(hospital_id, patient_id),
  constraint identity_group_proof_checked CHECK ((((state = 'asked'::text) = (checked_at IS NULL)) AND ((checked_at IS NULL) = (checked_by IS NULL)) AND ((state = 'refused'::text) = (refused_reason_sealed IS NOT NULL)))),
  constraint identity_group_proof_state CHECK ((state = ANY (ARRAY['asked'::text, 'confirmed'::text, 'refused'::text, 'ended'::text])))
);
CREATE INDEX identity_group_proof_asked ON identity.group_proof USING btree (hospital_id, asked_at) WHERE (state = 'asked'::text);
CREATE INDEX identity_group_proof_by_patient ON identity.group_proof USING btree (hospital_id, patient_id);
alter table identity.group_proof enable row level security, force row level security;
create policy identity_group_proof_keys on identity.group_proof to shuxin_keys
  using (true)
  with check (true);
create policy identity_group_proof_scope on identity.group_proof
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on identity.group_proof to shuxin_app;
grant select, update on identity.group_proof to shuxin_keys;

create table identity.grown_consent (
  hospital_id integer not null,
  consent_id uuid not null,
  patient_id uuid not null,
  account_id uuid not null,
  guardian_record uuid,
  relationship text not null,
  state text not null,
  asked_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  version integer not null default 1,
  constraint identity_grown_consent_pkey PRIMARY KEY (hospital_id, consent_id),
  constraint identity_grown_consent_patient FOREIGN KEY (hospital_id, patient_id) REFERENCES identity.patient(hospital_id, patient_id),
  constraint identity_grown_consent_decided CHECK ((((decided_at IS NULL) = (state = 'asked'::text)) AND ((decided_at IS NULL) = (decided_by IS NULL)))),
  constraint identity_grown_consent_state CHECK ((state = ANY (ARRAY['asked'::text, 'granted'::text, 'refused'::text])))
);
CREATE INDEX identity_grown_consent_asked ON identity.grown_consent USING btree (hospital_id, asked_at) WHERE (state = 'asked'::text);
CREATE UNIQUE INDEX identity_grown_consent_one ON identity.grown_consent USING btree (hospital_id, patient_id, account_id) WHERE (state = ANY (ARRAY['asked'::text, 'granted'::text]));
alter table identity.grown_consent enable row level security, force row level security;
create policy identity_grown_consent_scope on identity.grown_consent
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on identity.grown_consent to shuxin_app;

create table identity.hospital_day (
  hospital_id integer not null,
  day date not null,
  constraint identity_hospital_day_pkey PRIMARY KEY (hospital_id)
);
alter table identity.hospital_day enable row level security, force row level security;
create policy identity_hospital_day_scope on identity.hospital_day
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on identity.hospital_day to shuxin_app;

create table identity.newborn (
  hospital_id integer not null,
  patient_id uuid not null,
  mother_id uuid not null,
  born_on date not null,
  birth_order smallint not null,
  registered_at timestamp with time zone not null,
  completed_at timestamp with time zone,
  constraint identity_newborn_pkey PRIMARY KEY (hospital_id, patient_id),
  constraint identity_newborn_mother FOREIGN KEY (hospital_id, mother_id) REFERENCES identity.patient(hospital_id, patient_id),
  constraint identity_newborn_patient FOREIGN KEY (hospital_id, patient_id) REFERENCES identity.patient(hospital_id, patient_id),
  constraint identity_newborn_order CHECK (((birth_order >= 1) AND (birth_order <= 9)))
);
CREATE INDEX identity_newborn_by_mother ON identity.newborn USING btree (hospital_id, mother_id, born_on);
alter table identity.newborn enable row level security, force row level security;
create policy identity_newborn_scope on identity.newborn
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on identity.newborn to shuxin_app;

create table identity.not_duplicate (
  hospital_id integer not null,
  first_id uuid not null,
  second_id uuid not null,
  said_at timestamp with time zone not null,
  said_by uuid not null,
  constraint identity_not_duplicate_pkey PRIMARY KEY (hospital_id, first_id, second_id),
  constraint identity_not_duplicate_first FOREIGN KEY (hospital_id, first_id) REFERENCES identity.patient(hospital_id, patient_id),
  constraint identity_not_duplicate_second FOREIGN KEY (hospital_id, second_id) REFERENCES identity.patient(hospital_id, patient_id),
  constraint identity_not_duplicate_order CHECK ((first_id < second_id))
);
alter table identity.not_duplicate enable row level security, force row level security;
create policy identity_not_duplicate_scope on identity.not_duplicate
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on identity.not_duplicate to shuxin_app;

create table identity.passkey (
  account_id uuid not null,
  passkey_id uuid not null,
  credential_key text not null,
  credential_id text not null,
  public_key text not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint identity_passkey_credential UNIQUE (credential_key),
  constraint identity_passkey_pkey PRIMARY KEY (account_id, passkey_id),
  constraint identity_passkey_account FOREIGN KEY (account_id) REFERENCES identity.account(account_id)
);
alter table identity.passkey enable row level security, force row level security;
create policy identity_passkey_scope on identity.passkey
  using ((account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[])) OR (credential_key = ANY (string_to_array(current_setting('app.credential'::text, true), ','::text))))
  with check ((account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[])) OR (credential_key = ANY (string_to_array(current_setting('app.credential'::text, true), ','::text))));
grant delete, insert, select, update on identity.passkey to shuxin_app;

create table identity.passkey_challenge (
  challenge_key text not null,
  expires_at timestamp with time zone not null,
  constraint identity_passkey_challenge_pkey PRIMARY KEY (challenge_key)
);
CREATE INDEX identity_passkey_challenge_by_end ON identity.passkey_challenge USING btree (expires_at);
grant delete, insert, select, update on identity.passkey_challenge to shuxin_app;

create table identity.password_guard (
  login_key text not null,
  account_id uuid,
  failures integer not null,
  locked_until timestamp with time zone,
  constraint identity_password_guard_pkey PRIMARY KEY (login_key)
);
alter table identity.password_guard enable row level security, force row level security;
create policy identity_password_guard_scope on identity.password_guard
  using ((account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[])) OR (login_key = ANY (string_to_array(current_setting('app.credential'::text, true), ','::text))))
  with check ((account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[])) OR (login_key = ANY (string_to_array(current_setting('app.credential'::text, true), ','::text))));
grant delete, insert, select, update on identity.password_guard to shuxin_app;

create table identity.password_past (
  account_id uuid not null,
  password_id uuid not null,
  hash text not null,
  replaced_at timestamp with time zone not null,
  constraint identity_password_past_pkey PRIMARY KEY (account_id, password_id),
  constraint identity_password_past_account FOREIGN KEY (account_id) REFERENCES identity.account(account_id)
);
alter table identity.password_past enable row level security, force row level security;
create policy identity_password_past_scope on identity.password_past
  using (account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[]))
  with check (account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[]));
grant delete, insert, select, update on identity.password_past to shuxin_app;

create table identity.patient (
  hospital_id integer not null,
  patient_id uuid not null,
  name text not null,
  gender text not null,
  birth_date date not null,
  phone_sealed text not null,
  phone_index text not null,
  address_sealed text,
  lang text not null,
  deceased_at timestamp with time zone,
  created_at timestamp with time zone not null,
  survivor_id uuid,
  phone_proved_at timestamp with time zone,
  constraint identity_patient_pkey PRIMARY KEY (hospital_id, patient_id),
  constraint identity_patient_survivor FOREIGN KEY (hospital_id, survivor_id) REFERENCES identity.patient(hospital_id, patient_id),
  constraint identity_patient_gender CHECK ((gender = ANY (ARRAY['male'::text, 'female'::text, 'other'::text, 'unknown'::text]))),
  constraint identity_patient_lang CHECK ((lang = ANY (ARRAY['zh'::text, 'en'::text]))),
  constraint identity_patient_not_own_survivor CHECK ((survivor_id <> patient_id))
);
CREATE INDEX identity_patient_by_name_in_order ON identity.patient USING btree (hospital_id, name text_pattern_ops, patient_id);
CREATE INDEX identity_patient_by_phone ON identity.patient USING btree (hospital_id, phone_index);
CREATE INDEX identity_patient_by_survivor ON identity.patient USING btree (hospital_id, survivor_id) WHERE (survivor_id IS NOT NULL);
alter table identity.patient enable row level security, force row level security;
create policy identity_patient_keys on identity.patient to shuxin_keys
  using (true)
  with check (true);
create policy identity_patient_scope on identity.patient
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on identity.patient to shuxin_app;
grant select, update on identity.patient to shuxin_keys;

create table identity.patient_consent (
  hospital_id integer not null,
  consent_id uuid not null,
  patient_id uuid not null,
  kind text not null,
  version text not null,
  given boolean not null,
  account_id uuid not null,
  guardian_id uuid,
  at timestamp with time zone not null,
  constraint identity_patient_consent_pkey PRIMARY KEY (hospital_id, consent_id),
  constraint identity_patient_consent_guardian FOREIGN KEY (hospital_id, guardian_id) REFERENCES identity.patient_guardian(hospital_id, guardian_id),
  constraint identity_patient_consent_patient FOREIGN KEY (hospital_id, patient_id) REFERENCES identity.patient(hospital_id, patient_id),
  constraint identity_patient_consent_kind CHECK ((kind = ANY (ARRAY['privacy_notice'::text, 'health_data'::text])))
);
CREATE INDEX identity_patient_consent_by_patient ON identity.patient_consent USING btree (hospital_id, patient_id);
alter table identity.patient_consent enable row level security, force row level security;
create policy identity_patient_consent_scope on identity.patient_consent
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on identity.patient_consent to shuxin_app;

create table identity.patient_document (
  hospital_id integer not null,
  document_id uuid not null,
  patient_id uuid not null,
  kind text not null,
  family text not null,
  number_sealed text not null,
  number_index text not null,
  added_at timestamp with time zone not null,
  constraint identity_document_taken UNIQUE (hospital_id, family, number_index),
  constraint identity_patient_document_pkey PRIMARY KEY (hospital_id, document_id),
  constraint identity_patient_document_patient FOREIGN KEY (hospital_id, patient_id) REFERENCES identity.patient(hospital_id, patient_id)
);
CREATE INDEX identity_patient_document_by_number ON identity.patient_document USING btree (hospital_id, number_index);
CREATE INDEX identity_patient_document_by_patient ON identity.patient_document USING btree (hospital_id, patient_id);
alter table identity.patient_document enable row level security, force row level security;
create policy identity_patient_document_keys on identity.patient_document to shuxin_keys
  using (true)
  with check (true);
create policy identity_patient_document_scope on identity.patient_document
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on identity.patient_document to shuxin_app;
grant select, update on identity.patient_document to shuxin_keys;

create table identity.patient_guardian (
  hospital_id integer not null,
  guardian_id uuid not null,
  patient_id uuid not null,
  name text not null,
  relationship text not null,
  document_kind text not null,
  number_sealed text not null,
  number_index text not null,
  added_at timestamp with time zone not null,
  constraint identity_patient_guardian_pkey PRIMARY KEY (hospital_id, guardian_id),
  constraint identity_patient_guardian_patient FOREIGN KEY (hospital_id, patient_id) REFERENCES identity.patient(hospital_id, patient_id),
  constraint identity_patient_guardian_relationship CHECK ((relationship = ANY (ARRAY['mother'::text, 'father'::text, 'grandparent'::text, 'other'::text])))
);
CREATE INDEX identity_patient_guardian_by_patient ON identity.patient_guardian USING btree (hospital_id, patient_id);
alter table identity.patient_guardian enable row level security, force row level security;
create policy identity_patient_guardian_keys on identity.patient_guardian to shuxin_keys
  using (true)
  with check (true);
create policy identity_patient_guardian_scope on identity.patient_guardian
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on identity.patient_guardian to shuxin_app;
grant select, update on identity.patient_guardian to shuxin_keys;

create table identity.patient_merge (
  hospital_id integer not null,
  merge_id uuid not null,
  survivor_id uuid not null,
  replaced_id uuid not null,
  reason text not null,
  merged_at timestamp with time zone not null,
  merged_by uuid not null,
  undo_reason text,
  undone_at timestamp with time zone,
  undone_by uuid,
  constraint identity_patient_merge_pkey PRIMARY KEY (hospital_id, merge_id),
  constraint identity_patient_merge_replaced FOREIGN KEY (hospital_id, replaced_id) REFERENCES identity.patient(hospital_id, patient_id),
  constraint identity_patient_merge_survivor FOREIGN KEY (hospital_id, survivor_id) REFERENCES identity.patient(hospital_id, patient_id),
  constraint identity_patient_merge_two CHECK ((survivor_id <> replaced_id)),
  constraint identity_patient_merge_undone CHECK ((((undone_at IS NULL) = (undone_by IS NULL)) AND ((undone_at IS NULL) = (undo_reason IS NULL))))
);
CREATE INDEX identity_patient_merge_by_survivor ON identity.patient_merge USING btree (hospital_id, survivor_id);
CREATE INDEX identity_patient_merge_by_time ON identity.patient_merge USING btree (hospital_id, merged_at);
CREATE UNIQUE INDEX identity_patient_replaced_once ON identity.patient_merge USING btree (hospital_id, replaced_id) WHERE (undone_at IS NULL);
alter table identity.patient_merge enable row level security, force row level security;
create policy identity_patient_merge_scope on identity.patient_merge
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on identity.patient_merge to shuxin_app;

create table identity.patient_merge_row (
  hospital_id integer not null,
  merge_id uuid not null,
  place text not null,
  row_id uuid not null,
  constraint identity_patient_merge_row_pkey PRIMARY KEY (hospital_id, merge_id, place, row_id),
  constraint identity_patient_merge_row_merge FOREIGN KEY (hospital_id, merge_id) REFERENCES identity.patient_merge(hospital_id, merge_id)
);
alter table identity.patient_merge_row enable row level security, force row level security;
create policy identity_patient_merge_row_scope on identity.patient_merge_row
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on identity.patient_merge_row to shuxin_app;

create table identity.patient_permission (
  permission text not null,
  constraint identity_patient_permission_pkey PRIMARY KEY (permission)
);
grant delete, insert, select, update on identity.patient_permission to shuxin_app;

create table identity.recovery_code (
  account_id uuid not null,
  code_hash text not null,
  used_at timestamp with time zone,
  constraint identity_recovery_code_pkey PRIMARY KEY (account_id, code_hash),
  constraint identity_recovery_code_account FOREIGN KEY (account_id) REFERENCES identity.account(account_id)
);
alter table identity.recovery_code enable row level security, force row level security;
create policy identity_recovery_code_keys on identity.recovery_code to shuxin_keys
  using (true)
  with check (true);
create policy identity_recovery_code_scope on identity.recovery_code
  using (account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[]))
  with check (account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[]));
grant delete, insert, select, update on identity.recovery_code to shuxin_app;
grant select, update on identity.recovery_code to shuxin_keys;

create table identity.role (
  hospital_id integer not null,
  role text not null,
  name_zh text not null,
  name_en text not null,
  duty text not null default 'none'::text,
  second_factor boolean not null default false,
  constraint identity_role_duty UNIQUE (hospital_id, role, duty),
  constraint identity_role_pkey PRIMARY KEY (hospital_id, role),
  constraint identity_role_one_of_duties CHECK ((duty = ANY (ARRAY['none'::text, 'system'::text, 'security'::text, 'audit'::text])))
);
alter table identity.role enable row level security, force row level security;
create policy identity_role_scope on identity.role
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on identity.role to shuxin_app;

create table identity.role_member (
  hospital_id integer not null,
  role text not null,
  account_id uuid not null,
  duty text not null default 'none'::text,
  one_duty text default NULLIF(duty, 'none'::text),
  constraint identity_role_member_pkey PRIMARY KEY (hospital_id, role, account_id),
  constraint identity_one_duty_each FOREIGN KEY (hospital_id, account_id, one_duty) REFERENCES identity.staff(hospital_id, account_id, duty),
  constraint identity_role_member_duty FOREIGN KEY (hospital_id, role, duty) REFERENCES identity.role(hospital_id, role, duty),
  constraint identity_role_member_role FOREIGN KEY (hospital_id, role) REFERENCES identity.role(hospital_id, role),
  constraint identity_role_member_staff FOREIGN KEY (hospital_id, account_id) REFERENCES identity.staff(hospital_id, account_id)
);
CREATE INDEX identity_role_member_by_account ON identity.role_member USING btree (hospital_id, account_id);
alter table identity.role_member enable row level security, force row level security;
create policy identity_role_member_scope on identity.role_member
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on identity.role_member to shuxin_app;

create table identity.role_permission (
  hospital_id integer not null,
  role text not null,
  permission text not null,
  duty text not null default 'none'::text,
  constraint identity_role_permission_pkey PRIMARY KEY (hospital_id, role, permission),
  constraint identity_role_permission_duty FOREIGN KEY (hospital_id, role, duty) REFERENCES identity.role(hospital_id, role, duty),
  constraint identity_role_permission_role FOREIGN KEY (hospital_id, role) REFERENCES identity.role(hospital_id, role),
  constraint identity_duties_apart CHECK (
CASE permission
    WHEN 'identity.staff.manage'::text THEN (duty = 'system'::text)
    WHEN 'identity.role.manage'::text THEN (duty = 'security'::text)
    WHEN 'identity.audit.read'::text THEN (duty = 'audit'::text)
    WHEN 'identity.break_glass.review'::text THEN (duty = 'audit'::text)
    ELSE (duty = ANY (ARRAY['none'::text, 'system'::text]))
END)
);
alter table identity.role_permission enable row level security, force row level security;
create policy identity_role_permission_scope on identity.role_permission
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on identity.role_permission to shuxin_app;

create table identity.second_factor (
  account_id uuid not null,
  secret_sealed text not null,
  confirmed_at timestamp with time zone,
  last_step bigint not null,
  constraint identity_second_factor_pkey PRIMARY KEY (account_id),
  constraint identity_second_factor_account FOREIGN KEY (account_id) REFERENCES identity.account(account_id)
);
alter table identity.second_factor enable row level security, force row level security;
create policy identity_second_factor_keys on identity.second_factor to shuxin_keys
  using (true)
  with check (true);
create policy identity_second_factor_scope on identity.second_factor
  using (account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[]))
  with check (account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[]));
grant delete, insert, select, update on identity.second_factor to shuxin_app;
grant select, update on identity.second_factor to shuxin_keys;

create table identity.session (
  session_id uuid not null,
  account_id uuid not null,
  token_hash text not null,
  kind text not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  limited text,
  idle_minutes integer not null,
  device text,
  constraint identity_session_token UNIQUE (token_hash),
  constraint identity_session_pkey PRIMARY KEY (session_id),
  constraint identity_session_account FOREIGN KEY (account_id) REFERENCES identity.account(account_id),
  constraint identity_session_kind CHECK ((kind = ANY (ARRAY['staff'::text, 'patient'::text]))),
  constraint identity_session_limited CHECK ((limited = ANY (ARRAY['password'::text, 'second_factor'::text])))
);
CREATE INDEX identity_session_by_account ON identity.session USING btree (account_id);
alter table identity.session enable row level security, force row level security;
create policy identity_session_scope on identity.session
  using ((account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[])) OR (token_hash = ANY (string_to_array(current_setting('app.credential'::text, true), ','::text))))
  with check ((account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[])) OR (token_hash = ANY (string_to_array(current_setting('app.credential'::text, true), ','::text))));
grant delete, insert, select, update on identity.session to shuxin_app;

create table identity.sign_in_code (
  login_key text not null,
  account_id uuid,
  code_hash text,
  expires_at timestamp with time zone not null,
  tries integer not null,
  window_start timestamp with time zone not null,
  sent integer not null,
  constraint identity_sign_in_code_pkey PRIMARY KEY (login_key),
  constraint identity_sign_in_code_tries CHECK (((tries >= 0) AND (tries <= 5)))
);
alter table identity.sign_in_code enable row level security, force row level security;
create policy identity_sign_in_code_scope on identity.sign_in_code
  using ((account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[])) OR (login_key = ANY (string_to_array(current_setting('app.credential'::text, true), ','::text))))
  with check ((account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[])) OR (login_key = ANY (string_to_array(current_setting('app.credential'::text, true), ','::text))));
grant delete, insert, select, update on identity.sign_in_code to shuxin_app;

create table identity.sign_in_rule (
  hospital_id integer not null,
  idle_minutes integer not null,
  admin_idle_minutes integer not null,
  password_history integer not null,
  password_days integer,
  constraint identity_sign_in_rule_pkey PRIMARY KEY (hospital_id),
  constraint identity_sign_in_rule_days CHECK (((password_days >= 30) AND (password_days <= 730))),
  constraint identity_sign_in_rule_history CHECK (((password_history >= 0) AND (password_history <= 24))),
  constraint identity_sign_in_rule_idle CHECK ((((idle_minutes >= 5) AND (idle_minutes <= 960)) AND ((admin_idle_minutes >= 5) AND (admin_idle_minutes <= 960))))
);
alter table identity.sign_in_rule enable row level security, force row level security;
create policy identity_sign_in_rule_scope on identity.sign_in_rule
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on identity.sign_in_rule to shuxin_app;

create table identity.staff (
  hospital_id integer not null,
  account_id uuid not null,
  name text not null,
  practitioner_id uuid,
  active boolean not null default true,
  duty text,
  locked_at timestamp with time zone,
  left_at timestamp with time zone,
  constraint identity_staff_duty UNIQUE (hospital_id, account_id, duty),
  constraint identity_staff_pkey PRIMARY KEY (hospital_id, account_id),
  constraint identity_staff_state CHECK (((NOT active) OR ((locked_at IS NULL) AND (left_at IS NULL))))
);
alter table identity.staff enable row level security, force row level security;
create policy identity_staff_scope on identity.staff
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on identity.staff to shuxin_app;

create table identity.stranger_sign_in (
  hour timestamp with time zone not null,
  kind text not null,
  refused integer not null,
  constraint identity_stranger_sign_in_pkey PRIMARY KEY (hour, kind),
  constraint identity_stranger_sign_in_kind CHECK ((kind = ANY (ARRAY['staff'::text, 'patient'::text])))
);
grant delete, insert, select, update on identity.stranger_sign_in to shuxin_app;

create table journey.delivery (
  hospital_id integer not null,
  id uuid not null,
  event_id uuid not null,
  state text not null,
  tries integer not null,
  next_at timestamp with time zone,
  made_at timestamp with time zone not null,
  constraint journey_delivery_once UNIQUE (hospital_id, event_id),
  constraint journey_delivery_pkey PRIMARY KEY (hospital_id, id),
  constraint journey_delivery_step FOREIGN KEY (hospital_id, event_id) REFERENCES journey.step(hospital_id, event_id),
  constraint journey_delivery_due CHECK (((state = 'waiting'::text) = (next_at IS NOT NULL))),
  constraint journey_delivery_state CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'given_up'::text, 'withdrawn'::text])))
);
CREATE INDEX journey_delivery_due_at ON journey.delivery USING btree (hospital_id, next_at) WHERE (state = 'waiting'::text);
CREATE INDEX journey_delivery_latest ON journey.delivery USING btree (hospital_id, made_at);
alter table journey.delivery enable row level security, force row level security;
create policy journey_delivery_scope on journey.delivery
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on journey.delivery to shuxin_app;

create table journey.feed (
  hospital_id integer not null,
  feed_id uuid not null,
  url text not null,
  secret_sealed text not null,
  enabled boolean not null,
  changed_at timestamp with time zone not null,
  constraint journey_feed_one UNIQUE (hospital_id),
  constraint journey_feed_pkey PRIMARY KEY (hospital_id, feed_id)
);
alter table journey.feed enable row level security, force row level security;
create policy journey_feed_keys on journey.feed to shuxin_keys
  using (true)
  with check (true);
create policy journey_feed_scope on journey.feed
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on journey.feed to shuxin_app;
grant select, update on journey.feed to shuxin_keys;

create table journey.feed_consent (
  hospital_id integer not null,
  consent_id uuid not null,
  patient_id uuid not null,
  given_at timestamp with time zone not null,
  given_by uuid not null,
  ended_at timestamp with time zone,
  constraint journey_feed_consent_pkey PRIMARY KEY (hospital_id, consent_id)
);
CREATE INDEX journey_feed_consent_open ON journey.feed_consent USING btree (hospital_id, patient_id) WHERE (ended_at IS NULL);
alter table journey.feed_consent enable row level security, force row level security;
create policy journey_feed_consent_scope on journey.feed_consent
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on journey.feed_consent to shuxin_app;

create table journey.follow (
  hospital_id integer not null,
  id uuid not null,
  patient_id uuid not null,
  state text not null,
  who text not null,
  place smallint not null,
  code_hash text not null,
  code_until timestamp with time zone not null,
  until timestamp with time zone not null,
  invited_by uuid not null,
  invited_at timestamp with time zone not null,
  follower uuid,
  taken_at timestamp with time zone,
  ended_at timestamp with time zone,
  version integer not null default 1,
  constraint journey_follow_pkey PRIMARY KEY (hospital_id, id),
  constraint journey_follow_ended CHECK (((state = 'ended'::text) = (ended_at IS NOT NULL))),
  constraint journey_follow_not_oneself CHECK ((follower <> invited_by)),
  constraint journey_follow_place CHECK (((place >= 1) AND (place <= 8))),
  constraint journey_follow_state CHECK ((state = ANY (ARRAY['invited'::text, 'taken'::text, 'ended'::text]))),
  constraint journey_follow_taken CHECK ((((follower IS NULL) = (taken_at IS NULL)) AND ((state <> 'taken'::text) OR (follower IS NOT NULL)))),
  constraint journey_follow_who CHECK ((who = ANY (ARRAY['spouse'::text, 'child'::text, 'parent'::text, 'relative'::text, 'friend'::text])))
);
CREATE INDEX journey_follow_by_follower ON journey.follow USING btree (hospital_id, follower) WHERE (state = 'taken'::text);
CREATE UNIQUE INDEX journey_follow_code_once ON journey.follow USING btree (hospital_id, code_hash) WHERE (state = 'invited'::text);
CREATE UNIQUE INDEX journey_follow_place_once ON journey.follow USING btree (hospital_id, patient_id, place) WHERE (state <> 'ended'::text);
alter table journey.follow enable row level security, force row level security;
create policy journey_follow_scope on journey.follow
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on journey.follow to shuxin_app;

create table journey.receipt (
  hospital_id integer not null,
  id uuid not null,
  delivery_id uuid not null,
  code text not null,
  at timestamp with time zone not null,
  constraint journey_receipt_pkey PRIMARY KEY (hospital_id, id),
  constraint journey_receipt_delivery FOREIGN KEY (hospital_id, delivery_id) REFERENCES journey.delivery(hospital_id, id)
);
CREATE INDEX journey_receipt_by_delivery ON journey.receipt USING btree (hospital_id, delivery_id, at);
alter table journey.receipt enable row level security, force row level security;
create policy journey_receipt_scope on journey.receipt
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on journey.receipt to shuxin_app;

create table journey.step (
  hospital_id integer not null,
  event_id uuid not null,
  visit_id uuid,
  patient_id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  detail jsonb not null,
  constraint journey_step_pkey PRIMARY KEY (hospital_id, event_id),
  constraint journey_step_of CHECK (((visit_id IS NULL) = (kind = 'record_created'::text)))
);
CREATE INDEX journey_step_by_patient ON journey.step USING btree (hospital_id, patient_id);
CREATE INDEX journey_step_by_visit ON journey.step USING btree (hospital_id, visit_id, at, event_id);
CREATE INDEX journey_step_money ON journey.step USING btree (hospital_id, at) WHERE (kind = ANY (ARRAY['to_pay'::text, 'paid'::text, 'bill'::text]));
alter table journey.step enable row level security, force row level security;
create policy journey_step_scope on journey.step
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on journey.step to shuxin_app;

create table kiosk.attempt (
  hospital_id integer not null,
  key text not null,
  since timestamp with time zone not null,
  tries integer not null,
  constraint kiosk_attempt_pkey PRIMARY KEY (hospital_id, key),
  constraint kiosk_attempt_tries CHECK ((tries >= 1))
);
CREATE INDEX kiosk_attempt_since ON kiosk.attempt USING btree (hospital_id, since);
alter table kiosk.attempt enable row level security, force row level security;
create policy kiosk_attempt_scope on kiosk.attempt
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on kiosk.attempt to shuxin_app;

create table kiosk.device (
  hospital_id integer not null,
  id uuid not null,
  token_hash text not null,
  state text not null,
  code text,
  code_until timestamp with time zone,
  name text not null default ''::text,
  campus_id uuid,
  stands text not null default ''::text,
  idle_seconds integer not null default 60,
  asked_at timestamp with time zone not null,
  paired_at timestamp with time zone,
  paired_by text,
  ended_at timestamp with time zone,
  seen_at timestamp with time zone,
  help_at timestamp with time zone,
  version integer not null default 1,
  constraint kiosk_device_token_once UNIQUE (hospital_id, token_hash),
  constraint kiosk_device_pkey PRIMARY KEY (hospital_id, id),
  constraint kiosk_device_code CHECK ((((state = 'waiting'::text) = (code IS NOT NULL)) AND ((code IS NULL) = (code_until IS NULL)))),
  constraint kiosk_device_ended CHECK (((state = 'ended'::text) = (ended_at IS NOT NULL))),
  constraint kiosk_device_idle CHECK (((idle_seconds >= 60) AND (idle_seconds <= 300))),
  constraint kiosk_device_paired CHECK (((state = 'waiting'::text) OR ((campus_id IS NOT NULL) AND (paired_at IS NOT NULL) AND (paired_by IS NOT NULL)))),
  constraint kiosk_device_state CHECK ((state = ANY (ARRAY['waiting'::text, 'paired'::text, 'ended'::text])))
);
CREATE UNIQUE INDEX kiosk_device_code_once ON kiosk.device USING btree (hospital_id, code) WHERE (state = 'waiting'::text);
alter table kiosk.device enable row level security, force row level security;
create policy kiosk_device_scope on kiosk.device
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on kiosk.device to shuxin_app;

create table kiosk.sitting (
  hospital_id integer not null,
  id uuid not null,
  device_id uuid not null,
  secret_hash text not null,
  patient_id uuid,
  known_by text,
  desk_tickets integer not null default 0,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  end_reason text,
  constraint kiosk_sitting_pkey PRIMARY KEY (hospital_id, id),
  constraint kiosk_sitting_device FOREIGN KEY (hospital_id, device_id) REFERENCES kiosk.device(hospital_id, id),
  constraint kiosk_sitting_desk_tickets CHECK (((desk_tickets >= 0) AND (desk_tickets <= 3))),
  constraint kiosk_sitting_end_reason CHECK ((end_reason = ANY (ARRAY['done'::text, 'idle'::text, 'left'::text, 'replaced'::text, 'device_ended'::text]))),
  constraint kiosk_sitting_ended CHECK (((ended_at IS NULL) = (end_reason IS NULL))),
  constraint kiosk_sitting_in_time CHECK (((seen_at >= started_at) AND (ended_at >= started_at))),
  constraint kiosk_sitting_known CHECK (((patient_id IS NOT NULL) = ((known_by IS NOT NULL) AND (ended_at IS NULL)))),
  constraint kiosk_sitting_known_by CHECK ((known_by = ANY (ARRAY['number'::text, 'phone'::text, 'registered'::text])))
);
CREATE INDEX kiosk_sitting_by_patient ON kiosk.sitting USING btree (hospital_id, patient_id) WHERE (patient_id IS NOT NULL);
CREATE UNIQUE INDEX kiosk_sitting_one_at_a_time ON kiosk.sitting USING btree (hospital_id, device_id) WHERE (ended_at IS NULL);
alter table kiosk.sitting enable row level security, force row level security;
create policy kiosk_sitting_scope on kiosk.sitting
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on kiosk.sitting to shuxin_app;

create table messaging.address (
  account_id uuid not null,
  address_id uuid not null,
  hospital_id integer not null,
  form text not null,
  address_sealed text not null,
  consented_at timestamp with time zone not null,
  proved_at timestamp with time zone,
  code_hash text,
  code_until timestamp with time zone,
  code_tries smallint not null,
  window_start timestamp with time zone not null,
  sent smallint not null,
  constraint messaging_address_one UNIQUE (account_id, hospital_id, form),
  constraint messaging_address_pkey PRIMARY KEY (account_id, address_id),
  constraint messaging_address_form CHECK ((form = ANY (ARRAY['email'::text, 'wechat'::text])))
);
alter table messaging.address enable row level security, force row level security;
create policy messaging_address_keys on messaging.address to shuxin_keys
  using (true)
  with check (true);
create policy messaging_address_scope on messaging.address
  using (account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[]))
  with check (account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[]));
grant delete, insert, select, update on messaging.address to shuxin_app;
grant select, update on messaging.address to shuxin_keys;

create table messaging.chain_step (
  hospital_id integer not null,
  level text not null,
  place smallint not null,
  channel_id uuid not null,
  constraint messaging_chain_step_once UNIQUE (hospital_id, level, channel_id),
  constraint messaging_chain_step_pkey PRIMARY KEY (hospital_id, level, place),
  constraint messaging_chain_step_channel FOREIGN KEY (hospital_id, channel_id) REFERENCES messaging.channel(hospital_id, channel_id),
  constraint messaging_chain_step_level CHECK ((level = ANY (ARRAY['critical'::text, 'important'::text, 'ordinary'::text])))
);
alter table messaging.chain_step enable row level security, force row level security;
create policy messaging_chain_step_scope on messaging.chain_step
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on messaging.chain_step to shuxin_app;

create table messaging.channel (
  hospital_id integer not null,
  channel_id uuid not null,
  name text not null,
  kind text not null,
  config jsonb not null,
  secret_sealed text,
  enabled boolean not null,
  changed_at timestamp with time zone not null,
  receipt_key_sealed text,
  constraint messaging_channel_name UNIQUE (hospital_id, name),
  constraint messaging_channel_pkey PRIMARY KEY (hospital_id, channel_id),
  constraint messaging_channel_kind CHECK ((kind = ANY (ARRAY['http_template'::text, 'webhook'::text, 'dingtalk_robot'::text, 'dingtalk_todo'::text, 'aliyun_sms'::text, 'wechat_medical'::text, 'email'::text, 'web_push'::text, 'simulator'::text])))
);
alter table messaging.channel enable row level security, force row level security;
create policy messaging_channel_keys on messaging.channel to shuxin_keys
  using (true)
  with check (true);
create policy messaging_channel_scope on messaging.channel
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on messaging.channel to shuxin_app;
grant select, update on messaging.channel to shuxin_keys;

create table messaging.choice (
  account_id uuid not null,
  template text not null,
  wanted boolean not null,
  changed_at timestamp with time zone not null,
  constraint messaging_choice_pkey PRIMARY KEY (account_id, template),
  constraint messaging_choice_template CHECK ((template = ANY (ARRAY['reminder'::text, 'reminder_soon'::text, 'education'::text])))
);
alter table messaging.choice enable row level security, force row level security;
create policy messaging_choice_scope on messaging.choice
  using (account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[]))
  with check (account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[]));
grant delete, insert, select, update on messaging.choice to shuxin_app;

create table messaging.code_errand (
  hospital_id integer not null,
  errand_id uuid not null,
  template text not null,
  lang text not null,
  elder boolean not null,
  phone_sealed text,
  code_sealed text,
  state text not null,
  tries smallint not null default 0,
  next_at timestamp with time zone,
  until timestamp with time zone not null,
  channel_id uuid,
  detail text,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint messaging_code_errand_pkey PRIMARY KEY (hospital_id, errand_id),
  constraint messaging_code_errand_lang CHECK ((lang = ANY (ARRAY['zh'::text, 'en'::text]))),
  constraint messaging_code_errand_state CHECK ((state = ANY (ARRAY['pending'::text, 'sent'::text, 'failed'::text, 'expired'::text]))),
  constraint messaging_code_errand_template CHECK ((template = ANY (ARRAY['sign_in_code'::text, 'new_phone_code'::text]))),
  constraint messaging_code_errand_wiped CHECK (
CASE
    WHEN (state = 'pending'::text) THEN ((phone_sealed IS NOT NULL) AND (code_sealed IS NOT NULL) AND (ended_at IS NULL))
    ELSE ((phone_sealed IS NULL) AND (code_sealed IS NULL) AND (next_at IS NULL) AND (ended_at IS NOT NULL))
END)
);
CREATE INDEX messaging_code_errand_failed ON messaging.code_errand USING btree (hospital_id, ended_at) WHERE (state = 'failed'::text);
CREATE INDEX messaging_code_errand_pending ON messaging.code_errand USING btree (hospital_id, until) WHERE (state = 'pending'::text);
alter table messaging.code_errand enable row level security, force row level security;
create policy messaging_code_errand_keys on messaging.code_errand to shuxin_keys
  using (true)
  with check (true);
create policy messaging_code_errand_scope on messaging.code_errand
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on messaging.code_errand to shuxin_app;
grant select, update on messaging.code_errand to shuxin_keys;

create table messaging.consent (
  account_id uuid not null,
  consent_id uuid not null,
  hospital_id integer,
  purpose text not null,
  granted boolean not null,
  at timestamp with time zone not null,
  constraint messaging_consent_pkey PRIMARY KEY (account_id, consent_id),
  constraint messaging_consent_purpose CHECK ((purpose = ANY (ARRAY['reminder'::text, 'reminder_soon'::text, 'education'::text, 'email'::text, 'web_push'::text, 'wechat'::text])))
);
alter table messaging.consent enable row level security, force row level security;
create policy messaging_consent_scope on messaging.consent
  using (account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[]))
  with check (account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[]));
grant insert, select on messaging.consent to shuxin_app;

create table messaging.message (
  hospital_id integer not null,
  message_id uuid not null,
  patient_id uuid not null,
  dedupe text not null,
  template text not null,
  params jsonb not null,
  lang text not null,
  title_zh text not null,
  body_zh text not null,
  title_en text not null,
  body_en text not null,
  link text,
  state text not null,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  read_at timestamp with time zone,
  chain_at smallint not null default 0,
  tries smallint not null default 0,
  next_at timestamp with time zone,
  waits_for uuid,
  constraint messaging_message_once UNIQUE (hospital_id, dedupe, template, patient_id),
  constraint messaging_message_pkey PRIMARY KEY (hospital_id, message_id),
  constraint messaging_message_lang CHECK ((lang = ANY (ARRAY['zh'::text, 'en'::text]))),
  constraint messaging_message_state CHECK ((state = ANY (ARRAY['pending'::text, 'delivered'::text, 'failed'::text])))
);
CREATE INDEX messaging_message_by_patient ON messaging.message USING btree (hospital_id, patient_id, created_at DESC);
CREATE INDEX messaging_message_due ON messaging.message USING btree (hospital_id, next_at) WHERE (next_at IS NOT NULL);
CREATE INDEX messaging_message_unread ON messaging.message USING btree (hospital_id, template, created_at) WHERE (read_at IS NULL);
CREATE INDEX messaging_message_unread_reminders ON messaging.message USING btree (hospital_id, created_at) WHERE ((template = ANY (ARRAY['reminder'::text, 'reminder_soon'::text])) AND (read_at IS NULL));
alter table messaging.message enable row level security, force row level security;
create policy messaging_message_scope on messaging.message
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on messaging.message to shuxin_app;

create table messaging.nudge (
  hospital_id integer not null,
  channel_id uuid not null,
  waiting integer not null,
  told_at timestamp with time zone,
  next_at timestamp with time zone,
  constraint messaging_nudge_pkey PRIMARY KEY (hospital_id, channel_id),
  constraint messaging_nudge_channel FOREIGN KEY (hospital_id, channel_id) REFERENCES messaging.channel(hospital_id, channel_id),
  constraint messaging_nudge_waiting CHECK ((waiting >= 0))
);
CREATE INDEX messaging_nudge_due ON messaging.nudge USING btree (hospital_id, next_at) WHERE (next_at IS NOT NULL);
alter table messaging.nudge enable row level security, force row level security;
create policy messaging_nudge_scope on messaging.nudge
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on messaging.nudge to shuxin_app;

create table messaging.phone_call (
  hospital_id integer not null,
  call_id uuid not null,
  message_id uuid not null,
  outcome text not null,
  called_at timestamp with time zone not null,
  called_by text not null,
  constraint messaging_phone_call_pkey PRIMARY KEY (hospital_id, call_id),
  constraint messaging_phone_call_message FOREIGN KEY (hospital_id, message_id) REFERENCES messaging.message(hospital_id, message_id),
  constraint messaging_phone_call_outcome CHECK ((outcome = ANY (ARRAY['reached'::text, 'no_answer'::text])))
);
CREATE INDEX messaging_phone_call_by_message ON messaging.phone_call USING btree (hospital_id, message_id);
alter table messaging.phone_call enable row level security, force row level security;
create policy messaging_phone_call_scope on messaging.phone_call
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on messaging.phone_call to shuxin_app;

create table messaging.provider_template (
  hospital_id integer not null,
  channel_id uuid not null,
  template text not null,
  code text not null,
  fields jsonb not null,
  approved boolean not null,
  changed_at timestamp with time zone not null,
  constraint messaging_provider_template_pkey PRIMARY KEY (hospital_id, channel_id, template),
  constraint messaging_provider_template_channel FOREIGN KEY (hospital_id, channel_id) REFERENCES messaging.channel(hospital_id, channel_id)
);
alter table messaging.provider_template enable row level security, force row level security;
create policy messaging_provider_template_scope on messaging.provider_template
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on messaging.provider_template to shuxin_app;

create table messaging.push_subscription (
  account_id uuid not null,
  subscription_id uuid not null,
  hospital_id integer not null,
  endpoint_index text not null,
  subscription_sealed text not null,
  created_at timestamp with time zone not null,
  constraint messaging_push_subscription_once UNIQUE (account_id, hospital_id, endpoint_index),
  constraint messaging_push_subscription_pkey PRIMARY KEY (account_id, subscription_id)
);
CREATE INDEX messaging_push_subscription_by_endpoint ON messaging.push_subscription USING btree (endpoint_index);
alter table messaging.push_subscription enable row level security, force row level security;
create policy messaging_push_subscription_keys on messaging.push_subscription to shuxin_keys
  using (true)
  with check (true);
create policy messaging_push_subscription_scope on messaging.push_subscription
  using ((account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[])) OR (endpoint_index = ANY (string_to_array(current_setting('app.credential'::text, true), ','::text))))
  with check ((account_id = ANY ((string_to_array(current_setting('app.account'::text, true), ','::text))::uuid[])) OR (endpoint_index = ANY (string_to_array(current_setting('app.credential'::text, true), ','::text))));
grant delete, insert, select, update on messaging.push_subscription to shuxin_app;
grant select, update on messaging.push_subscription to shuxin_keys;

create table messaging.quiet_hours (
  hospital_id integer not null,
  level text not null,
  starts text,
  ends text,
  changed_at timestamp with time zone not null,
  constraint messaging_quiet_hours_pkey PRIMARY KEY (hospital_id, level),
  constraint messaging_quiet_hours_both CHECK (((starts IS NULL) = (ends IS NULL))),
  constraint messaging_quiet_hours_level CHECK ((level = ANY (ARRAY['important'::text, 'ordinary'::text])))
);
alter table messaging.quiet_hours enable row level security, force row level security;
create policy messaging_quiet_hours_scope on messaging.quiet_hours
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on messaging.quiet_hours to shuxin_app;

create table messaging.receipt (
  hospital_id integer not null,
  receipt_id uuid not null,
  message_id uuid not null,
  adapter text not null,
  outcome text not null,
  detail text not null,
  at timestamp with time zone not null,
  constraint messaging_receipt_pkey PRIMARY KEY (hospital_id, receipt_id),
  constraint messaging_receipt_message FOREIGN KEY (hospital_id, message_id) REFERENCES messaging.message(hospital_id, message_id),
  constraint messaging_receipt_outcome CHECK ((outcome = ANY (ARRAY['accepted'::text, 'delivered'::text, 'failed'::text])))
);
CREATE INDEX messaging_receipt_by_message ON messaging.receipt USING btree (hospital_id, message_id);
CREATE INDEX messaging_receipt_failed ON messaging.receipt USING btree (hospital_id, at) WHERE (outcome = 'failed'::text);
CREATE UNIQUE INDEX messaging_receipt_arrived_once ON messaging.receipt USING btree (hospital_id, message_id, adapter) WHERE (outcome = 'delivered'::text);
alter table messaging.receipt enable row level security, force row level security;
create policy messaging_receipt_scope on messaging.receipt
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on messaging.receipt to shuxin_app;

create table messaging.refusal_code (
  hospital_id integer not null,
  kind text not null,
  code text not null,
  next_act text not null,
  meaning text not null,
  verified boolean not null default false,
  changed_at timestamp with time zone not null,
  constraint messaging_refusal_code_pkey PRIMARY KEY (hospital_id, kind, code),
  constraint messaging_refusal_code_act CHECK ((next_act = ANY (ARRAY['again'::text, 'next'::text])))
);
alter table messaging.refusal_code enable row level security, force row level security;
create policy messaging_refusal_code_scope on messaging.refusal_code
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on messaging.refusal_code to shuxin_app;

create table messaging.staff_dingtalk (
  hospital_id integer not null,
  account_id uuid not null,
  union_id text not null,
  changed_at timestamp with time zone not null,
  constraint messaging_staff_dingtalk_pkey PRIMARY KEY (hospital_id, account_id)
);
alter table messaging.staff_dingtalk enable row level security, force row level security;
create policy messaging_staff_dingtalk_scope on messaging.staff_dingtalk
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on messaging.staff_dingtalk to shuxin_app;

create table messaging.staff_message (
  hospital_id integer not null,
  message_id uuid not null,
  account_id uuid not null,
  dedupe text not null,
  title_zh text not null,
  title_en text not null,
  body_zh text not null,
  body_en text not null,
  link text not null,
  created_at timestamp with time zone not null,
  read_at timestamp with time zone,
  constraint messaging_staff_message_once UNIQUE (hospital_id, account_id, dedupe),
  constraint messaging_staff_message_pkey PRIMARY KEY (hospital_id, message_id)
);
CREATE INDEX messaging_staff_message_newest ON messaging.staff_message USING btree (hospital_id, account_id, created_at DESC);
CREATE INDEX messaging_staff_message_unread ON messaging.staff_message USING btree (hospital_id, account_id) WHERE (read_at IS NULL);
alter table messaging.staff_message enable row level security, force row level security;
create policy messaging_staff_message_scope on messaging.staff_message
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on messaging.staff_message to shuxin_app;

create table messaging.staff_todo (
  hospital_id integer not null,
  todo_id uuid not null,
  source text not null,
  accounts uuid[] not null,
  title text not null,
  body text not null,
  link text not null,
  due_on date,
  done boolean not null default false,
  wanted integer not null default 1,
  told integer not null default 0,
  tries integer not null default 0,
  next_at timestamp with time zone,
  task_id text,
  failed text,
  constraint messaging_staff_todo_source UNIQUE (hospital_id, source),
  constraint messaging_staff_todo_pkey PRIMARY KEY (hospital_id, todo_id)
);
CREATE INDEX messaging_staff_todo_due ON messaging.staff_todo USING btree (hospital_id, next_at) WHERE (next_at IS NOT NULL);
alter table messaging.staff_todo enable row level security, force row level security;
create policy messaging_staff_todo_scope on messaging.staff_todo
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on messaging.staff_todo to shuxin_app;

create table messaging.template (
  hospital_id integer not null,
  template text not null,
  lang text not null,
  title text not null,
  body text not null,
  constraint messaging_template_pkey PRIMARY KEY (hospital_id, template, lang),
  constraint messaging_template_lang CHECK ((lang = ANY (ARRAY['zh'::text, 'en'::text])))
);
alter table messaging.template enable row level security, force row level security;
create policy messaging_template_scope on messaging.template
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on messaging.template to shuxin_app;

create table people.certificate (
  hospital_id integer not null,
  certificate_id uuid not null,
  kind text not null,
  title text not null,
  issued_by text not null,
  issued_on date not null,
  valid_until date,
  evidence text not null,
  made_at timestamp with time zone not null,
  made_by text not null,
  ended_at timestamp with time zone,
  remind_on date,
  constraint people_certificate_pkey PRIMARY KEY (hospital_id, certificate_id),
  constraint people_certificate_evidence CHECK ((evidence <> ''::text)),
  constraint people_certificate_kind CHECK ((kind = ANY (ARRAY['elder_friendly'::text, 'disability_friendly'::text, 'other'::text]))),
  constraint people_certificate_valid CHECK (((valid_until IS NULL) OR (valid_until >= issued_on)))
);
CREATE INDEX people_certificate_to_remind ON people.certificate USING btree (hospital_id, remind_on) WHERE ((ended_at IS NULL) AND (valid_until IS NOT NULL));
alter table people.certificate enable row level security, force row level security;
create policy people_certificate_scope on people.certificate
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on people.certificate to shuxin_app;

create table people.licence (
  hospital_id integer not null,
  licence_id uuid not null,
  account_id uuid,
  kind text not null,
  title text not null,
  valid_from date not null,
  valid_until date,
  evidence text not null,
  made_at timestamp with time zone not null,
  made_by text not null,
  ended_at timestamp with time zone,
  remind_on date,
  constraint people_licence_pkey PRIMARY KEY (hospital_id, licence_id),
  constraint people_licence_kind CHECK ((kind = ANY (ARRAY['practice'::text, 'technology'::text, 'outside'::text, 'scope'::text]))),
  constraint people_licence_valid CHECK (((valid_until IS NULL) OR (valid_until >= valid_from))),
  constraint people_licence_whose CHECK (((kind = 'scope'::text) = (account_id IS NULL)))
);
CREATE INDEX people_licence_of ON people.licence USING btree (hospital_id, account_id) WHERE (ended_at IS NULL);
CREATE INDEX people_licence_to_remind ON people.licence USING btree (hospital_id, remind_on) WHERE ((ended_at IS NULL) AND (valid_until IS NOT NULL));
alter table people.licence enable row level security, force row level security;
create policy people_licence_scope on people.licence
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on people.licence to shuxin_app;

create table people.proof (
  hospital_id integer not null,
  file_id uuid not null,
  licence_id uuid,
  certificate_id uuid,
  training_id uuid,
  media text not null,
  bytes bytea not null,
  sm3 text not null,
  kept_at timestamp with time zone not null,
  kept_by text not null,
  constraint people_proof_pkey PRIMARY KEY (hospital_id, file_id),
  constraint people_proof_certificate FOREIGN KEY (hospital_id, certificate_id) REFERENCES people.certificate(hospital_id, certificate_id),
  constraint people_proof_licence FOREIGN KEY (hospital_id, licence_id) REFERENCES people.licence(hospital_id, licence_id),
  constraint people_proof_training FOREIGN KEY (hospital_id, training_id) REFERENCES people.training(hospital_id, training_id),
  constraint people_proof_media CHECK ((media = ANY (ARRAY['image/png'::text, 'image/jpeg'::text, 'image/webp'::text, 'application/pdf'::text]))),
  constraint people_proof_of CHECK ((num_nonnulls(licence_id, certificate_id, training_id) = 1)),
  constraint people_proof_size CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 8000000)))
);
CREATE INDEX people_proof_by_certificate ON people.proof USING btree (hospital_id, certificate_id) WHERE (certificate_id IS NOT NULL);
CREATE INDEX people_proof_by_licence ON people.proof USING btree (hospital_id, licence_id) WHERE (licence_id IS NOT NULL);
CREATE INDEX people_proof_by_training ON people.proof USING btree (hospital_id, training_id) WHERE (training_id IS NOT NULL);
alter table people.proof enable row level security, force row level security;
create policy people_proof_scope on people.proof
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on people.proof to shuxin_app;

create table people.reminder_sent (
  hospital_id integer not null,
  record_id uuid not null,
  ends_on date not null,
  step text not null,
  sent_at timestamp with time zone not null,
  constraint people_reminder_sent_pkey PRIMARY KEY (hospital_id, record_id, ends_on, step),
  constraint people_reminder_sent_step CHECK ((step = ANY (ARRAY['before_90'::text, 'before_30'::text, 'before_7'::text, 'after'::text])))
);
alter table people.reminder_sent enable row level security, force row level security;
create policy people_reminder_sent_scope on people.reminder_sent
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on people.reminder_sent to shuxin_app;

create table people.star (
  hospital_id integer not null,
  star_id uuid not null,
  month text not null,
  account_id uuid not null,
  reason text not null,
  made_at timestamp with time zone not null,
  made_by text not null,
  constraint people_star_once UNIQUE (hospital_id, month, account_id),
  constraint people_star_pkey PRIMARY KEY (hospital_id, star_id),
  constraint people_star_month CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
);
alter table people.star enable row level security, force row level security;
create policy people_star_scope on people.star
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on people.star to shuxin_app;

create table people.survey (
  hospital_id integer not null,
  survey_id uuid not null,
  title_zh text not null,
  title_en text not null,
  asks jsonb not null,
  state text not null,
  invited integer,
  made_at timestamp with time zone not null,
  made_by text not null,
  opened_at timestamp with time zone,
  closed_at timestamp with time zone,
  constraint people_survey_pkey PRIMARY KEY (hospital_id, survey_id),
  constraint people_survey_closed CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
  constraint people_survey_opened CHECK ((((state = 'draft'::text) = (opened_at IS NULL)) AND ((opened_at IS NULL) = (invited IS NULL)))),
  constraint people_survey_state CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'closed'::text])))
);
alter table people.survey enable row level security, force row level security;
create policy people_survey_scope on people.survey
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on people.survey to shuxin_app;

create table people.survey_answer (
  hospital_id integer not null,
  answer_id uuid not null,
  survey_id uuid not null,
  marks integer[] not null,
  remark text not null,
  constraint people_survey_answer_pkey PRIMARY KEY (hospital_id, answer_id),
  constraint people_survey_answer_survey FOREIGN KEY (hospital_id, survey_id) REFERENCES people.survey(hospital_id, survey_id),
  constraint people_survey_answer_marks CHECK (((cardinality(marks) > 0) AND (1 <= ALL (marks)) AND (5 >= ALL (marks))))
);
CREATE INDEX people_survey_answer_of ON people.survey_answer USING btree (hospital_id, survey_id);
alter table people.survey_answer enable row level security, force row level security;
create policy people_survey_answer_scope on people.survey_answer
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on people.survey_answer to shuxin_app;

create table people.survey_taken (
  hospital_id integer not null,
  survey_id uuid not null,
  account_id uuid not null,
  constraint people_survey_taken_pkey PRIMARY KEY (hospital_id, survey_id, account_id),
  constraint people_survey_taken_survey FOREIGN KEY (hospital_id, survey_id) REFERENCES people.survey(hospital_id, survey_id)
);
alter table people.survey_taken enable row level security, force row level security;
create policy people_survey_taken_scope on people.survey_taken
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on people.survey_taken to shuxin_app;

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
  evidence text not null default ''::text,
  state text not null,
  made_at timestamp with time zone not null,
  made_by text not null,
  version integer not null default 1,
  remind_on date,
  constraint people_training_pkey PRIMARY KEY (hospital_id, training_id),
  constraint people_training_kind CHECK ((kind = ANY (ARRAY['training'::text, 'exam'::text, 'drill'::text]))),
  constraint people_training_marks CHECK ((((pass_mark IS NULL) = (full_mark IS NULL)) AND ((full_mark IS NULL) OR ((full_mark >= 1) AND (full_mark <= 1000))) AND ((pass_mark IS NULL) OR ((pass_mark >= 1) AND (pass_mark <= full_mark))))),
  constraint people_training_minutes CHECK (((minutes >= 5) AND (minutes <= 6000))),
  constraint people_training_state CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text])))
);
CREATE INDEX people_training_to_remind ON people.training USING btree (hospital_id, remind_on) WHERE (state = 'planned'::text);
alter table people.training enable row level security, force row level security;
create policy people_training_scope on people.training
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on people.training to shuxin_app;

create table people.training_person (
  hospital_id integer not null,
  training_id uuid not null,
  account_id uuid not null,
  outcome text not null,
  score integer,
  constraint people_training_person_pkey PRIMARY KEY (hospital_id, training_id, account_id),
  constraint people_training_person_training FOREIGN KEY (hospital_id, training_id) REFERENCES people.training(hospital_id, training_id),
  constraint people_training_person_outcome CHECK ((outcome = ANY (ARRAY['invited'::text, 'attended'::text, 'absent'::text]))),
  constraint people_training_person_score CHECK (((score IS NULL) OR ((outcome = 'attended'::text) AND ((score >= 0) AND (score <= 1000)))))
);
CREATE INDEX people_training_person_of ON people.training_person USING btree (hospital_id, account_id);
alter table people.training_person enable row level security, force row level security;
create policy people_training_person_scope on people.training_person
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on people.training_person to shuxin_app;

create table platform.audit (
  hospital_id integer not null,
  id uuid not null,
  xid xid8 not null default pg_current_xact_id(),
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id text,
  action text not null,
  subject text not null,
  outcome text not null,
  detail jsonb not null,
  request_id text,
  constraint platform_audit_pkey PRIMARY KEY (hospital_id, id),
  constraint platform_audit_actor_kind CHECK ((actor_kind = ANY (ARRAY['anonymous'::text, 'patient'::text, 'staff'::text, 'partner'::text, 'system'::text]))),
  constraint platform_audit_outcome CHECK ((outcome = ANY (ARRAY['ok'::text, 'refused'::text])))
);
CREATE INDEX platform_audit_seal_order ON platform.audit USING btree (hospital_id, xid, id);
CREATE INDEX platform_audit_subject ON platform.audit USING btree (hospital_id, subject, at);
alter table platform.audit enable row level security, force row level security;
create policy platform_audit_scope on platform.audit
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on platform.audit to shuxin_app;

create table platform.audit_checkpoint (
  hospital_id integer not null,
  seq bigint not null,
  at timestamp with time zone not null,
  hash bytea not null,
  key_id text not null,
  signature text not null,
  constraint platform_audit_checkpoint_pkey PRIMARY KEY (hospital_id, seq)
);
alter table platform.audit_checkpoint enable row level security, force row level security;
create policy platform_audit_checkpoint_keys on platform.audit_checkpoint to shuxin_keys
  using (true)
  with check (true);
create policy platform_audit_checkpoint_scope on platform.audit_checkpoint
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on platform.audit_checkpoint to shuxin_app;
grant select on platform.audit_checkpoint to shuxin_keys;

create table platform.audit_seal (
  hospital_id integer not null,
  seq bigint not null,
  audit_id uuid not null,
  xid xid8 not null,
  hash bytea not null,
  constraint platform_audit_seal_once UNIQUE (hospital_id, audit_id),
  constraint platform_audit_seal_pkey PRIMARY KEY (hospital_id, seq),
  constraint platform_audit_seal_from_one CHECK ((seq > 0)),
  constraint platform_audit_seal_hash_length CHECK ((length(hash) = 32))
);
alter table platform.audit_seal enable row level security, force row level security;
create policy platform_audit_seal_scope on platform.audit_seal
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on platform.audit_seal to shuxin_app;

create table platform.clock (
  id integer not null,
  at timestamp with time zone not null,
  constraint platform_clock_pkey PRIMARY KEY (id),
  constraint platform_clock_one CHECK ((id = 1))
);
grant delete, insert, select, update on platform.clock to shuxin_app;

create table platform.dispatch_head (
  hospital_id integer not null,
  last_no bigint not null,
  constraint platform_dispatch_head_pkey PRIMARY KEY (hospital_id)
);
alter table platform.dispatch_head enable row level security, force row level security;
create policy platform_dispatch_head_scope on platform.dispatch_head
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on platform.dispatch_head to shuxin_app;

create table platform.hospital (
  id integer not null,
  constraint platform_hospital_pkey PRIMARY KEY (id),
  constraint platform_hospital_positive CHECK ((id > 0))
);
grant insert, select on platform.hospital to shuxin_app;

create table platform.idempotency (
  hospital_id integer not null,
  actor text not null,
  route text not null,
  key text not null,
  request_hash text not null,
  status integer,
  body jsonb,
  created_at timestamp with time zone not null,
  constraint platform_idempotency_pkey PRIMARY KEY (hospital_id, actor, route, key),
  constraint platform_idempotency_key_length CHECK (((length(key) >= 1) AND (length(key) <= 255)))
);
CREATE INDEX platform_idempotency_age ON platform.idempotency USING btree (hospital_id, created_at);
alter table platform.idempotency enable row level security, force row level security;
create policy platform_idempotency_scope on platform.idempotency
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on platform.idempotency to shuxin_app;

create table platform.installation (
  id integer not null,
  mode text not null,
  seeded boolean not null,
  constraint platform_installation_pkey PRIMARY KEY (id),
  constraint platform_installation_mode CHECK ((mode = ANY (ARRAY['demo'::text, 'test'::text, 'production'::text]))),
  constraint platform_installation_one CHECK ((id = 1))
);
grant delete, insert, select, update on platform.installation to shuxin_app;

create table platform.key (
  id text not null,
  fingerprint text not null,
  verifier text not null,
  retired boolean not null default false,
  constraint platform_key_pkey PRIMARY KEY (id)
);
grant select on platform.key to shuxin_app;

create table platform.migration (
  room text not null,
  number integer not null,
  name text not null,
  digest text not null,
  constraint platform_migration_pkey PRIMARY KEY (room, number)
);
grant select on platform.migration to shuxin_app;

create table platform.outbox (
  hospital_id integer not null,
  subject text not null,
  subject_seq integer not null,
  type text not null,
  id uuid not null,
  payload jsonb not null,
  created_at timestamp with time zone not null,
  attempts integer not null default 0,
  retry_at timestamp with time zone,
  last_error text,
  dispatch_no bigint,
  dispatched_at timestamp with time zone,
  constraint platform_outbox_pkey PRIMARY KEY (hospital_id, subject, subject_seq, type),
  constraint platform_outbox_dispatched CHECK (((dispatch_no IS NULL) = (dispatched_at IS NULL)))
);
CREATE INDEX platform_outbox_backing_off ON platform.outbox USING btree (hospital_id, retry_at) WHERE ((dispatch_no IS NULL) AND (retry_at IS NOT NULL));
CREATE INDEX platform_outbox_delivered ON platform.outbox USING btree (hospital_id, dispatched_at) WHERE (dispatch_no IS NOT NULL);
CREATE INDEX platform_outbox_waiting ON platform.outbox USING btree (hospital_id, id) WHERE (dispatch_no IS NULL);
alter table platform.outbox enable row level security, force row level security;
create policy platform_outbox_scope on platform.outbox
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on platform.outbox to shuxin_app;

create table platform.rate_limit (
  key character varying(255) not null,
  points integer not null default 0,
  expire bigint,
  constraint platform_rate_limit_pkey PRIMARY KEY (key)
);
CREATE INDEX platform_rate_limit_expired ON platform.rate_limit USING btree (expire);
grant delete, insert, select, update on platform.rate_limit to shuxin_app;

create table programme.day_look (
  hospital_id integer not null,
  looked_at timestamp with time zone not null,
  looked_on date not null,
  rebuild_total integer not null default 0,
  rebuild_at timestamp with time zone,
  constraint programme_day_look_pkey PRIMARY KEY (hospital_id),
  constraint programme_day_look_total CHECK ((rebuild_total >= 0))
);
alter table programme.day_look enable row level security, force row level security;
create policy programme_day_look_scope on programme.day_look
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.day_look to shuxin_app;

create table programme.day_mark (
  hospital_id integer not null,
  day date not null,
  constraint programme_day_mark_pkey PRIMARY KEY (hospital_id, day)
);
alter table programme.day_mark enable row level security, force row level security;
create policy programme_day_mark_scope on programme.day_mark
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.day_mark to shuxin_app;

create table programme.day_sum (
  hospital_id integer not null,
  day date not null,
  department_id uuid not null,
  visits integer not null default 0,
  booked integer not null default 0,
  waited integer not null default 0,
  held integer not null default 0,
  evening integer not null default 0,
  anaesthesia integer not null default 0,
  pain integer not null default 0,
  pharmacy integer not null default 0,
  laboratory integer not null default 0,
  health_management integer not null default 0,
  nursing integer not null default 0,
  places integer not null default 0,
  online integer not null default 0,
  tier integer not null default 0,
  expert_places integer not null default 0,
  expert_first integer not null default 0,
  expert_return integer not null default 0,
  waited_raw integer not null default 0,
  constraint programme_day_sum_pkey PRIMARY KEY (hospital_id, day, department_id),
  constraint programme_day_sum_parts CHECK (((booked <= visits) AND (tier <= online) AND (online <= places) AND (evening <= held))),
  constraint programme_day_sum_raw CHECK ((waited_raw >= 0))
);
alter table programme.day_sum enable row level security, force row level security;
create policy programme_day_sum_scope on programme.day_sum
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.day_sum to shuxin_app;

create table programme.deadline_change (
  hospital_id integer not null,
  change_id uuid not null,
  measure_id uuid not null,
  old_to date,
  new_to date not null,
  reason text not null,
  state text not null default 'asked'::text,
  asked_at timestamp with time zone not null,
  asked_by text not null,
  decided_at timestamp with time zone,
  decided_by text,
  decision_note text not null default ''::text,
  constraint programme_deadline_change_pkey PRIMARY KEY (hospital_id, change_id),
  constraint programme_deadline_change_measure FOREIGN KEY (hospital_id, measure_id) REFERENCES programme.measure(hospital_id, measure_id),
  constraint programme_deadline_change_another CHECK (((decided_by IS NULL) OR (decided_by <> asked_by))),
  constraint programme_deadline_change_decided CHECK ((((state = 'asked'::text) = (decided_at IS NULL)) AND ((decided_at IS NULL) = (decided_by IS NULL)))),
  constraint programme_deadline_change_state CHECK ((state = ANY (ARRAY['asked'::text, 'approved'::text, 'refused'::text])))
);
CREATE UNIQUE INDEX programme_deadline_change_one_open ON programme.deadline_change USING btree (hospital_id, measure_id) WHERE (state = 'asked'::text);
alter table programme.deadline_change enable row level security, force row level security;
create policy programme_deadline_change_scope on programme.deadline_change
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.deadline_change to shuxin_app;

create table programme.delegation (
  hospital_id integer not null,
  delegation_id uuid not null,
  measure_id uuid not null,
  from_account uuid not null,
  to_account uuid not null,
  state text not null default 'asked'::text,
  note text not null,
  answer text not null default ''::text,
  asked_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  constraint programme_delegation_pkey PRIMARY KEY (hospital_id, delegation_id),
  constraint programme_delegation_measure FOREIGN KEY (hospital_id, measure_id) REFERENCES programme.measure(hospital_id, measure_id),
  constraint programme_delegation_answered CHECK (((state = 'asked'::text) = (answered_at IS NULL))),
  constraint programme_delegation_colleague CHECK ((from_account <> to_account)),
  constraint programme_delegation_state CHECK ((state = ANY (ARRAY['asked'::text, 'accepted'::text, 'declined'::text])))
);
CREATE INDEX programme_delegation_by_measure ON programme.delegation USING btree (hospital_id, measure_id, asked_at);
CREATE INDEX programme_delegation_to ON programme.delegation USING btree (hospital_id, to_account) WHERE (state = 'asked'::text);
CREATE UNIQUE INDEX programme_delegation_one_open ON programme.delegation USING btree (hospital_id, measure_id) WHERE (state = 'asked'::text);
alter table programme.delegation enable row level security, force row level security;
create policy programme_delegation_scope on programme.delegation
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.delegation to shuxin_app;

create table programme.evidence (
  hospital_id integer not null,
  evidence_id uuid not null,
  measure_id uuid not null,
  title text not null,
  file_id uuid,
  path text,
  kept_at timestamp with time zone not null,
  kept_by text not null,
  constraint programme_evidence_pkey PRIMARY KEY (hospital_id, evidence_id),
  constraint programme_evidence_file FOREIGN KEY (hospital_id, file_id) REFERENCES programme.measure_file(hospital_id, file_id),
  constraint programme_evidence_measure FOREIGN KEY (hospital_id, measure_id) REFERENCES programme.measure(hospital_id, measure_id),
  constraint programme_evidence_one CHECK (((file_id IS NULL) <> (path IS NULL)))
);
CREATE INDEX programme_evidence_by_measure ON programme.evidence USING btree (hospital_id, measure_id);
alter table programme.evidence enable row level security, force row level security;
create policy programme_evidence_scope on programme.evidence
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on programme.evidence to shuxin_app;

create table programme.grade_claim (
  hospital_id integer not null,
  claim_id uuid not null,
  clause text,
  item integer,
  met boolean,
  numerator bigint,
  denominator bigint,
  evidence text not null,
  said_at timestamp with time zone not null,
  said_by text not null,
  said_by_name text not null,
  constraint programme_grade_claim_pkey PRIMARY KEY (hospital_id, claim_id),
  constraint programme_grade_claim_clause CHECK (((clause IS NULL) = (met IS NULL))),
  constraint programme_grade_claim_evidence CHECK (((evidence <> ''::text) OR (met IS FALSE))),
  constraint programme_grade_claim_of CHECK (((clause IS NULL) <> (item IS NULL))),
  constraint programme_grade_claim_ratio CHECK ((((item IS NULL) = (numerator IS NULL)) AND ((numerator IS NULL) = (denominator IS NULL)) AND (denominator > 0) AND ((numerator >= 0) AND (numerator <= denominator))))
);
CREATE INDEX programme_grade_claim_newest ON programme.grade_claim USING btree (hospital_id, clause, item, said_at DESC);
alter table programme.grade_claim enable row level security, force row level security;
create policy programme_grade_claim_scope on programme.grade_claim
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on programme.grade_claim to shuxin_app;

create table programme.grade_run (
  hospital_id integer not null,
  run_id uuid not null,
  from_day date not null,
  to_day date not null,
  made_at timestamp with time zone not null,
  made_by text not null,
  level integer not null,
  total integer not null,
  counts jsonb not null,
  claims jsonb not null,
  constraint programme_grade_run_pkey PRIMARY KEY (hospital_id, run_id),
  constraint programme_grade_run_days CHECK ((from_day <= to_day)),
  constraint programme_grade_run_level CHECK (((level >= 0) AND (level <= 5))),
  constraint programme_grade_run_total CHECK (((total >= 0) AND (total <= 8500)))
);
CREATE INDEX programme_grade_run_newest ON programme.grade_run USING btree (hospital_id, made_at DESC);
alter table programme.grade_run enable row level security, force row level security;
create policy programme_grade_run_scope on programme.grade_run
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on programme.grade_run to shuxin_app;

create table programme.hearing (
  hospital_id integer not null,
  hearing_id uuid not null,
  body text not null,
  held_on date not null,
  topic text not null,
  decided text not null,
  file_id uuid not null,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  constraint programme_hearing_minutes_once UNIQUE (hospital_id, file_id),
  constraint programme_hearing_pkey PRIMARY KEY (hospital_id, hearing_id),
  constraint programme_hearing_file FOREIGN KEY (hospital_id, file_id) REFERENCES programme.problem_file(hospital_id, file_id),
  constraint programme_hearing_body CHECK ((body = ANY (ARRAY['party_committee'::text, 'office_meeting'::text, 'special_meeting'::text]))),
  constraint programme_hearing_topic CHECK (((char_length(topic) >= 1) AND (char_length(topic) <= 120)))
);
CREATE INDEX programme_hearing_by_day ON programme.hearing USING btree (hospital_id, held_on);
alter table programme.hearing enable row level security, force row level security;
create policy programme_hearing_scope on programme.hearing
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on programme.hearing to shuxin_app;

create table programme.indicator_declared (
  hospital_id integer not null,
  declared_id uuid not null,
  value_key text not null,
  period text not null,
  definition integer not null,
  numerator integer,
  denominator integer,
  scaled integer,
  grades integer[],
  note text not null default ''::text,
  link text,
  evidence_id uuid,
  state text not null default 'waiting'::text,
  declared_at timestamp with time zone not null,
  declared_by text not null,
  declared_name text not null,
  decided_at timestamp with time zone,
  decided_by text,
  decided_name text,
  decided_note text not null default ''::text,
  version integer not null default 1,
  department_id uuid,
  constraint programme_indicator_declared_pkey PRIMARY KEY (hospital_id, declared_id),
  constraint programme_indicator_declared_file FOREIGN KEY (hospital_id, evidence_id) REFERENCES programme.indicator_evidence(hospital_id, evidence_id),
  constraint programme_indicator_declared_decided CHECK ((((state = 'waiting'::text) = (decided_at IS NULL)) AND ((decided_at IS NULL) = (decided_by IS NULL)))),
  constraint programme_indicator_declared_evidence CHECK (((link IS NOT NULL) OR (evidence_id IS NOT NULL))),
  constraint programme_indicator_declared_key CHECK ((value_key ~ '^[1-9][0-9]?[abc]?$'::text)),
  constraint programme_indicator_declared_parts CHECK (((numerator >= 0) AND (denominator >= 0))),
  constraint programme_indicator_declared_period CHECK ((period ~ '^[12][0-9]{3}(H[12])?$'::text)),
  constraint programme_indicator_declared_state CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'returned'::text]))),
  constraint programme_indicator_declared_two_people CHECK (((state <> 'approved'::text) OR (decided_by <> declared_by))),
  constraint programme_indicator_declared_value CHECK ((((scaled IS NULL) = (grades IS NOT NULL)) AND (scaled >= 0)))
);
CREATE INDEX programme_indicator_declared_in_force ON programme.indicator_declared USING btree (hospital_id, value_key, period, department_id, decided_at) WHERE (state = 'approved'::text);
CREATE UNIQUE INDEX programme_indicator_declared_one_waiting ON programme.indicator_declared USING btree (hospital_id, value_key, period, department_id) NULLS NOT DISTINCT WHERE (state = 'waiting'::text);
alter table programme.indicator_declared enable row level security, force row level security;
create policy programme_indicator_declared_scope on programme.indicator_declared
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.indicator_declared to shuxin_app;

create table programme.indicator_evidence (
  hospital_id integer not null,
  evidence_id uuid not null,
  media text not null,
  bytes bytea not null,
  kept_at timestamp with time zone not null,
  kept_by text not null,
  constraint programme_indicator_evidence_pkey PRIMARY KEY (hospital_id, evidence_id),
  constraint programme_indicator_evidence_size CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 5000000)))
);
alter table programme.indicator_evidence enable row level security, force row level security;
create policy programme_indicator_evidence_scope on programme.indicator_evidence
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on programme.indicator_evidence to shuxin_app;

create table programme.indicator_scope (
  hospital_id integer not null,
  scope_id uuid not null,
  no integer not null,
  applicable boolean not null,
  reason text not null,
  decided_at timestamp with time zone not null,
  decided_by text not null,
  decided_name text not null,
  constraint programme_indicator_scope_pkey PRIMARY KEY (hospital_id, scope_id),
  constraint programme_indicator_scope_no CHECK (((no >= 1) AND (no <= 34))),
  constraint programme_indicator_scope_reason CHECK (((char_length(reason) >= 2) AND (char_length(reason) <= 200)))
);
CREATE INDEX programme_indicator_scope_by_row ON programme.indicator_scope USING btree (hospital_id, no, decided_at);
alter table programme.indicator_scope enable row level security, force row level security;
create policy programme_indicator_scope_scope on programme.indicator_scope
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on programme.indicator_scope to shuxin_app;

create table programme.indicator_target (
  hospital_id integer not null,
  no integer not null,
  valid_from date not null,
  scaled integer not null,
  text_zh text not null,
  text_en text not null,
  value_key text not null,
  set_by text not null default ''::text,
  set_name text not null default ''::text,
  constraint programme_indicator_target_pkey PRIMARY KEY (hospital_id, value_key, valid_from),
  constraint programme_indicator_target_key CHECK ((value_key ~ '^[1-9][0-9]?[abc]?$'::text)),
  constraint programme_indicator_target_no CHECK (((no >= 1) AND (no <= 34))),
  constraint programme_indicator_target_scaled CHECK ((scaled >= 0))
);
alter table programme.indicator_target enable row level security, force row level security;
create policy programme_indicator_target_scope on programme.indicator_target
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.indicator_target to shuxin_app;

create table programme.measure (
  hospital_id integer not null,
  measure_id uuid not null,
  task_id uuid not null,
  position integer not null,
  text text not null,
  lead_name text,
  lead_account uuid,
  lead_cell text not null,
  deadline_text text,
  deadline_cell text not null,
  deadline_kind text not null,
  due_from date,
  due_to date,
  state text not null default 'open'::text,
  grade text,
  started_at timestamp with time zone,
  submitted_at timestamp with time zone,
  judged_at timestamp with time zone,
  judged_by text,
  version integer not null default 1,
  line integer,
  notes jsonb not null default '[]'::jsonb,
  holder_account uuid,
  submitted_by uuid,
  remind_on date,
  brought text,
  constraint programme_measure_position UNIQUE (hospital_id, task_id, "position"),
  constraint programme_measure_pkey PRIMARY KEY (hospital_id, measure_id),
  constraint programme_measure_task FOREIGN KEY (hospital_id, task_id) REFERENCES programme.task(hospital_id, task_id),
  constraint programme_measure_another_judges CHECK (((judged_by IS NULL) OR (submitted_by IS NULL) OR (judged_by <> (submitted_by)::text))),
  constraint programme_measure_brought CHECK ((brought = ANY (ARRAY['unsettled'::text, 'done'::text, 'moved'::text, 'overdue'::text]))),
  constraint programme_measure_deadline_cell CHECK ((deadline_cell = ANY (ARRAY['written'::text, 'inherited'::text, 'empty'::text, 'missing'::text, 'corrected'::text]))),
  constraint programme_measure_deadline_kind CHECK ((deadline_kind = ANY (ARRAY['by'::text, 'during'::text, 'from'::text, 'continuous'::text, 'none'::text]))),
  constraint programme_measure_due CHECK (((due_from IS NULL) OR (due_to IS NULL) OR (due_from <= due_to))),
  constraint programme_measure_grade CHECK ((grade = ANY (ARRAY['on_time_good'::text, 'on_time_poor'::text, 'late'::text, 'undone'::text]))),
  constraint programme_measure_graded CHECK (((state = 'accepted'::text) = (grade IS NOT NULL))),
  constraint programme_measure_judged CHECK (((judged_at IS NULL) = (judged_by IS NULL))),
  constraint programme_measure_lead_cell CHECK ((lead_cell = ANY (ARRAY['written'::text, 'inherited'::text, 'empty'::text, 'missing'::text, 'corrected'::text]))),
  constraint programme_measure_notes CHECK ((jsonb_typeof(notes) = 'array'::text)),
  constraint programme_measure_state CHECK ((state = ANY (ARRAY['open'::text, 'working'::text, 'submitted'::text, 'accepted'::text, 'returned'::text, 'dropped'::text])))
);
CREATE INDEX programme_measure_by_due ON programme.measure USING btree (hospital_id, due_to) WHERE (state = ANY (ARRAY['open'::text, 'working'::text, 'returned'::text]));
CREATE INDEX programme_measure_by_holder ON programme.measure USING btree (hospital_id, holder_account) WHERE (holder_account IS NOT NULL);
CREATE INDEX programme_measure_by_lead ON programme.measure USING btree (hospital_id, lead_account) WHERE (lead_account IS NOT NULL);
CREATE INDEX programme_measure_to_remind ON programme.measure USING btree (hospital_id, remind_on) WHERE (state = ANY (ARRAY['open'::text, 'working'::text, 'returned'::text]));
CREATE INDEX programme_measure_unsettled ON programme.measure USING btree (hospital_id) WHERE (brought = 'unsettled'::text);
alter table programme.measure enable row level security, force row level security;
create policy programme_measure_scope on programme.measure
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.measure to shuxin_app;

create table programme.measure_correction (
  hospital_id integer not null,
  measure_id uuid not null,
  version integer not null,
  at timestamp with time zone not null,
  by text not null,
  why text not null,
  before jsonb not null,
  after jsonb not null,
  constraint programme_measure_correction_pkey PRIMARY KEY (hospital_id, measure_id, version),
  constraint programme_measure_correction_measure FOREIGN KEY (hospital_id, measure_id) REFERENCES programme.measure(hospital_id, measure_id)
);
alter table programme.measure_correction enable row level security, force row level security;
create policy programme_measure_correction_scope on programme.measure_correction
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on programme.measure_correction to shuxin_app;

create table programme.measure_file (
  hospital_id integer not null,
  file_id uuid not null,
  measure_id uuid not null,
  media text not null,
  bytes bytea not null,
  sm3 text not null,
  kept_at timestamp with time zone not null,
  kept_by text not null,
  constraint programme_measure_file_pkey PRIMARY KEY (hospital_id, file_id),
  constraint programme_measure_file_measure FOREIGN KEY (hospital_id, measure_id) REFERENCES programme.measure(hospital_id, measure_id),
  constraint programme_measure_file_media CHECK ((media = ANY (ARRAY['image/png'::text, 'image/jpeg'::text, 'image/webp'::text, 'application/pdf'::text, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'::text, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'::text]))),
  constraint programme_measure_file_size CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 8000000)))
);
CREATE INDEX programme_measure_file_by_measure ON programme.measure_file USING btree (hospital_id, measure_id);
alter table programme.measure_file enable row level security, force row level security;
create policy programme_measure_file_scope on programme.measure_file
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on programme.measure_file to shuxin_app;

create table programme.measure_step (
  hospital_id integer not null,
  step_id uuid not null,
  measure_id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  by_whom text not null,
  note text not null,
  grade text,
  other_account uuid,
  old_to date,
  new_to date,
  constraint programme_measure_step_pkey PRIMARY KEY (hospital_id, step_id),
  constraint programme_measure_step_measure FOREIGN KEY (hospital_id, measure_id) REFERENCES programme.measure(hospital_id, measure_id),
  constraint programme_measure_step_grade CHECK ((grade = ANY (ARRAY['on_time_good'::text, 'on_time_poor'::text, 'late'::text, 'undone'::text]))),
  constraint programme_measure_step_kind CHECK ((kind = ANY (ARRAY['start'::text, 'note'::text, 'evidence'::text, 'submit'::text, 'accept'::text, 'return'::text, 'delegate'::text, 'delegate_accept'::text, 'delegate_decline'::text, 'deadline_ask'::text, 'deadline_approve'::text, 'deadline_refuse'::text, 'remind'::text, 'past_unsettled'::text, 'past_done'::text, 'past_moved'::text, 'past_overdue'::text])))
);
CREATE INDEX programme_measure_step_by_measure ON programme.measure_step USING btree (hospital_id, measure_id, at);
alter table programme.measure_step enable row level security, force row level security;
create policy programme_measure_step_scope on programme.measure_step
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on programme.measure_step to shuxin_app;

create table programme.measure_unit (
  hospital_id integer not null,
  measure_id uuid not null,
  part text not null,
  position integer not null,
  name text not null,
  unit_id uuid,
  cell text not null,
  constraint programme_measure_unit_pkey PRIMARY KEY (hospital_id, measure_id, part, "position"),
  constraint programme_measure_unit_measure FOREIGN KEY (hospital_id, measure_id) REFERENCES programme.measure(hospital_id, measure_id),
  constraint programme_measure_unit_unit FOREIGN KEY (hospital_id, unit_id) REFERENCES programme.unit(hospital_id, unit_id),
  constraint programme_measure_unit_cell CHECK ((cell = ANY (ARRAY['written'::text, 'inherited'::text, 'corrected'::text]))),
  constraint programme_measure_unit_part CHECK ((part = ANY (ARRAY['responsible'::text, 'supporting'::text])))
);
CREATE INDEX programme_measure_unit_by_unit ON programme.measure_unit USING btree (hospital_id, unit_id) WHERE (unit_id IS NOT NULL);
alter table programme.measure_unit enable row level security, force row level security;
create policy programme_measure_unit_scope on programme.measure_unit
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.measure_unit to shuxin_app;

create table programme.month_check (
  hospital_id integer not null,
  month text not null,
  unit_id uuid not null,
  found integer not null,
  open integer not null,
  overdue integer not null,
  returned integer not null,
  closed integer not null,
  remark text not null,
  checked_at timestamp with time zone not null,
  checked_by text not null,
  constraint programme_month_check_pkey PRIMARY KEY (hospital_id, month, unit_id),
  constraint programme_month_check_unit FOREIGN KEY (hospital_id, unit_id) REFERENCES programme.unit(hospital_id, unit_id),
  constraint programme_month_check_month CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
);
alter table programme.month_check enable row level security, force row level security;
create policy programme_month_check_scope on programme.month_check
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on programme.month_check to shuxin_app;

create table programme.pdca (
  hospital_id integer not null,
  pdca_id uuid not null,
  title text not null,
  unit_id uuid not null,
  plan_words text not null default ''::text,
  do_words text not null default ''::text,
  check_words text not null default ''::text,
  act_words text not null default ''::text,
  measured text not null default ''::text,
  figure_unit text not null default ''::text,
  before_value integer,
  before_from text not null default ''::text,
  after_value integer,
  after_from text not null default ''::text,
  state text not null default 'open'::text,
  begun_at timestamp with time zone not null,
  begun_by text not null,
  summarized_at timestamp with time zone,
  summarized_by text,
  version integer not null default 1,
  constraint programme_pdca_pkey PRIMARY KEY (hospital_id, pdca_id),
  constraint programme_pdca_unit FOREIGN KEY (hospital_id, unit_id) REFERENCES programme.unit(hospital_id, unit_id),
  constraint programme_pdca_state CHECK ((state = ANY (ARRAY['open'::text, 'summarized'::text]))),
  constraint programme_pdca_summarized CHECK (((state = 'summarized'::text) = ((summarized_at IS NOT NULL) AND (summarized_by IS NOT NULL)))),
  constraint programme_pdca_whole CHECK (((state <> 'summarized'::text) OR ((plan_words <> ''::text) AND (do_words <> ''::text) AND (check_words <> ''::text) AND (act_words <> ''::text) AND (measured <> ''::text) AND (figure_unit <> ''::text) AND (before_value IS NOT NULL) AND (after_value IS NOT NULL))))
);
alter table programme.pdca enable row level security, force row level security;
create policy programme_pdca_scope on programme.pdca
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.pdca to shuxin_app;

create table programme.pdca_problem (
  hospital_id integer not null,
  pdca_id uuid not null,
  problem_id uuid not null,
  constraint programme_pdca_problem_pkey PRIMARY KEY (hospital_id, pdca_id, problem_id),
  constraint programme_pdca_problem_pdca FOREIGN KEY (hospital_id, pdca_id) REFERENCES programme.pdca(hospital_id, pdca_id),
  constraint programme_pdca_problem_problem FOREIGN KEY (hospital_id, problem_id) REFERENCES programme.problem(hospital_id, problem_id)
);
alter table programme.pdca_problem enable row level security, force row level security;
create policy programme_pdca_problem_scope on programme.pdca_problem
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.pdca_problem to shuxin_app;

create table programme.plan (
  hospital_id integer not null,
  plan_id uuid not null,
  title text not null,
  number text,
  issued_on date,
  year integer not null,
  state text not null,
  source_name text not null,
  source_kind text not null,
  source_sm3 text not null,
  source bytea,
  draft jsonb,
  made_at timestamp with time zone not null,
  made_by text not null,
  confirmed_at timestamp with time zone,
  confirmed_by text,
  version integer not null default 1,
  goals jsonb not null default '[]'::jsonb,
  numbers jsonb not null default '[]'::jsonb,
  indicators jsonb not null default '[]'::jsonb,
  leading_group jsonb not null default '[]'::jsonb,
  ended_at timestamp with time zone,
  ended_by text,
  ended_why text,
  leader_account uuid,
  from_authority integer,
  from_plan uuid,
  constraint programme_plan_pkey PRIMARY KEY (hospital_id, plan_id),
  constraint programme_plan_confirmed CHECK (((confirmed_at IS NULL) = (confirmed_by IS NULL))),
  constraint programme_plan_confirmed_state CHECK (((state <> ALL (ARRAY['active'::text, 'closed'::text])) OR (confirmed_at IS NOT NULL))),
  constraint programme_plan_draft CHECK (((state <> 'draft'::text) OR (draft IS NOT NULL))),
  constraint programme_plan_ended CHECK ((((ended_at IS NULL) = (ended_by IS NULL)) AND ((ended_at IS NULL) = (state = ANY (ARRAY['draft'::text, 'active'::text]))))),
  constraint programme_plan_from CHECK ((((from_authority IS NULL) = (from_plan IS NULL)) AND ((source_kind = 'authority'::text) = (from_plan IS NOT NULL)))),
  constraint programme_plan_goals CHECK ((jsonb_typeof(goals) = 'array'::text)),
  constraint programme_plan_lists CHECK (((jsonb_typeof(indicators) = 'array'::text) AND (jsonb_typeof(leading_group) = 'array'::text))),
  constraint programme_plan_numbers CHECK ((jsonb_typeof(numbers) = 'array'::text)),
  constraint programme_plan_source_kind CHECK ((source_kind = ANY (ARRAY['txt'::text, 'docx'::text, 'xlsx'::text, 'pasted'::text, 'form'::text, 'authority'::text]))),
  constraint programme_plan_state CHECK ((state = ANY (ARRAY['draft'::text, 'active'::text, 'closed'::text, 'dropped'::text]))),
  constraint programme_plan_year CHECK (((year >= 2000) AND (year <= 2199)))
);
CREATE UNIQUE INDEX programme_plan_once ON programme.plan USING btree (hospital_id, source_sm3) WHERE (state <> 'dropped'::text);
alter table programme.plan enable row level security, force row level security;
create policy programme_plan_scope on programme.plan
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.plan to shuxin_app;

create table programme.plan_line (
  hospital_id integer not null,
  plan_id uuid not null,
  line integer not null,
  text text not null,
  fate text not null,
  reason text,
  constraint programme_plan_line_pkey PRIMARY KEY (hospital_id, plan_id, line),
  constraint programme_plan_line_plan FOREIGN KEY (hospital_id, plan_id) REFERENCES programme.plan(hospital_id, plan_id),
  constraint programme_plan_line_fate CHECK ((fate = ANY (ARRAY['used'::text, 'heading'::text, 'ignored'::text]))),
  constraint programme_plan_line_reason CHECK (((fate = 'ignored'::text) = (reason IS NOT NULL)))
);
alter table programme.plan_line enable row level security, force row level security;
create policy programme_plan_line_scope on programme.plan_line
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.plan_line to shuxin_app;

create table programme.problem (
  hospital_id integer not null,
  problem_id uuid not null,
  source text not null,
  round_id uuid,
  walk_step text,
  found_on date not null,
  place_id uuid,
  place text not null,
  category text not null,
  severity text not null,
  words text not null,
  figure_no integer,
  figure_period text,
  figure_department uuid,
  figure_value integer,
  figure_target integer,
  figure_unit text,
  state text not null default 'recorded'::text,
  unit_id uuid,
  assignee uuid,
  due_on date,
  returns integer not null default 0,
  rectified_by text,
  looked_by text,
  told_soon boolean not null default false,
  told_overdue boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  closed_at timestamp with time zone,
  version integer not null default 1,
  words_en text,
  place_en text,
  figure_key text,
  constraint programme_problem_pkey PRIMARY KEY (hospital_id, problem_id),
  constraint programme_problem_round FOREIGN KEY (hospital_id, round_id) REFERENCES programme.round(hospital_id, round_id),
  constraint programme_problem_unit FOREIGN KEY (hospital_id, unit_id) REFERENCES programme.unit(hospital_id, unit_id),
  constraint programme_problem_another_looks CHECK ((looked_by <> rectified_by)),
  constraint programme_problem_assigned CHECK (((state <> ALL (ARRAY['assigned'::text, 'returned'::text, 'rectified'::text, 'closed'::text])) OR ((unit_id IS NOT NULL) AND (assignee IS NOT NULL) AND (due_on IS NOT NULL)))),
  constraint programme_problem_category CHECK ((category = ANY (ARRAY['environment'::text, 'toilet'::text, 'signs'::text, 'queue'::text, 'service'::text, 'process'::text, 'systems'::text, 'equipment'::text, 'accessibility'::text, 'safety'::text, 'privacy'::text, 'other'::text]))),
  constraint programme_problem_closed CHECK (((state = ANY (ARRAY['closed'::text, 'dropped'::text])) = (closed_at IS NOT NULL))),
  constraint programme_problem_figure CHECK (((source = 'indicator'::text) = ((figure_no IS NOT NULL) AND (figure_period IS NOT NULL) AND (figure_value IS NOT NULL)))),
  constraint programme_problem_figure_key CHECK (((figure_key IS NULL) OR (source = 'indicator'::text))),
  constraint programme_problem_looked CHECK (((state <> ALL (ARRAY['returned'::text, 'closed'::text])) OR (looked_by IS NOT NULL))),
  constraint programme_problem_rectified CHECK (((state <> ALL (ARRAY['rectified'::text, 'returned'::text, 'closed'::text])) OR (rectified_by IS NOT NULL))),
  constraint programme_problem_returns CHECK ((returns >= 0)),
  constraint programme_problem_severity CHECK ((severity = ANY (ARRAY['minor'::text, 'ordinary'::text, 'serious'::text]))),
  constraint programme_problem_source CHECK ((source = ANY (ARRAY['round'::text, 'walk'::text, 'inspection'::text, 'complaint'::text, 'indicator'::text, 'other'::text]))),
  constraint programme_problem_state CHECK ((state = ANY (ARRAY['recorded'::text, 'assigned'::text, 'returned'::text, 'rectified'::text, 'closed'::text, 'dropped'::text]))),
  constraint programme_problem_words CHECK (((char_length(words) >= 1) AND (char_length(words) <= 1000))),
  constraint programme_problem_words_en CHECK (((words_en IS NULL) OR ((source = 'indicator'::text) AND ((char_length(words_en) >= 1) AND (char_length(words_en) <= 1000)))))
);
CREATE INDEX programme_problem_by_day ON programme.problem USING btree (hospital_id, found_on);
CREATE INDEX programme_problem_by_due ON programme.problem USING btree (hospital_id, due_on) WHERE (state = ANY (ARRAY['assigned'::text, 'returned'::text]));
CREATE INDEX programme_problem_by_round ON programme.problem USING btree (hospital_id, round_id) WHERE (round_id IS NOT NULL);
CREATE INDEX programme_problem_by_unit ON programme.problem USING btree (hospital_id, unit_id, state);
CREATE UNIQUE INDEX programme_problem_figure_once ON programme.problem USING btree (hospital_id, figure_key, figure_period, figure_department) NULLS NOT DISTINCT WHERE ((figure_key IS NOT NULL) AND (state <> ALL (ARRAY['closed'::text, 'dropped'::text])));
alter table programme.problem enable row level security, force row level security;
create policy programme_problem_scope on programme.problem
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.problem to shuxin_app;

create table programme.problem_file (
  hospital_id integer not null,
  file_id uuid not null,
  media text not null,
  bytes bytea not null,
  kept_at timestamp with time zone not null,
  kept_by text not null,
  constraint programme_problem_file_kind UNIQUE (hospital_id, file_id, media),
  constraint programme_problem_file_pkey PRIMARY KEY (hospital_id, file_id),
  constraint programme_problem_file_media CHECK ((media = ANY (ARRAY['image/png'::text, 'image/jpeg'::text, 'image/webp'::text, 'application/pdf'::text, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'::text]))),
  constraint programme_problem_file_size CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 4000000)))
);
alter table programme.problem_file enable row level security, force row level security;
create policy programme_problem_file_scope on programme.problem_file
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on programme.problem_file to shuxin_app;

create table programme.problem_photo (
  hospital_id integer not null,
  problem_id uuid not null,
  no integer not null,
  position integer not null,
  file_id uuid not null,
  media text not null,
  constraint programme_problem_photo_once UNIQUE (hospital_id, file_id),
  constraint programme_problem_photo_pkey PRIMARY KEY (hospital_id, problem_id, no, "position"),
  constraint programme_problem_photo_file FOREIGN KEY (hospital_id, file_id, media) REFERENCES programme.problem_file(hospital_id, file_id, media),
  constraint programme_problem_photo_step FOREIGN KEY (hospital_id, problem_id, no) REFERENCES programme.problem_step(hospital_id, problem_id, no),
  constraint programme_problem_photo_is_one CHECK ((media ~~ 'image/%'::text))
);
alter table programme.problem_photo enable row level security, force row level security;
create policy programme_problem_photo_scope on programme.problem_photo
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on programme.problem_photo to shuxin_app;

create table programme.problem_rule (
  hospital_id integer not null,
  since timestamp with time zone not null,
  again_days integer not null,
  likeness integer not null,
  days_minor integer not null,
  days_ordinary integer not null,
  days_serious integer not null,
  kept_by text not null,
  constraint programme_problem_rule_pkey PRIMARY KEY (hospital_id, since),
  constraint programme_problem_rule_again CHECK (((again_days >= 1) AND (again_days <= 730))),
  constraint programme_problem_rule_days CHECK ((((days_minor >= 1) AND (days_minor <= 365)) AND ((days_ordinary >= 1) AND (days_ordinary <= 365)) AND ((days_serious >= 1) AND (days_serious <= 365)))),
  constraint programme_problem_rule_likeness CHECK (((likeness >= 20) AND (likeness <= 100)))
);
alter table programme.problem_rule enable row level security, force row level security;
create policy programme_problem_rule_scope on programme.problem_rule
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.problem_rule to shuxin_app;

create table programme.problem_step (
  hospital_id integer not null,
  problem_id uuid not null,
  no integer not null,
  state text not null,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  by_whom text not null,
  words text not null,
  unit_id uuid,
  assignee uuid,
  due_on date,
  photos integer not null,
  constraint programme_problem_step_pkey PRIMARY KEY (hospital_id, problem_id, no),
  constraint programme_problem_step_problem FOREIGN KEY (hospital_id, problem_id) REFERENCES programme.problem(hospital_id, problem_id),
  constraint programme_problem_step_order CHECK ((ended_at >= began_at)),
  constraint programme_problem_step_proof CHECK (((state <> 'rectified'::text) OR ((photos > 0) AND (words <> ''::text)))),
  constraint programme_problem_step_reason CHECK (((state <> ALL (ARRAY['returned'::text, 'dropped'::text])) OR (words <> ''::text))),
  constraint programme_problem_step_state CHECK ((state = ANY (ARRAY['recorded'::text, 'assigned'::text, 'returned'::text, 'rectified'::text, 'closed'::text, 'dropped'::text])))
);
CREATE INDEX programme_problem_step_by_time ON programme.problem_step USING btree (hospital_id, began_at);
CREATE UNIQUE INDEX programme_problem_step_one_current ON programme.problem_step USING btree (hospital_id, problem_id) WHERE (ended_at IS NULL);
alter table programme.problem_step enable row level security, force row level security;
create policy programme_problem_step_scope on programme.problem_step
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.problem_step to shuxin_app;

create table programme.reminder_rule (
  hospital_id integer not null,
  rule_id uuid not null,
  before_days integer[] not null,
  head_days integer not null,
  leader_days integer not null,
  changed_at timestamp with time zone not null,
  changed_by text not null,
  constraint programme_reminder_rule_pkey PRIMARY KEY (hospital_id, rule_id),
  constraint programme_reminder_rule_days CHECK ((((head_days >= 1) AND (head_days <= 90)) AND ((leader_days >= head_days) AND (leader_days <= 365))))
);
alter table programme.reminder_rule enable row level security, force row level security;
create policy programme_reminder_rule_scope on programme.reminder_rule
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on programme.reminder_rule to shuxin_app;

create table programme.reminder_sent (
  hospital_id integer not null,
  measure_id uuid not null,
  due_on date not null,
  step text not null,
  sent_at timestamp with time zone not null,
  constraint programme_reminder_sent_pkey PRIMARY KEY (hospital_id, measure_id, due_on, step),
  constraint programme_reminder_sent_measure FOREIGN KEY (hospital_id, measure_id) REFERENCES programme.measure(hospital_id, measure_id)
);
alter table programme.reminder_sent enable row level security, force row level security;
create policy programme_reminder_sent_scope on programme.reminder_sent
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on programme.reminder_sent to shuxin_app;

create table programme.round (
  hospital_id integer not null,
  round_id uuid not null,
  kind text not null,
  held_on date not null,
  route text not null,
  remark text not null default ''::text,
  state text not null default 'open'::text,
  begun_at timestamp with time zone not null,
  begun_by text not null,
  ended_at timestamp with time zone,
  version integer not null default 1,
  constraint programme_round_pkey PRIMARY KEY (hospital_id, round_id),
  constraint programme_round_ended CHECK (((state = 'ended'::text) = (ended_at IS NOT NULL))),
  constraint programme_round_kind CHECK ((kind = ANY (ARRAY['round'::text, 'walk'::text, 'inspection'::text, 'cleaning'::text, 'equipment'::text]))),
  constraint programme_round_route CHECK (((char_length(route) >= 1) AND (char_length(route) <= 200))),
  constraint programme_round_state CHECK ((state = ANY (ARRAY['open'::text, 'ended'::text])))
);
CREATE INDEX programme_round_by_day ON programme.round USING btree (hospital_id, held_on DESC);
alter table programme.round enable row level security, force row level security;
create policy programme_round_scope on programme.round
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.round to shuxin_app;

create table programme.round_member (
  hospital_id integer not null,
  round_id uuid not null,
  position integer not null,
  name text not null,
  constraint programme_round_member_pkey PRIMARY KEY (hospital_id, round_id, "position"),
  constraint programme_round_member_round FOREIGN KEY (hospital_id, round_id) REFERENCES programme.round(hospital_id, round_id)
);
alter table programme.round_member enable row level security, force row level security;
create policy programme_round_member_scope on programme.round_member
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.round_member to shuxin_app;

create table programme.score_finding (
  hospital_id integer not null,
  finding_id uuid not null,
  sheet_id uuid not null,
  item_id uuid not null,
  rule integer not null,
  source text not null,
  amount integer not null,
  note text not null,
  evidence text not null,
  instead_of integer,
  made_at timestamp with time zone not null,
  made_by text not null,
  dropped_at timestamp with time zone,
  dropped_by text,
  constraint programme_score_finding_pkey PRIMARY KEY (hospital_id, finding_id),
  constraint programme_score_finding_sheet FOREIGN KEY (hospital_id, sheet_id) REFERENCES programme.score_sheet(hospital_id, sheet_id),
  constraint programme_score_finding_amount CHECK (((amount >= 0) AND (amount <= 1000000))),
  constraint programme_score_finding_dropped CHECK (((dropped_at IS NULL) = (dropped_by IS NULL))),
  constraint programme_score_finding_evidence CHECK (((source <> 'declared'::text) OR (evidence <> ''::text))),
  constraint programme_score_finding_reason CHECK (((source <> 'override'::text) OR (note <> ''::text))),
  constraint programme_score_finding_source CHECK ((source = ANY (ARRAY['person'::text, 'declared'::text, 'override'::text])))
);
CREATE INDEX programme_score_finding_by_sheet ON programme.score_finding USING btree (hospital_id, sheet_id, item_id);
alter table programme.score_finding enable row level security, force row level security;
create policy programme_score_finding_scope on programme.score_finding
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.score_finding to shuxin_app;

create table programme.score_line (
  hospital_id integer not null,
  sheet_id uuid not null,
  item_id uuid not null,
  position integer not null,
  full_marks integer not null,
  points integer not null,
  kept jsonb not null,
  constraint programme_score_line_pkey PRIMARY KEY (hospital_id, sheet_id, item_id),
  constraint programme_score_line_sheet FOREIGN KEY (hospital_id, sheet_id) REFERENCES programme.score_sheet(hospital_id, sheet_id),
  constraint programme_score_line_points CHECK (((points >= 0) AND (full_marks >= 0)))
);
alter table programme.score_line enable row level security, force row level security;
create policy programme_score_line_scope on programme.score_line
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.score_line to shuxin_app;

create table programme.score_sheet (
  hospital_id integer not null,
  sheet_id uuid not null,
  plan_id uuid,
  unit_id uuid,
  period text not null,
  from_day date not null,
  to_day date not null,
  state text not null default 'filling'::text,
  full_marks integer,
  points integer,
  bonus integer,
  scaled integer,
  note text not null default ''::text,
  made_at timestamp with time zone not null,
  made_by text not null,
  filled_at timestamp with time zone,
  filled_by text,
  reviewed_at timestamp with time zone,
  reviewed_by text,
  closed_at timestamp with time zone,
  closed_by text,
  version integer not null default 1,
  constraint programme_score_sheet_once_a_month UNIQUE (hospital_id, unit_id, period),
  constraint programme_score_sheet_once_a_period UNIQUE (hospital_id, plan_id, period),
  constraint programme_score_sheet_pkey PRIMARY KEY (hospital_id, sheet_id),
  constraint programme_score_sheet_plan FOREIGN KEY (hospital_id, plan_id) REFERENCES programme.plan(hospital_id, plan_id),
  constraint programme_score_sheet_unit FOREIGN KEY (hospital_id, unit_id) REFERENCES programme.unit(hospital_id, unit_id),
  constraint programme_score_sheet_closed CHECK ((((state = 'closed'::text) = (closed_at IS NOT NULL)) AND ((closed_at IS NULL) = (closed_by IS NULL)))),
  constraint programme_score_sheet_days CHECK ((from_day <= to_day)),
  constraint programme_score_sheet_filled CHECK ((((state = 'filling'::text) = (filled_at IS NULL)) AND ((filled_at IS NULL) = (filled_by IS NULL)))),
  constraint programme_score_sheet_of_one CHECK (((plan_id IS NULL) <> (unit_id IS NULL))),
  constraint programme_score_sheet_period CHECK ((period ~ '^[0-9]{4}(-(0[1-9]|1[0-2])|Q[1-4]|H[12])?$'::text)),
  constraint programme_score_sheet_points CHECK ((((points >= 0) AND (points <= full_marks)) AND (bonus >= 0))),
  constraint programme_score_sheet_result CHECK ((((state = 'filling'::text) = (points IS NULL)) AND ((points IS NULL) = (full_marks IS NULL)) AND ((points IS NULL) = (bonus IS NULL)) AND ((points IS NULL) = (scaled IS NULL)))),
  constraint programme_score_sheet_reviewed CHECK ((((state = ANY (ARRAY['reviewed'::text, 'closed'::text])) = (reviewed_at IS NOT NULL)) AND ((reviewed_at IS NULL) = (reviewed_by IS NULL)))),
  constraint programme_score_sheet_state CHECK ((state = ANY (ARRAY['filling'::text, 'filled'::text, 'reviewed'::text, 'closed'::text]))),
  constraint programme_score_sheet_two_people CHECK (((reviewed_by IS NULL) OR (reviewed_by <> filled_by))),
  constraint programme_score_sheet_unit_month CHECK (((unit_id IS NULL) OR (period ~ '^[0-9]{4}-'::text)))
);
CREATE INDEX programme_score_sheet_by_period ON programme.score_sheet USING btree (hospital_id, period);
alter table programme.score_sheet enable row level security, force row level security;
create policy programme_score_sheet_scope on programme.score_sheet
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.score_sheet to shuxin_app;

create table programme.scoring (
  hospital_id integer not null,
  task_id uuid not null,
  text text not null,
  full_marks integer,
  bonus_cap integer,
  version integer not null default 1,
  changed_at timestamp with time zone,
  changed_by text,
  constraint programme_scoring_pkey PRIMARY KEY (hospital_id, task_id),
  constraint programme_scoring_task FOREIGN KEY (hospital_id, task_id) REFERENCES programme.task(hospital_id, task_id),
  constraint programme_scoring_bonus_cap CHECK (((bonus_cap IS NULL) OR (bonus_cap > 0))),
  constraint programme_scoring_changed CHECK (((changed_at IS NULL) = (changed_by IS NULL))),
  constraint programme_scoring_full_marks CHECK (((full_marks IS NULL) OR (full_marks > 0)))
);
alter table programme.scoring enable row level security, force row level security;
create policy programme_scoring_scope on programme.scoring
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.scoring to shuxin_app;

create table programme.scoring_rule (
  hospital_id integer not null,
  task_id uuid not null,
  position integer not null,
  trigger text not null,
  kind text not null,
  points integer,
  points_to integer,
  unit text not null,
  required integer,
  cap integer,
  floor integer,
  per integer not null default 1,
  round_up boolean not null default false,
  exempt_as text not null default 'full'::text,
  fact text,
  fact_params jsonb not null default '{}'::jsonb,
  fact_by text,
  constraint programme_scoring_rule_pkey PRIMARY KEY (hospital_id, task_id, "position"),
  constraint programme_scoring_rule_scoring FOREIGN KEY (hospital_id, task_id) REFERENCES programme.scoring(hospital_id, task_id),
  constraint programme_scoring_rule_exempt_as CHECK ((exempt_as = ANY (ARRAY['full'::text, 'excluded'::text]))),
  constraint programme_scoring_rule_fact CHECK (((fact IS NULL) OR (fact_by IS NOT NULL))),
  constraint programme_scoring_rule_kind CHECK ((kind = ANY (ARRAY['deduct'::text, 'exempt'::text, 'bonus'::text, 'judge'::text]))),
  constraint programme_scoring_rule_per CHECK (((per >= 1) AND (per <= 1000))),
  constraint programme_scoring_rule_points CHECK (((points IS NULL) OR (points >= 0))),
  constraint programme_scoring_rule_range CHECK (((points_to IS NULL) OR ((points IS NOT NULL) AND (points_to >= points)))),
  constraint programme_scoring_rule_unit CHECK ((unit = ANY (ARRAY['once'::text, 'time'::text, 'case'::text, 'place'::text, 'item'::text, 'device'::text, 'document'::text, 'percent'::text])))
);
alter table programme.scoring_rule enable row level security, force row level security;
create policy programme_scoring_rule_scope on programme.scoring_rule
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.scoring_rule to shuxin_app;

create table programme.section (
  hospital_id integer not null,
  section_id uuid not null,
  plan_id uuid not null,
  position integer not null,
  no text,
  title text not null,
  text text not null,
  line integer,
  constraint programme_section_position UNIQUE (hospital_id, plan_id, "position"),
  constraint programme_section_pkey PRIMARY KEY (hospital_id, section_id),
  constraint programme_section_plan FOREIGN KEY (hospital_id, plan_id) REFERENCES programme.plan(hospital_id, plan_id)
);
alter table programme.section enable row level security, force row level security;
create policy programme_section_scope on programme.section
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.section to shuxin_app;

create table programme.task (
  hospital_id integer not null,
  task_id uuid not null,
  plan_id uuid not null,
  section_id uuid,
  position integer not null,
  no text,
  category text,
  content text not null,
  bonus boolean not null default false,
  source text,
  line integer,
  from_task integer,
  constraint programme_task_position UNIQUE (hospital_id, plan_id, "position"),
  constraint programme_task_pkey PRIMARY KEY (hospital_id, task_id),
  constraint programme_task_plan FOREIGN KEY (hospital_id, plan_id) REFERENCES programme.plan(hospital_id, plan_id),
  constraint programme_task_section FOREIGN KEY (hospital_id, section_id) REFERENCES programme.section(hospital_id, section_id),
  constraint programme_task_from CHECK ((from_task > 0))
);
alter table programme.task enable row level security, force row level security;
create policy programme_task_scope on programme.task
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.task to shuxin_app;

create table programme.task_indicator (
  hospital_id integer not null,
  task_id uuid not null,
  indicator integer not null,
  linked_at timestamp with time zone not null,
  linked_by text not null,
  constraint programme_task_indicator_pkey PRIMARY KEY (hospital_id, task_id, indicator),
  constraint programme_task_indicator_task FOREIGN KEY (hospital_id, task_id) REFERENCES programme.task(hospital_id, task_id),
  constraint programme_task_indicator_no CHECK (((indicator >= 1) AND (indicator <= 99)))
);
CREATE INDEX programme_task_indicator_by_no ON programme.task_indicator USING btree (hospital_id, indicator);
alter table programme.task_indicator enable row level security, force row level security;
create policy programme_task_indicator_scope on programme.task_indicator
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.task_indicator to shuxin_app;

create table programme.unit (
  hospital_id integer not null,
  unit_id uuid not null,
  name text not null,
  aliases text[] not null default '{}'::text[],
  department_id uuid,
  active boolean not null default true,
  version integer not null default 1,
  constraint programme_unit_name UNIQUE (hospital_id, name),
  constraint programme_unit_pkey PRIMARY KEY (hospital_id, unit_id)
);
alter table programme.unit enable row level security, force row level security;
create policy programme_unit_scope on programme.unit
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.unit to shuxin_app;

create table programme.unit_member (
  hospital_id integer not null,
  unit_id uuid not null,
  account_id uuid not null,
  part text not null,
  constraint programme_unit_member_pkey PRIMARY KEY (hospital_id, unit_id, account_id),
  constraint programme_unit_member_unit FOREIGN KEY (hospital_id, unit_id) REFERENCES programme.unit(hospital_id, unit_id),
  constraint programme_unit_member_part CHECK ((part = ANY (ARRAY['head'::text, 'member'::text])))
);
CREATE INDEX programme_unit_member_by_account ON programme.unit_member USING btree (hospital_id, account_id);
alter table programme.unit_member enable row level security, force row level security;
create policy programme_unit_member_scope on programme.unit_member
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.unit_member to shuxin_app;

create table programme.unit_score_item (
  hospital_id integer not null,
  item_id uuid not null,
  position integer not null,
  name text not null,
  text text not null,
  full_marks integer,
  bonus_cap integer,
  units uuid[] not null default '{}'::uuid[],
  active boolean not null default true,
  version integer not null default 1,
  changed_at timestamp with time zone not null,
  changed_by text not null,
  constraint programme_unit_score_item_position UNIQUE (hospital_id, "position"),
  constraint programme_unit_score_item_pkey PRIMARY KEY (hospital_id, item_id),
  constraint programme_unit_score_item_cap CHECK (((bonus_cap IS NULL) OR (bonus_cap > 0))),
  constraint programme_unit_score_item_full CHECK (((full_marks IS NULL) OR (full_marks > 0))),
  constraint programme_unit_score_item_marks CHECK (((full_marks IS NOT NULL) OR (bonus_cap IS NOT NULL))),
  constraint programme_unit_score_item_name CHECK (((char_length(name) >= 1) AND (char_length(name) <= 60)))
);
alter table programme.unit_score_item enable row level security, force row level security;
create policy programme_unit_score_item_scope on programme.unit_score_item
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.unit_score_item to shuxin_app;

create table programme.unit_score_rule (
  hospital_id integer not null,
  item_id uuid not null,
  position integer not null,
  trigger text not null,
  kind text not null,
  points integer,
  points_to integer,
  unit text not null,
  required integer,
  cap integer,
  floor integer,
  per integer not null default 1,
  round_up boolean not null default false,
  exempt_as text not null default 'full'::text,
  fact text,
  fact_params jsonb not null default '{}'::jsonb,
  fact_by text,
  constraint programme_unit_score_rule_pkey PRIMARY KEY (hospital_id, item_id, "position"),
  constraint programme_unit_score_rule_item FOREIGN KEY (hospital_id, item_id) REFERENCES programme.unit_score_item(hospital_id, item_id),
  constraint programme_unit_score_rule_exempt_as CHECK ((exempt_as = ANY (ARRAY['full'::text, 'excluded'::text]))),
  constraint programme_unit_score_rule_fact CHECK (((fact IS NULL) OR (fact_by IS NOT NULL))),
  constraint programme_unit_score_rule_kind CHECK ((kind = ANY (ARRAY['deduct'::text, 'exempt'::text, 'bonus'::text, 'judge'::text]))),
  constraint programme_unit_score_rule_per CHECK (((per >= 1) AND (per <= 1000))),
  constraint programme_unit_score_rule_points CHECK (((points IS NULL) OR (points >= 0))),
  constraint programme_unit_score_rule_range CHECK (((points_to IS NULL) OR ((points IS NOT NULL) AND (points_to >= points)))),
  constraint programme_unit_score_rule_unit CHECK ((unit = ANY (ARRAY['once'::text, 'time'::text, 'case'::text, 'place'::text, 'item'::text, 'device'::text, 'document'::text, 'percent'::text])))
);
alter table programme.unit_score_rule enable row level security, force row level security;
create policy programme_unit_score_rule_scope on programme.unit_score_rule
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.unit_score_rule to shuxin_app;

create table programme.walk_step (
  hospital_id integer not null,
  round_id uuid not null,
  step text not null,
  minutes integer,
  remark text not null default ''::text,
  constraint programme_walk_step_pkey PRIMARY KEY (hospital_id, round_id, step),
  constraint programme_walk_step_round FOREIGN KEY (hospital_id, round_id) REFERENCES programme.round(hospital_id, round_id),
  constraint programme_walk_step_minutes CHECK (((minutes >= 0) AND (minutes <= 1440))),
  constraint programme_walk_step_said CHECK (((minutes IS NOT NULL) OR (remark <> ''::text))),
  constraint programme_walk_step_step CHECK ((step = ANY (ARRAY['book'::text, 'arrive'::text, 'check_in'::text, 'wait'::text, 'see'::text, 'pay'::text, 'tests'::text, 'result'::text, 'pharmacy'::text, 'leave'::text])))
);
alter table programme.walk_step enable row level security, force row level security;
create policy programme_walk_step_scope on programme.walk_step
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on programme.walk_step to shuxin_app;

create table queue.area_day (
  hospital_id integer not null,
  area_id uuid not null,
  date date not null,
  lines integer not null,
  constraint queue_area_day_pkey PRIMARY KEY (hospital_id, area_id, date)
);
alter table queue.area_day enable row level security, force row level security;
create policy queue_area_day_scope on queue.area_day
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on queue.area_day to shuxin_app;

create table queue.board (
  hospital_id integer not null,
  area_id uuid not null,
  seq bigint not null,
  constraint queue_board_pkey PRIMARY KEY (hospital_id, area_id)
);
alter table queue.board enable row level security, force row level security;
create policy queue_board_scope on queue.board
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on queue.board to shuxin_app;

create table queue.board_line (
  hospital_id integer not null,
  id uuid not null,
  kind text not null,
  place_id uuid not null,
  patient_id uuid not null,
  day date not null,
  number text not null,
  state text not null,
  at_window text,
  room_id uuid,
  calls integer not null,
  changed_at timestamp with time zone not null,
  seq integer not null,
  constraint queue_board_line_number_once UNIQUE (hospital_id, place_id, kind, day, number),
  constraint queue_board_line_pkey PRIMARY KEY (hospital_id, id),
  constraint queue_board_line_calls CHECK ((((state = ANY (ARRAY['ready'::text, 'called'::text])) = (calls > 0)) AND (calls >= 0))),
  constraint queue_board_line_seq CHECK ((seq > 0)),
  constraint queue_board_line_state CHECK ((((kind = 'pharmacy'::text) AND (state = ANY (ARRAY['received'::text, 'dispensing'::text, 'ready'::text, 'collected'::text]))) OR ((kind = 'exams'::text) AND (state = ANY (ARRAY['checked_in'::text, 'called'::text, 'done'::text]))))),
  constraint queue_board_line_where CHECK ((((state = 'ready'::text) = (at_window IS NOT NULL)) AND ((state = 'called'::text) = (room_id IS NOT NULL))))
);
CREATE INDEX queue_board_line_by_patient ON queue.board_line USING btree (hospital_id, patient_id);
alter table queue.board_line enable row level security, force row level security;
create policy queue_board_line_scope on queue.board_line
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on queue.board_line to shuxin_app;

create table queue.course (
  hospital_id integer not null,
  id uuid not null,
  patient_id uuid not null,
  department_id uuid not null,
  place_id uuid not null,
  item text not null,
  sessions integer not null,
  used integer not null default 0,
  per_day integer not null,
  last_on date,
  on_day integer not null default 0,
  valid_until date not null,
  state text not null,
  opened_at timestamp with time zone not null,
  opened_by text not null,
  opened_by_name text not null,
  closed_at timestamp with time zone,
  close_reason text,
  version integer not null default 1,
  constraint queue_course_pkey PRIMARY KEY (hospital_id, id),
  constraint queue_course_closed CHECK ((((state = 'closed'::text) = (closed_at IS NOT NULL)) AND ((closed_at IS NULL) = (close_reason IS NULL)))),
  constraint queue_course_sessions CHECK ((((sessions >= 1) AND (sessions <= 200)) AND ((per_day >= 1) AND (per_day <= 4)) AND ((on_day >= 0) AND (on_day <= per_day)))),
  constraint queue_course_state CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'closed'::text]))),
  constraint queue_course_used CHECK ((((used >= 0) AND (used <= sessions)) AND ((state <> 'done'::text) OR (used = sessions)) AND ((state <> 'open'::text) OR (used < sessions))))
);
CREATE INDEX queue_course_by_patient ON queue.course USING btree (hospital_id, patient_id);
alter table queue.course enable row level security, force row level security;
create policy queue_course_scope on queue.course
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on queue.course to shuxin_app;

create table queue.course_visit (
  hospital_id integer not null,
  id uuid not null,
  course_id uuid not null,
  nth integer not null,
  date date not null,
  place_id uuid not null,
  state text not null,
  checked_in_at timestamp with time zone not null,
  checked_in_by text not null,
  done_at timestamp with time zone,
  undo_reason text,
  version integer not null default 1,
  constraint queue_course_visit_pkey PRIMARY KEY (hospital_id, id),
  constraint queue_course_visit_course FOREIGN KEY (hospital_id, course_id) REFERENCES queue.course(hospital_id, id),
  constraint queue_course_visit_done CHECK (((state = 'done'::text) = (done_at IS NOT NULL))),
  constraint queue_course_visit_state CHECK ((state = ANY (ARRAY['arrived'::text, 'done'::text, 'undone'::text]))),
  constraint queue_course_visit_undone CHECK (((state = 'undone'::text) = (undo_reason IS NOT NULL)))
);
CREATE INDEX queue_course_visit_by_place ON queue.course_visit USING btree (hospital_id, place_id, date);
CREATE UNIQUE INDEX queue_course_visit_once ON queue.course_visit USING btree (hospital_id, course_id, nth) WHERE (state <> 'undone'::text);
alter table queue.course_visit enable row level security, force row level security;
create policy queue_course_visit_scope on queue.course_visit
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on queue.course_visit to shuxin_app;

create table queue.desk_line (
  hospital_id integer not null,
  place_id uuid not null,
  date date not null,
  taken integer not null,
  special_run integer not null default 0,
  constraint queue_desk_line_pkey PRIMARY KEY (hospital_id, place_id, date),
  constraint queue_desk_line_counters CHECK (((taken >= 0) AND (special_run >= 0)))
);
alter table queue.desk_line enable row level security, force row level security;
create policy queue_desk_line_scope on queue.desk_line
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on queue.desk_line to shuxin_app;

create table queue.desk_ticket (
  hospital_id integer not null,
  id uuid not null,
  place_id uuid not null,
  kind text not null,
  date date not null,
  number integer not null,
  special boolean not null,
  state text not null,
  taken_at timestamp with time zone not null,
  taken_by text not null,
  by_desk boolean not null,
  called_at timestamp with time zone,
  called_by text,
  call_window text,
  ended_at timestamp with time zone,
  version integer not null default 1,
  constraint queue_desk_ticket_number_once UNIQUE (hospital_id, place_id, date, number),
  constraint queue_desk_ticket_pkey PRIMARY KEY (hospital_id, id),
  constraint queue_desk_ticket_line FOREIGN KEY (hospital_id, place_id, date) REFERENCES queue.desk_line(hospital_id, place_id, date),
  constraint queue_desk_ticket_called CHECK ((((state = ANY (ARRAY['called'::text, 'served'::text, 'absent'::text])) = (called_at IS NOT NULL)) AND ((called_at IS NULL) = (called_by IS NULL)))),
  constraint queue_desk_ticket_ended CHECK (((state = ANY (ARRAY['served'::text, 'absent'::text, 'left'::text])) = (ended_at IS NOT NULL))),
  constraint queue_desk_ticket_in_time CHECK (((called_at >= taken_at) AND (ended_at >= taken_at))),
  constraint queue_desk_ticket_kind CHECK ((kind = ANY (ARRAY['hall'::text, 'floor'::text]))),
  constraint queue_desk_ticket_state CHECK ((state = ANY (ARRAY['waiting'::text, 'called'::text, 'served'::text, 'absent'::text, 'left'::text])))
);
CREATE INDEX queue_desk_ticket_by_day ON queue.desk_ticket USING btree (hospital_id, date);
CREATE INDEX queue_desk_ticket_waiting ON queue.desk_ticket USING btree (hospital_id, place_id, date, number) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX queue_desk_ticket_one_called ON queue.desk_ticket USING btree (hospital_id, called_by) WHERE (state = 'called'::text);
CREATE UNIQUE INDEX queue_desk_ticket_one_waiting ON queue.desk_ticket USING btree (hospital_id, taken_by, date) WHERE ((state = 'waiting'::text) AND (NOT by_desk));
alter table queue.desk_ticket enable row level security, force row level security;
create policy queue_desk_ticket_scope on queue.desk_ticket
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on queue.desk_ticket to shuxin_app;

create table queue.encounter (
  hospital_id integer not null,
  id uuid not null,
  session_id uuid not null,
  appointment_id uuid not null,
  patient_id uuid not null,
  department_id uuid not null,
  practitioner_id uuid not null,
  channel text not null,
  booked_at timestamp with time zone not null,
  slot_start timestamp with time zone,
  number integer not null,
  state text not null,
  checked_in_at timestamp with time zone not null,
  called_at timestamp with time zone,
  calls integer not null default 0,
  returned_at_call integer,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  version integer not null default 1,
  priority boolean not null default false,
  misses integer not null default 0,
  back_places integer not null default 3,
  tests integer not null default 0,
  back_at timestamp with time zone,
  letter text,
  signed_in boolean not null default true,
  held_until timestamp with time zone,
  constraint queue_encounter_once UNIQUE (hospital_id, appointment_id),
  constraint queue_encounter_pkey PRIMARY KEY (hospital_id, id),
  constraint queue_encounter_line FOREIGN KEY (hospital_id, session_id) REFERENCES queue.line(hospital_id, session_id),
  constraint queue_encounter_called CHECK (((state = ANY (ARRAY['called'::text, 'in_room'::text, 'away'::text, 'done'::text])) <= ((called_at IS NOT NULL) AND (calls > 0)))),
  constraint queue_encounter_finished CHECK (((state = 'done'::text) = (finished_at IS NOT NULL))),
  constraint queue_encounter_held CHECK (((state <> 'held'::text) OR (held_until IS NOT NULL))),
  constraint queue_encounter_in_time CHECK (((started_at >= checked_in_at) AND (finished_at >= started_at))),
  constraint queue_encounter_misses CHECK (((misses >= 0) AND (back_places > 0))),
  constraint queue_encounter_started CHECK ((((state = ANY (ARRAY['in_room'::text, 'done'::text])) OR (tests > 0)) = (started_at IS NOT NULL))),
  constraint queue_encounter_state CHECK ((state = ANY (ARRAY['waiting'::text, 'held'::text, 'called'::text, 'in_room'::text, 'away'::text, 'done'::text, 'absent'::text, 'not_seen'::text, 'results_open'::text]))),
  constraint queue_encounter_tests CHECK (((tests >= 0) AND ((state = ANY (ARRAY['away'::text, 'results_open'::text])) <= (tests > 0)) AND ((back_at IS NOT NULL) <= (tests > 0))))
);
CREATE INDEX queue_encounter_by_patient ON queue.encounter USING btree (hospital_id, patient_id);
CREATE INDEX queue_encounter_by_start ON queue.encounter USING btree (hospital_id, started_at, id) WHERE (started_at IS NOT NULL);
CREATE INDEX queue_encounter_started_by_session ON queue.encounter USING btree (hospital_id, session_id) WHERE (started_at IS NOT NULL);
CREATE UNIQUE INDEX queue_encounter_number_once ON queue.encounter USING btree (hospital_id, session_id, number) WHERE (letter IS NULL);
CREATE UNIQUE INDEX queue_encounter_one_at_a_time ON queue.encounter USING btree (hospital_id, session_id) WHERE (state = ANY (ARRAY['called'::text, 'in_room'::text]));
CREATE UNIQUE INDEX queue_encounter_ticket_once ON queue.encounter USING btree (hospital_id, session_id, letter, number) WHERE (letter IS NOT NULL);
alter table queue.encounter enable row level security, force row level security;
create policy queue_encounter_scope on queue.encounter
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on queue.encounter to shuxin_app;

create table queue.entry (
  hospital_id integer not null,
  encounter_id uuid not null,
  seq integer not null,
  state text not null,
  move text not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  acted_by text not null,
  session_id uuid,
  reason text,
  note text,
  constraint queue_entry_pkey PRIMARY KEY (hospital_id, encounter_id, seq),
  constraint queue_entry_encounter FOREIGN KEY (hospital_id, encounter_id) REFERENCES queue.encounter(hospital_id, id),
  constraint queue_entry_in_time CHECK ((ended_at >= started_at)),
  constraint queue_entry_note CHECK (((note IS NULL) OR (reason IS NOT NULL)))
);
CREATE UNIQUE INDEX queue_entry_one_open ON queue.entry USING btree (hospital_id, encounter_id) WHERE (ended_at IS NULL);
alter table queue.entry enable row level security, force row level security;
create policy queue_entry_scope on queue.entry
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on queue.entry to shuxin_app;

create table queue.line (
  hospital_id integer not null,
  session_id uuid not null,
  department_id uuid not null,
  practitioner_id uuid not null,
  place_id uuid not null,
  area_id uuid not null,
  date date not null,
  letter text not null,
  calls integer not null default 0,
  booked_run integer not null default 0,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  version integer not null default 1,
  late_run integer not null default 0,
  priority_run integer not null default 0,
  return_run integer not null default 0,
  stopped_at timestamp with time zone,
  pool_id uuid,
  pool_part text,
  pool_period text,
  own_run integer not null default 0,
  constraint queue_line_letter_once UNIQUE (hospital_id, area_id, date, letter),
  constraint queue_line_pkey PRIMARY KEY (hospital_id, session_id),
  constraint queue_line_counters CHECK (((calls >= 0) AND (booked_run >= 0))),
  constraint queue_line_letter CHECK ((letter ~ '^[A-HJ-NP-Z]+$'::text)),
  constraint queue_line_pool CHECK ((((pool_id IS NULL) = (pool_part IS NULL)) AND ((pool_id IS NULL) = (pool_period IS NULL)) AND (pool_part = ANY (ARRAY['shares'::text, 'helps'::text])) AND (own_run >= 0))),
  constraint queue_line_return_run CHECK ((return_run >= 0)),
  constraint queue_line_runs CHECK (((late_run >= 0) AND (priority_run >= 0)))
);
CREATE INDEX queue_line_by_pool ON queue.line USING btree (hospital_id, pool_id, date) WHERE (pool_id IS NOT NULL);
alter table queue.line enable row level security, force row level security;
create policy queue_line_scope on queue.line
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on queue.line to shuxin_app;

create table queue.line_stop (
  hospital_id integer not null,
  session_id uuid not null,
  seq integer not null,
  stopped_at timestamp with time zone not null,
  stopped_by text not null,
  stopped_by_name text not null,
  reason text not null,
  reopened_at timestamp with time zone,
  reopened_by text,
  constraint queue_line_stop_pkey PRIMARY KEY (hospital_id, session_id, seq),
  constraint queue_line_stop_line FOREIGN KEY (hospital_id, session_id) REFERENCES queue.line(hospital_id, session_id),
  constraint queue_line_stop_in_time CHECK ((reopened_at >= stopped_at)),
  constraint queue_line_stop_reopened CHECK (((reopened_at IS NULL) = (reopened_by IS NULL)))
);
CREATE UNIQUE INDEX queue_line_stop_one_open ON queue.line_stop USING btree (hospital_id, session_id) WHERE (reopened_at IS NULL);
alter table queue.line_stop enable row level security, force row level security;
create policy queue_line_stop_scope on queue.line_stop
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on queue.line_stop to shuxin_app;

create table queue.pool (
  hospital_id integer not null,
  id uuid not null,
  department_id uuid not null,
  name text not null,
  made_at timestamp with time zone not null,
  made_by text not null,
  constraint queue_pool_name_once UNIQUE (hospital_id, department_id, name),
  constraint queue_pool_pkey PRIMARY KEY (hospital_id, id)
);
alter table queue.pool enable row level security, force row level security;
create policy queue_pool_scope on queue.pool
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on queue.pool to shuxin_app;

create table queue.pool_day (
  hospital_id integer not null,
  pool_id uuid not null,
  area_id uuid not null,
  date date not null,
  period text not null,
  calls integer not null default 0,
  booked_run integer not null default 0,
  late_run integer not null default 0,
  priority_run integer not null default 0,
  return_run integer not null default 0,
  version integer not null default 1,
  constraint queue_pool_day_pkey PRIMARY KEY (hospital_id, pool_id, area_id, date, period),
  constraint queue_pool_day_counters CHECK (((calls >= 0) AND (booked_run >= 0) AND (late_run >= 0) AND (priority_run >= 0) AND (return_run >= 0)))
);
alter table queue.pool_day enable row level security, force row level security;
create policy queue_pool_day_scope on queue.pool_day
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on queue.pool_day to shuxin_app;

create table queue.pool_member (
  hospital_id integer not null,
  pool_id uuid not null,
  practitioner_id uuid not null,
  part text not null,
  constraint queue_pool_member_once UNIQUE (hospital_id, practitioner_id),
  constraint queue_pool_member_pkey PRIMARY KEY (hospital_id, pool_id, practitioner_id),
  constraint queue_pool_member_pool FOREIGN KEY (hospital_id, pool_id) REFERENCES queue.pool(hospital_id, id),
  constraint queue_pool_member_part CHECK ((part = ANY (ARRAY['shares'::text, 'helps'::text])))
);
alter table queue.pool_member enable row level security, force row level security;
create policy queue_pool_member_scope on queue.pool_member
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on queue.pool_member to shuxin_app;

create table queue.rule (
  hospital_id integer not null,
  key text not null,
  department_id uuid not null,
  slot_class text not null,
  value text not null,
  changed_at timestamp with time zone not null,
  changed_by text not null,
  practitioner_id uuid not null default '00000000-0000-0000-0000-000000000000'::uuid,
  constraint queue_rule_pkey PRIMARY KEY (hospital_id, key, department_id, practitioner_id, slot_class),
  constraint queue_rule_class CHECK ((slot_class = ANY (ARRAY['any'::text, 'ordinary'::text, 'specialty'::text, 'expert'::text])))
);
alter table queue.rule enable row level security, force row level security;
create policy queue_rule_scope on queue.rule
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on queue.rule to shuxin_app;

create table queue.rule_change (
  hospital_id integer not null,
  id uuid not null,
  key text not null,
  department_id uuid,
  slot_class text,
  before text,
  value text,
  reason text not null,
  changed_at timestamp with time zone not null,
  changed_by text not null,
  changed_by_name text not null,
  practitioner_id uuid,
  constraint queue_rule_change_pkey PRIMARY KEY (hospital_id, id)
);
CREATE INDEX queue_rule_change_latest ON queue.rule_change USING btree (hospital_id, changed_at DESC, id DESC);
alter table queue.rule_change enable row level security, force row level security;
create policy queue_rule_change_scope on queue.rule_change
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on queue.rule_change to shuxin_app;

create table queue.screen (
  hospital_id integer not null,
  id uuid not null,
  token_hash text not null,
  state text not null,
  code text,
  code_until timestamp with time zone,
  name text not null default ''::text,
  shows text,
  place_id uuid,
  voice text not null default 'off'::text,
  repeats integer not null default 2,
  quiet_from text,
  quiet_to text,
  asked_at timestamp with time zone not null,
  paired_at timestamp with time zone,
  paired_by text,
  revoked_at timestamp with time zone,
  version integer not null default 1,
  constraint queue_screen_token_once UNIQUE (hospital_id, token_hash),
  constraint queue_screen_pkey PRIMARY KEY (hospital_id, id),
  constraint queue_screen_code CHECK ((((state = 'waiting'::text) = (code IS NOT NULL)) AND ((code IS NULL) = (code_until IS NULL)))),
  constraint queue_screen_paired CHECK (((state = 'waiting'::text) OR ((shows IS NOT NULL) AND (place_id IS NOT NULL) AND (paired_at IS NOT NULL) AND (paired_by IS NOT NULL)))),
  constraint queue_screen_quiet CHECK (((quiet_from IS NULL) = (quiet_to IS NULL))),
  constraint queue_screen_repeats CHECK (((repeats >= 1) AND (repeats <= 3))),
  constraint queue_screen_revoked CHECK (((state = 'revoked'::text) = (revoked_at IS NOT NULL))),
  constraint queue_screen_shows CHECK ((shows = ANY (ARRAY['area'::text, 'room'::text, 'pharmacy'::text, 'exams'::text]))),
  constraint queue_screen_state CHECK ((state = ANY (ARRAY['waiting'::text, 'paired'::text, 'revoked'::text]))),
  constraint queue_screen_voice CHECK ((voice = ANY (ARRAY['off'::text, 'chime'::text, 'speech'::text, 'clips'::text])))
);
CREATE UNIQUE INDEX queue_screen_code_once ON queue.screen USING btree (hospital_id, code) WHERE (state = 'waiting'::text);
alter table queue.screen enable row level security, force row level security;
create policy queue_screen_scope on queue.screen
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on queue.screen to shuxin_app;

create table queue.screen_seen (
  hospital_id integer not null,
  screen_id uuid not null,
  seen_at timestamp with time zone not null,
  shows text,
  place_id uuid,
  live boolean not null,
  constraint queue_screen_seen_pkey PRIMARY KEY (hospital_id, screen_id),
  constraint queue_screen_seen_screen FOREIGN KEY (hospital_id, screen_id) REFERENCES queue.screen(hospital_id, id) ON DELETE CASCADE
);
alter table queue.screen_seen enable row level security, force row level security;
create policy queue_screen_seen_scope on queue.screen_seen
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on queue.screen_seen to shuxin_app;

create table queue.setting (
  hospital_id integer not null,
  check_in_opens_minutes integer not null,
  constraint queue_setting_pkey PRIMARY KEY (hospital_id),
  constraint queue_setting_check_in_opens CHECK (((check_in_opens_minutes >= 0) AND (check_in_opens_minutes <= 1440)))
);
alter table queue.setting enable row level security, force row level security;
create policy queue_setting_scope on queue.setting
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant select on queue.setting to shuxin_app;

create table queue.voice_clip (
  hospital_id integer not null,
  id uuid not null,
  lang text not null,
  words text not null,
  media text not null,
  sound bytea not null,
  kept_at timestamp with time zone not null,
  kept_by text not null,
  constraint queue_voice_clip_once UNIQUE (hospital_id, lang, words),
  constraint queue_voice_clip_pkey PRIMARY KEY (hospital_id, id),
  constraint queue_voice_clip_lang CHECK ((lang = ANY (ARRAY['zh'::text, 'en'::text]))),
  constraint queue_voice_clip_media CHECK ((media = ANY (ARRAY['audio/mpeg'::text, 'audio/wav'::text, 'audio/ogg'::text]))),
  constraint queue_voice_clip_size CHECK (((octet_length(sound) >= 1) AND (octet_length(sound) <= 300000))),
  constraint queue_voice_clip_words CHECK (((char_length(words) >= 1) AND (char_length(words) <= 40)))
);
alter table queue.voice_clip enable row level security, force row level security;
create policy queue_voice_clip_scope on queue.voice_clip
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on queue.voice_clip to shuxin_app;

create table servicedesk.help_call (
  hospital_id integer not null,
  id uuid not null,
  asked_by uuid not null,
  patient_id uuid,
  place_id uuid not null,
  campus_id uuid not null,
  state text not null,
  level integer not null default 0,
  asked_at timestamp with time zone not null,
  due_at timestamp with time zone,
  taken_at timestamp with time zone,
  taken_by uuid,
  ended_at timestamp with time zone,
  ended_by uuid,
  version integer not null default 1,
  constraint servicedesk_help_call_pkey PRIMARY KEY (hospital_id, id),
  constraint servicedesk_help_call_due CHECK (((state = 'waiting'::text) = (due_at IS NOT NULL))),
  constraint servicedesk_help_call_ended CHECK ((((ended_at IS NULL) = (ended_by IS NULL)) AND ((ended_at IS NOT NULL) = (state = ANY (ARRAY['done'::text, 'withdrawn'::text]))))),
  constraint servicedesk_help_call_level CHECK (((level >= 0) AND (level <= 1000))),
  constraint servicedesk_help_call_state CHECK ((state = ANY (ARRAY['waiting'::text, 'taken'::text, 'done'::text, 'withdrawn'::text]))),
  constraint servicedesk_help_call_taken CHECK ((((taken_at IS NULL) = (taken_by IS NULL)) AND ((state <> ALL (ARRAY['taken'::text, 'done'::text])) OR (taken_at IS NOT NULL)) AND ((state <> 'waiting'::text) OR (taken_at IS NULL))))
);
CREATE INDEX servicedesk_help_call_by_day ON servicedesk.help_call USING btree (hospital_id, asked_at);
CREATE INDEX servicedesk_help_call_due_next ON servicedesk.help_call USING btree (hospital_id, due_at) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX servicedesk_help_call_one_open ON servicedesk.help_call USING btree (hospital_id, asked_by) WHERE (state = ANY (ARRAY['waiting'::text, 'taken'::text]));
alter table servicedesk.help_call enable row level security, force row level security;
create policy servicedesk_help_call_scope on servicedesk.help_call
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on servicedesk.help_call to shuxin_app;

create table servicedesk.sign_call (
  hospital_id integer not null,
  id uuid not null,
  asked_by uuid not null,
  by_desk boolean not null,
  patient_id uuid,
  state text not null,
  asked_at timestamp with time zone not null,
  taken_at timestamp with time zone,
  taken_by uuid,
  ended_at timestamp with time zone,
  ended_by text,
  due_at timestamp with time zone,
  version integer not null default 1,
  constraint servicedesk_sign_call_pkey PRIMARY KEY (hospital_id, id),
  constraint servicedesk_sign_call_due CHECK (((due_at IS NOT NULL) = (state = ANY (ARRAY['waiting'::text, 'taken'::text])))),
  constraint servicedesk_sign_call_ended CHECK ((((ended_at IS NULL) = (ended_by IS NULL)) AND ((ended_at IS NOT NULL) = (state = ANY (ARRAY['ended'::text, 'withdrawn'::text]))))),
  constraint servicedesk_sign_call_ended_by CHECK ((ended_by = ANY (ARRAY['guest'::text, 'interpreter'::text, 'system'::text]))),
  constraint servicedesk_sign_call_state CHECK ((state = ANY (ARRAY['waiting'::text, 'taken'::text, 'ended'::text, 'withdrawn'::text]))),
  constraint servicedesk_sign_call_taken CHECK ((((taken_at IS NULL) = (taken_by IS NULL)) AND ((taken_at IS NOT NULL) OR (state <> ALL (ARRAY['taken'::text, 'ended'::text]))) AND ((taken_at IS NULL) OR (state <> ALL (ARRAY['waiting'::text, 'withdrawn'::text])))))
);
CREATE INDEX servicedesk_sign_call_by_day ON servicedesk.sign_call USING btree (hospital_id, asked_at);
CREATE INDEX servicedesk_sign_call_line ON servicedesk.sign_call USING btree (hospital_id, asked_at) WHERE (state = ANY (ARRAY['waiting'::text, 'taken'::text]));
CREATE UNIQUE INDEX servicedesk_sign_call_one_open ON servicedesk.sign_call USING btree (hospital_id, asked_by) WHERE (state = ANY (ARRAY['waiting'::text, 'taken'::text]));
CREATE UNIQUE INDEX servicedesk_sign_call_one_taken ON servicedesk.sign_call USING btree (hospital_id, taken_by) WHERE (state = 'taken'::text);
alter table servicedesk.sign_call enable row level security, force row level security;
create policy servicedesk_sign_call_scope on servicedesk.sign_call
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on servicedesk.sign_call to shuxin_app;

create table servicedesk.sign_signal (
  hospital_id integer not null,
  id uuid not null,
  call_id uuid not null,
  no integer not null,
  side text not null,
  kind text not null,
  body_sealed text not null,
  at timestamp with time zone not null,
  constraint servicedesk_sign_signal_no UNIQUE (hospital_id, call_id, no),
  constraint servicedesk_sign_signal_pkey PRIMARY KEY (hospital_id, id),
  constraint servicedesk_sign_signal_call FOREIGN KEY (hospital_id, call_id) REFERENCES servicedesk.sign_call(hospital_id, id),
  constraint servicedesk_sign_signal_kind CHECK ((kind = ANY (ARRAY['hello'::text, 'offer'::text, 'answer'::text, 'text'::text]))),
  constraint servicedesk_sign_signal_side CHECK ((side = ANY (ARRAY['guest'::text, 'interpreter'::text])))
);
alter table servicedesk.sign_signal enable row level security, force row level security;
create policy servicedesk_sign_signal_keys on servicedesk.sign_signal to shuxin_keys
  using (true)
  with check (true);
create policy servicedesk_sign_signal_scope on servicedesk.sign_signal
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on servicedesk.sign_signal to shuxin_app;
grant select, update on servicedesk.sign_signal to shuxin_keys;

create table triage.handover (
  hospital_id integer not null,
  id uuid not null,
  kind text not null,
  patient_id uuid,
  need_sealed text not null,
  first_department_id uuid not null,
  department_id uuid not null,
  holder uuid not null,
  holder_name text not null,
  state text not null,
  offered_department_id uuid,
  offered_at timestamp with time zone,
  due_at timestamp with time zone not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  outcome text,
  version integer not null default 1,
  constraint triage_handover_pkey PRIMARY KEY (hospital_id, id),
  constraint triage_handover_closed CHECK ((((state = 'closed'::text) = (closed_at IS NOT NULL)) AND ((closed_at IS NULL) = (outcome IS NULL)))),
  constraint triage_handover_in_time CHECK (((closed_at >= opened_at) AND (due_at >= opened_at))),
  constraint triage_handover_kind CHECK ((kind = ANY (ARRAY['first_asked'::text, 'first_doctor'::text]))),
  constraint triage_handover_offered CHECK ((((state = 'offered'::text) = (offered_at IS NOT NULL)) AND ((offered_at IS NULL) = (offered_department_id IS NULL)))),
  constraint triage_handover_patient CHECK (((kind = 'first_asked'::text) OR (patient_id IS NOT NULL))),
  constraint triage_handover_state CHECK ((state = ANY (ARRAY['held'::text, 'offered'::text, 'closed'::text])))
);
CREATE INDEX triage_handover_by_day ON triage.handover USING btree (hospital_id, opened_at);
CREATE INDEX triage_handover_open ON triage.handover USING btree (hospital_id, due_at) WHERE (state <> 'closed'::text);
alter table triage.handover enable row level security, force row level security;
create policy triage_handover_keys on triage.handover to shuxin_keys
  using (true)
  with check (true);
create policy triage_handover_scope on triage.handover
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant delete, insert, select, update on triage.handover to shuxin_app;
grant select, update on triage.handover to shuxin_keys;

create table triage.handover_step (
  hospital_id integer not null,
  handover_id uuid not null,
  seq integer not null,
  act text not null,
  from_department_id uuid,
  to_department_id uuid not null,
  reason text,
  note text,
  at timestamp with time zone not null,
  acted_by uuid not null,
  acted_by_name text not null,
  constraint triage_handover_step_pkey PRIMARY KEY (hospital_id, handover_id, seq),
  constraint triage_handover_step_of FOREIGN KEY (hospital_id, handover_id) REFERENCES triage.handover(hospital_id, id),
  constraint triage_handover_step_act CHECK ((act = ANY (ARRAY['open'::text, 'pass'::text, 'accept'::text, 'send_back'::text, 'close'::text]))),
  constraint triage_handover_step_reason CHECK (((act <> ALL (ARRAY['pass'::text, 'send_back'::text, 'close'::text])) OR (reason IS NOT NULL)))
);
CREATE INDEX triage_handover_step_by_day ON triage.handover_step USING btree (hospital_id, at);
alter table triage.handover_step enable row level security, force row level security;
create policy triage_handover_step_scope on triage.handover_step
  using (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer)
  with check (hospital_id = (NULLIF(current_setting('app.hospital'::text, true), ''::text))::integer);
grant insert, select on triage.handover_step to shuxin_app;

create view booking.v_appointment with (security_invoker=true) as
 SELECT hospital_id,
    id,
    patient_id,
    session_id,
    slot_id,
    department_id,
    practitioner_id,
    date,
    number,
    channel,
    state,
    starts_at AS slot_start,
    booked_at,
    arrived_at,
    fulfilled_at,
    no_show_at,
    cancelled_at,
    cancelled_by
   FROM booking.appointment;

create view booking.v_clinic with (security_invoker=true) as
 SELECT s.hospital_id,
    s.id AS session_id,
    s.department_id,
    s.practitioner_id,
    s.date,
    s.period,
    s.starts_at,
    s.ends_at,
    s.slot_class,
    s.state,
    s.clinic_kind,
    s.joint_id,
    s.joint_of,
    j.disease AS joint_disease,
    s.template_id
   FROM (booking.session s
     LEFT JOIN booking.joint_clinic j ON (((j.hospital_id = s.hospital_id) AND (j.id = s.joint_id))));

create view booking.v_session with (security_invoker=true) as
 SELECT hospital_id,
    id,
    department_id,
    practitioner_id,
    place_id,
    date,
    period,
    starts_at,
    ends_at,
    slot_class,
    state,
    total,
    free,
    held,
    booked,
    walk_ins
   FROM booking.session;

create view booking.v_slot_share with (security_invoker=true) as
 SELECT s.hospital_id,
    s.id AS session_id,
    s.department_id,
    s.practitioner_id,
    s.date,
    s.slot_class,
    s.state,
    l.id AS slot_id,
    l.starts_at,
    l.share,
    l.capacity,
    l.held,
    l.booked,
    l.added,
    (s.copied_from IS NOT NULL) AS copied
   FROM (booking.slot l
     JOIN booking.session s ON (((s.hospital_id = l.hospital_id) AND (s.id = l.session_id))));

create view booking.v_slot_visit with (security_invoker=true) as
 SELECT s.hospital_id,
    s.id AS session_id,
    s.department_id,
    s.practitioner_id,
    s.date,
    s.slot_class,
    s.state,
    l.id AS slot_id,
    l.starts_at,
    l.visit,
    l.added,
    l.capacity,
    l.booked,
    (s.copied_from IS NOT NULL) AS copied
   FROM (booking.slot l
     JOIN booking.session s ON (((s.hospital_id = l.hospital_id) AND (s.id = l.session_id))));

create view booking.v_use with (security_invoker=true) as
 SELECT hospital_id,
    'suspension'::text AS what,
    since AS at
   FROM booking.suspension;

create view catalog.v_department with (security_invoker=true) as
 SELECT hospital_id,
    department_id,
    campus_id,
    code,
    name_zh,
    name_en,
    "position"
   FROM catalog.department;

create view catalog.v_practitioner with (security_invoker=true) as
 SELECT hospital_id,
    practitioner_id,
    department_id,
    name_zh,
    name_en,
    title
   FROM catalog.practitioner;

create view content.v_published with (security_invoker=true) as
 SELECT v.hospital_id,
    p.kind AS what,
    v.published_at AS at,
    p.step
   FROM (content.version v
     JOIN content.piece p ON (((p.hospital_id = v.hospital_id) AND (p.id = v.piece_id))))
  WHERE (v.state = 'published'::text);

create view guidance.v_published with (security_invoker=true) as
 SELECT hospital_id,
    'floor_plan'::text AS what,
    published_at AS at
   FROM guidance.edition;

create view identity.v_use with (security_invoker=true) as
 SELECT patient_document.hospital_id,
    ('document:'::text || patient_document.kind) AS what,
    patient_document.added_at AS at
   FROM identity.patient_document
UNION ALL
 SELECT break_glass.hospital_id,
    'emergency_access'::text AS what,
    break_glass.reviewed_at AS at
   FROM identity.break_glass
  WHERE (break_glass.reviewed_at IS NOT NULL)
UNION ALL
 SELECT r.hospital_id,
    ('second_factor:'::text || r.role) AS what,
    NULL::timestamp with time zone AS at
   FROM identity.role r
  WHERE (r.second_factor AND (EXISTS ( SELECT
           FROM identity.role_member m
          WHERE ((m.hospital_id = r.hospital_id) AND (m.role = r.role)))));

create view journey.v_payment with (security_invoker=true) as
 SELECT hospital_id,
    event_id AS id,
    kind AS what,
    at,
    visit_id,
    ((detail ->> 'fen'::text))::bigint AS fen,
    (detail ->> 'by'::text) AS way,
        CASE kind
            WHEN 'to_pay'::text THEN jsonb_build_array((detail -> 'charge'::text))
            WHEN 'paid'::text THEN (detail -> 'charges'::text)
            ELSE NULL::jsonb
        END AS charges
   FROM journey.step
  WHERE (kind = ANY (ARRAY['to_pay'::text, 'paid'::text, 'bill'::text]));

create view journey.v_use with (security_invoker=true) as
 SELECT hospital_id,
    kind AS what,
    at
   FROM journey.step;

create view kiosk.v_use with (security_invoker=true) as
 SELECT hospital_id,
    'sitting'::text AS what,
    started_at AS at
   FROM kiosk.sitting
  WHERE (end_reason = 'done'::text);

create view messaging.v_use with (security_invoker=true) as
 SELECT hospital_id,
    template AS what,
    sent_at AS at
   FROM messaging.message
  WHERE (state = 'delivered'::text);

create view people.v_certificate with (security_invoker=true) as
 SELECT hospital_id,
    certificate_id,
    kind,
    issued_on,
    valid_until
   FROM people.certificate
  WHERE (ended_at IS NULL);

create view people.v_satisfaction with (security_invoker=true) as
 SELECT s.hospital_id,
    s.survey_id,
    ((s.closed_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS closed_on,
    s.invited,
    count(a.answer_id) AS answers,
    COALESCE(sum(( SELECT sum(mark.mark) AS sum
           FROM unnest(a.marks) mark(mark))), (0)::numeric) AS marks,
    ((count(a.answer_id) * 5) * jsonb_array_length(s.asks)) AS full_marks
   FROM (people.survey s
     LEFT JOIN people.survey_answer a ON (((a.hospital_id = s.hospital_id) AND (a.survey_id = s.survey_id))))
  WHERE (s.state = 'closed'::text)
  GROUP BY s.hospital_id, s.survey_id, s.closed_at, s.invited, s.asks;

create view people.v_training with (security_invoker=true) as
 SELECT hospital_id,
    training_id,
    kind,
    held_on
   FROM people.training
  WHERE (state = 'held'::text);

create view queue.v_desk_wait with (security_invoker=true) as
 SELECT hospital_id,
    id AS ticket_id,
    date,
    place_id,
    kind,
    special,
    state,
    taken_at,
    called_at,
        CASE
            WHEN (state = 'served'::text) THEN ended_at
            ELSE NULL::timestamp with time zone
        END AS served_at,
    (EXTRACT(epoch FROM (called_at - taken_at)))::integer AS waited_seconds,
        CASE kind
            WHEN 'hall'::text THEN 10
            ELSE 15
        END AS limit_minutes
   FROM queue.desk_ticket;

create view queue.v_screen with (security_invoker=true) as
 SELECT hospital_id,
    shows AS what,
    seen_at AS at
   FROM queue.screen_seen
  WHERE (shows IS NOT NULL);

create view queue.v_visit with (security_invoker=true) as
 SELECT hospital_id,
    id AS encounter_id,
    patient_id,
    appointment_id,
    department_id,
    practitioner_id,
    session_id,
    channel,
    ((channel <> 'walk_in'::text) AND (booked_at <= checked_in_at)) AS booked_before_check_in,
    checked_in_at,
    slot_start,
    started_at,
    finished_at,
    state,
    ((started_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS local_date,
    (tests > 0) AS sent_to_tests
   FROM queue.encounter;

create view servicedesk.v_use with (security_invoker=true) as
 SELECT help_call.hospital_id,
    'help'::text AS what,
    help_call.ended_at AS at
   FROM servicedesk.help_call
  WHERE (help_call.state = 'done'::text)
UNION ALL
 SELECT sign_call.hospital_id,
    'interpreter'::text AS what,
    sign_call.ended_at AS at
   FROM servicedesk.sign_call
  WHERE ((sign_call.state = 'ended'::text) AND (sign_call.taken_at IS NOT NULL));

CREATE OR REPLACE FUNCTION platform.enqueue(hospital integer, name text, payload json)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if hospital is distinct from nullif(current_setting('app.hospital', true), '')::integer then
    raise exception 'a job belongs to the hospital of its transaction' using errcode = '42501';
  end if;
  perform graphile_worker.add_job(name, payload);
end $function$
;
