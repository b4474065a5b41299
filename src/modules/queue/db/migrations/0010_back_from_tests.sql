-- Sent to tests in the middle of a visit (诊间检查) and back the same day without a new registration. `tests`: how often; `back_at`:
-- the check-in after the latest; `letter`: what the ticket shows once its holder stands in another line than the one it is from;
-- `signed_in` false: counted as present from the slot start, where a hospital does without check-in.
alter table queue.encounter add column tests integer not null default 0;
alter table queue.encounter add column back_at timestamptz;
alter table queue.encounter add column letter text;
alter table queue.encounter add column signed_in boolean not null default true;
alter table queue.line add column return_run integer not null default 0;
alter table queue.line add constraint queue_line_return_run check (return_run >= 0);

alter table queue.encounter drop constraint queue_encounter_state;
alter table queue.encounter add constraint queue_encounter_state check (
  state in ('waiting', 'called', 'in_room', 'away', 'done', 'absent', 'not_seen', 'results_open'));
alter table queue.encounter drop constraint queue_encounter_called;
alter table queue.encounter add constraint queue_encounter_called check (
  (state in ('called', 'in_room', 'away', 'done')) <= (called_at is not null and calls > 0));
-- A visit has begun from its first start on, also while its patient is away or waits again: indicator 6 is the first wait.
alter table queue.encounter drop constraint queue_encounter_started;
alter table queue.encounter add constraint queue_encounter_started check (
  (state in ('in_room', 'done') or tests > 0) = (started_at is not null));
alter table queue.encounter add constraint queue_encounter_tests check (
  tests >= 0 and (state in ('away', 'results_open')) <= (tests > 0) and (back_at is not null) <= (tests > 0));

-- A number is once in its line; somebody from another line keeps letter and number of the ticket.
alter table queue.encounter drop constraint queue_encounter_number_once;
create unique index queue_encounter_number_once on queue.encounter (hospital_id, session_id, number) where letter is null;
create unique index queue_encounter_ticket_once on queue.encounter (hospital_id, session_id, letter, number)
  where letter is not null;

create or replace view queue.v_visit with (security_invoker = true) as
select hospital_id, id as encounter_id, patient_id, appointment_id, department_id, practitioner_id, session_id, channel,
  channel <> 'walk_in' and booked_at <= checked_in_at as booked_before_check_in,
  checked_in_at, slot_start, started_at, finished_at, state,
  (started_at at time zone 'Asia/Shanghai')::date as local_date,
  -- from the start to the finish of such a visit lies the way to the tests and back
  tests > 0 as sent_to_tests
from queue.encounter;
