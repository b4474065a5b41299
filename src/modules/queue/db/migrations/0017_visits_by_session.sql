-- Whether anybody was seen in a clinic is asked clinic by clinic when the sums of a day are made.
create index queue_encounter_started_by_session on queue.encounter (hospital_id, session_id) where started_at is not null;
