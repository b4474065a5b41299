-- Photographs that a hospital adds to its answer: chosen from its own problems or taken now, without what a camera writes
-- into its files. `source` is the hospital's own file and stays there.
create table bureau.photo (
  hospital_id integer not null,
  paper_id uuid not null,
  photo_id uuid not null,
  position integer not null,
  shows text not null,
  media text not null,
  bytes bytea not null,
  source uuid,
  kept_at timestamptz not null,
  constraint bureau_photo_pkey primary key (hospital_id, paper_id, photo_id),
  constraint bureau_photo_paper foreign key (hospital_id, paper_id) references bureau.paper (hospital_id, paper_id),
  constraint bureau_photo_place unique (hospital_id, paper_id, position),
  constraint bureau_photo_once unique (hospital_id, paper_id, source),
  constraint bureau_photo_nine check (position between 1 and 9),
  constraint bureau_photo_shows check (shows in ('before', 'after')),
  constraint bureau_photo_media check (media in ('image/png', 'image/jpeg', 'image/webp')),
  constraint bureau_photo_size check (octet_length(bytes) between 1 and 4000000)
);
