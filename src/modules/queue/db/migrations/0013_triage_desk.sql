-- What the triage desk (分诊台) does with a line: somebody is away for a while and keeps the place, or goes on in another doctor's line.
alter table queue.encounter add column held_until timestamptz;
alter table queue.encounter drop constraint queue_encounter_state;
alter table queue.encounter add constraint queue_encounter_state
  check (state in ('waiting', 'held', 'called', 'in_room', 'away', 'done', 'absent', 'not_seen', 'results_open'));
alter table queue.encounter add constraint queue_encounter_held check (state <> 'held' or held_until is not null);

-- In whose line an entry of the history stands (null: of an earlier release, when nobody changed lines), and why the desk did it.
alter table queue.entry add column session_id uuid;
alter table queue.entry add column reason text;
alter table queue.entry add column note text;
alter table queue.entry add constraint queue_entry_note check (note is null or reason is not null);
