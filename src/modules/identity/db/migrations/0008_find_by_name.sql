-- The desk's search by the beginning of a name walks this index in the order of the answer and stops after twenty.
create index identity_patient_by_name_in_order on identity.patient (hospital_id, name text_pattern_ops, patient_id);
drop index identity.identity_patient_by_name;
