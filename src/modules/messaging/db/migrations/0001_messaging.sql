-- Own words of a hospital; the texts of domain/templates hold where there is no row.
create table messaging.template (
  hospital_id integer not null,
  template text not null,
  lang text not null,
  title text not null,
  body text not null,
  constraint messaging_template_pkey primary key (hospital_id, template, lang),
  constraint messaging_template_lang check (lang in ('zh', 'en'))
);

-- One message to one patient. Texts are kept as they were sent; params hold no ID number and no phone.
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
  created_at timestamptz not null,
  sent_at timestamptz,
  read_at timestamptz,
  constraint messaging_message_pkey primary key (hospital_id, message_id),
  constraint messaging_message_once unique (hospital_id, dedupe, template, patient_id),
  constraint messaging_message_state check (state in ('pending', 'delivered', 'failed')),
  constraint messaging_message_lang check (lang in ('zh', 'en'))
);
create index messaging_message_by_patient on messaging.message (hospital_id, patient_id, created_at desc);

-- What an adapter said about one try; never changed.
create table messaging.receipt (
  hospital_id integer not null,
  receipt_id uuid not null,
  message_id uuid not null,
  adapter text not null,
  outcome text not null,
  detail text not null,
  at timestamptz not null,
  constraint messaging_receipt_pkey primary key (hospital_id, receipt_id),
  constraint messaging_receipt_outcome check (outcome in ('delivered', 'failed')),
  constraint messaging_receipt_message foreign key (hospital_id, message_id)
    references messaging.message (hospital_id, message_id)
);
create index messaging_receipt_by_message on messaging.receipt (hospital_id, message_id);
