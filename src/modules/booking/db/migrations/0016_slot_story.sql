-- In which transaction a place was written: its audit row says who did it and when. Null for places from before.
alter table booking.slot add column written_in xid8;
alter table booking.slot alter column written_in set default pg_current_xact_id();

-- The story of a place asks who held it.
create index booking_hold_by_slot on booking.hold (hospital_id, slot_id);
