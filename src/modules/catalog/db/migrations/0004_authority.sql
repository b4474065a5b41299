-- An authority (卫生健康委) is a tenant of its own, over hospitals that accept it: nobody books there.
alter table catalog.hospital drop constraint catalog_hospital_kind;
alter table catalog.hospital add constraint catalog_hospital_kind
  check (kind in ('tcm', 'general', 'community', 'authority'));
