// Generated from the catalogue by `npm run dump`; do not edit. Instants and dates are ISO text.
import type { Generated } from 'kysely';

type Json = unknown;

export interface DB {
  'booking.appeal': {
    hospital_id: number;
    id: string;
    suspension_id: string;
    text_sealed: string;
    asked_at: string;
    asked_by: string;
    state: string;
    answer_sealed: string | null;
    decided_at: string | null;
    decided_by: string | null;
    version: Generated<number>;
  };
  'booking.appointment': {
    hospital_id: number;
    id: string;
    session_id: string;
    slot_id: string | null;
    patient_id: string;
    department_id: string;
    practitioner_id: string;
    date: string;
    starts_at: string | null;
    number: number;
    channel: string;
    state: string;
    reason_sealed: string | null;
    booked_at: string;
    booked_by: string;
    arrived_at: string | null;
    fulfilled_at: string | null;
    no_show_at: string | null;
    cancelled_at: string | null;
    cancelled_by: string | null;
    cancel_reason_sealed: string | null;
    version: Generated<number>;
  };
  'booking.figure': {
    hospital_id: number;
    key: string;
    department_id: string;
    slot_class: string;
    value: number;
    changed_at: string;
    changed_by: string;
  };
  'booking.hold': {
    hospital_id: number;
    id: string;
    slot_id: string;
    session_id: string;
    patient_id: string | null;
    number: number;
    state: string;
    held_at: string;
    due_at: string;
    kind: Generated<string>;
    entry_id: string | null;
  };
  'booking.institution': {
    hospital_id: number;
    id: string;
    name: string;
    kind: string;
    created_at: string;
    ended_at: string | null;
  };
  'booking.institution_member': {
    hospital_id: number;
    account_id: string;
    institution_id: string;
    added_at: string;
  };
  'booking.no_show': {
    hospital_id: number;
    id: string;
    appointment_id: string;
    patient_id: string;
    department_id: string;
    slot_class: string;
    missed_at: string;
    noted_at: string;
    exempt: string | null;
    suspension_id: string | null;
    forgiven_at: string | null;
    forgiven_by: string | null;
    forgiven_reason_sealed: string | null;
    version: Generated<number>;
  };
  'booking.patient_day': {
    hospital_id: number;
    patient_id: string;
    date: string;
    department_ids: string[];
  };
  'booking.session': {
    hospital_id: number;
    id: string;
    template_id: string | null;
    practitioner_id: string;
    department_id: string;
    place_id: string;
    date: string;
    period: string;
    starts_at: string;
    ends_at: string;
    slot_class: string;
    fee_fen: number;
    state: string;
    total: number;
    free: number;
    held: Generated<number>;
    booked: Generated<number>;
    walk_ins: Generated<number>;
    walk_in_limit: number;
    next_number: number;
    version: Generated<number>;
    free_onsite: Generated<number>;
    free_tier: Generated<number>;
    moved_at: string | null;
  };
  'booking.setting': {
    hospital_id: number;
    key: string;
    value: Json;
    changed_at: string;
    changed_by: string;
  };
  'booking.setting_change': {
    hospital_id: number;
    id: string;
    key: string;
    value: Json | null;
    before: Json | null;
    reason: string;
    changed_at: string;
    changed_by: string;
    department_id: string | null;
    slot_class: string | null;
    changed_by_name: string | null;
  };
  'booking.slot': {
    hospital_id: number;
    id: string;
    session_id: string;
    starts_at: string;
    capacity: number;
    held: Generated<number>;
    booked: Generated<number>;
    free_numbers: number[];
    share: Generated<string>;
  };
  'booking.standing': {
    hospital_id: number;
    patient_id: string;
    suspended_until: string | null;
  };
  'booking.suspension': {
    hospital_id: number;
    id: string;
    patient_id: string;
    since: string;
    until: string;
    no_shows: number;
    months: number;
    days: number;
    lifted_at: string | null;
    lifted_by: string | null;
    lifted_why: string | null;
    version: Generated<number>;
  };
  'booking.template': {
    hospital_id: number;
    id: string;
    practitioner_id: string;
    department_id: string;
    place_id: string;
    weekday: number;
    period: string;
    starts: string;
    ends: string;
    minutes_per_slot: number;
    capacity: number;
    walk_in_limit: number;
    fee_fen: number;
    slot_class: string;
    active: Generated<boolean>;
    created_at: string;
    valid_from: string | null;
    valid_until: string | null;
  };
  'booking.v_appointment': {
    hospital_id: number | null;
    id: string | null;
    patient_id: string | null;
    session_id: string | null;
    slot_id: string | null;
    department_id: string | null;
    practitioner_id: string | null;
    date: string | null;
    number: number | null;
    channel: string | null;
    state: string | null;
    slot_start: string | null;
    booked_at: string | null;
    arrived_at: string | null;
    fulfilled_at: string | null;
    no_show_at: string | null;
    cancelled_at: string | null;
    cancelled_by: string | null;
  };
  'booking.v_session': {
    hospital_id: number | null;
    id: string | null;
    department_id: string | null;
    practitioner_id: string | null;
    place_id: string | null;
    date: string | null;
    period: string | null;
    starts_at: string | null;
    ends_at: string | null;
    slot_class: string | null;
    state: string | null;
    total: number | null;
    free: number | null;
    held: number | null;
    booked: number | null;
    walk_ins: number | null;
  };
  'booking.v_slot_share': {
    hospital_id: number | null;
    session_id: string | null;
    department_id: string | null;
    practitioner_id: string | null;
    date: string | null;
    slot_class: string | null;
    state: string | null;
    slot_id: string | null;
    starts_at: string | null;
    share: string | null;
    capacity: number | null;
    held: number | null;
    booked: number | null;
  };
  'booking.waitlist': {
    hospital_id: number;
    id: string;
    patient_id: string;
    department_id: string;
    practitioner_id: string | null;
    date: string;
    period: string | null;
    channel: string;
    priority: number;
    state: string;
    joined_at: string;
    joined_by: string;
    ends_at: string;
    ended_at: string | null;
    end_reason: string | null;
    skipped_at: string | null;
    skip_code: string | null;
    version: Generated<number>;
  };
  'catalog.calendar_day': {
    hospital_id: number;
    date: string;
    kind: string;
    name_zh: string;
    name_en: string;
    source: string;
  };
  'catalog.campus': {
    hospital_id: number;
    campus_id: string;
    name_zh: string;
    name_en: string;
    address_zh: string;
    address_en: string;
    position: number;
    version: Generated<number>;
  };
  'catalog.department': {
    hospital_id: number;
    department_id: string;
    campus_id: string;
    code: string;
    name_zh: string;
    name_en: string;
    intro_zh: string;
    intro_en: string;
    position: number;
    version: Generated<number>;
    active: Generated<boolean>;
  };
  'catalog.hospital': {
    id: number;
    name_zh: string;
    name_en: string;
    kind: string;
    address_zh: string;
    address_en: string;
    version: Generated<number>;
  };
  'catalog.import': {
    hospital_id: number;
    import_id: string;
    kind: string;
    state: string;
    account_id: string;
    by_name: string;
    created_at: string;
    rows: number;
    fresh: number;
    same: number;
    wrong: number;
    made: Generated<number>;
    imported_at: string | null;
    undone_at: string | null;
    undone_by: string | null;
    due_at: string | null;
  };
  'catalog.import_made': {
    hospital_id: number;
    import_id: string;
    made_id: string;
  };
  'catalog.import_part': {
    hospital_id: number;
    part_id: string;
    import_id: string;
    part: number;
    content_sealed: string;
  };
  'catalog.place': {
    hospital_id: number;
    place_id: string;
    campus_id: string;
    waiting_id: string | null;
    department_id: string | null;
    kind: string;
    building_zh: string;
    building_en: string;
    floor: string;
    name_zh: string;
    name_en: string;
    position: number;
    version: Generated<number>;
    active: Generated<boolean>;
  };
  'catalog.practitioner': {
    hospital_id: number;
    practitioner_id: string;
    department_id: string;
    name_zh: string;
    name_en: string;
    title: string;
    intro_zh: string;
    intro_en: string;
    active: Generated<boolean>;
    position: number;
    code: string | null;
    version: Generated<number>;
  };
  'catalog.v_department': {
    hospital_id: number | null;
    department_id: string | null;
    campus_id: string | null;
    code: string | null;
    name_zh: string | null;
    name_en: string | null;
    position: number | null;
  };
  'catalog.v_practitioner': {
    hospital_id: number | null;
    practitioner_id: string | null;
    department_id: string | null;
    name_zh: string | null;
    name_en: string | null;
    title: string | null;
  };
  'identity.account': {
    account_id: string;
    kind: string;
    login_key: string;
    login_sealed: string;
    password: string | null;
    hospital_id: number | null;
    lang: string;
    created_at: string;
    disabled_at: string | null;
    one_time_until: string | null;
    password_set_at: string | null;
  };
  'identity.account_event': {
    account_id: string;
    event_id: string;
    at: string;
    action: string;
    outcome: string;
    session_id: string | null;
    hospital_id: number | null;
  };
  'identity.account_family': {
    account_id: string;
    hospital_id: number;
    linked: number;
  };
  'identity.account_patient': {
    account_id: string;
    hospital_id: number;
    patient_id: string;
    relationship: string;
    linked_at: string;
  };
  'identity.break_glass': {
    hospital_id: number;
    grant_id: string;
    account_id: string;
    patient_id: string;
    reason: string;
    at: string;
    ends_at: string;
    ended_at: string | null;
    reviewed_at: string | null;
    reviewed_by: string | null;
    verdict: string | null;
  };
  'identity.newborn': {
    hospital_id: number;
    patient_id: string;
    mother_id: string;
    born_on: string;
    birth_order: number;
    registered_at: string;
    completed_at: string | null;
  };
  'identity.not_duplicate': {
    hospital_id: number;
    first_id: string;
    second_id: string;
    said_at: string;
    said_by: string;
  };
  'identity.passkey': {
    account_id: string;
    passkey_id: string;
    credential_key: string;
    credential_id: string;
    public_key: string;
    counter: number;
    transports: string[];
    name: string;
    created_at: string;
    last_used_at: string | null;
  };
  'identity.passkey_challenge': {
    challenge_key: string;
    expires_at: string;
  };
  'identity.password_guard': {
    login_key: string;
    account_id: string | null;
    failures: number;
    locked_until: string | null;
  };
  'identity.password_past': {
    account_id: string;
    password_id: string;
    hash: string;
    replaced_at: string;
  };
  'identity.patient': {
    hospital_id: number;
    patient_id: string;
    name: string;
    gender: string;
    birth_date: string;
    phone_sealed: string;
    phone_index: string;
    address_sealed: string | null;
    lang: string;
    deceased_at: string | null;
    created_at: string;
    survivor_id: string | null;
  };
  'identity.patient_consent': {
    hospital_id: number;
    consent_id: string;
    patient_id: string;
    kind: string;
    version: string;
    given: boolean;
    account_id: string;
    guardian_id: string | null;
    at: string;
  };
  'identity.patient_document': {
    hospital_id: number;
    document_id: string;
    patient_id: string;
    kind: string;
    family: string;
    number_sealed: string;
    number_index: string;
    added_at: string;
  };
  'identity.patient_guardian': {
    hospital_id: number;
    guardian_id: string;
    patient_id: string;
    name: string;
    relationship: string;
    document_kind: string;
    number_sealed: string;
    number_index: string;
    added_at: string;
  };
  'identity.patient_merge': {
    hospital_id: number;
    merge_id: string;
    survivor_id: string;
    replaced_id: string;
    reason: string;
    merged_at: string;
    merged_by: string;
    undo_reason: string | null;
    undone_at: string | null;
    undone_by: string | null;
  };
  'identity.patient_merge_row': {
    hospital_id: number;
    merge_id: string;
    place: string;
    row_id: string;
  };
  'identity.patient_permission': {
    permission: string;
  };
  'identity.recovery_code': {
    account_id: string;
    code_hash: string;
    used_at: string | null;
  };
  'identity.role': {
    hospital_id: number;
    role: string;
    name_zh: string;
    name_en: string;
    duty: Generated<string>;
    second_factor: Generated<boolean>;
  };
  'identity.role_member': {
    hospital_id: number;
    role: string;
    account_id: string;
    duty: Generated<string>;
    one_duty: Generated<string | null>;
  };
  'identity.role_permission': {
    hospital_id: number;
    role: string;
    permission: string;
    duty: Generated<string>;
  };
  'identity.second_factor': {
    account_id: string;
    secret_sealed: string;
    confirmed_at: string | null;
    last_step: number;
  };
  'identity.session': {
    session_id: string;
    account_id: string;
    token_hash: string;
    kind: string;
    created_at: string;
    last_seen_at: string;
    expires_at: string;
    revoked_at: string | null;
    limited: string | null;
    idle_minutes: number;
    device: string | null;
  };
  'identity.sign_in_code': {
    login_key: string;
    account_id: string | null;
    code_hash: string | null;
    expires_at: string;
    tries: number;
    window_start: string;
    sent: number;
  };
  'identity.sign_in_rule': {
    hospital_id: number;
    idle_minutes: number;
    admin_idle_minutes: number;
    password_history: number;
    password_days: number | null;
  };
  'identity.staff': {
    hospital_id: number;
    account_id: string;
    name: string;
    practitioner_id: string | null;
    active: Generated<boolean>;
    duty: string | null;
    locked_at: string | null;
    left_at: string | null;
  };
  'identity.stranger_sign_in': {
    hour: string;
    kind: string;
    refused: number;
  };
  'messaging.message': {
    hospital_id: number;
    message_id: string;
    patient_id: string;
    dedupe: string;
    template: string;
    params: Json;
    lang: string;
    title_zh: string;
    body_zh: string;
    title_en: string;
    body_en: string;
    link: string | null;
    state: string;
    created_at: string;
    sent_at: string | null;
    read_at: string | null;
  };
  'messaging.receipt': {
    hospital_id: number;
    receipt_id: string;
    message_id: string;
    adapter: string;
    outcome: string;
    detail: string;
    at: string;
  };
  'messaging.template': {
    hospital_id: number;
    template: string;
    lang: string;
    title: string;
    body: string;
  };
  'platform.audit': {
    hospital_id: number;
    id: string;
    xid: Generated<string>;
    at: string;
    actor_kind: string;
    actor_id: string | null;
    action: string;
    subject: string;
    outcome: string;
    detail: Json;
    request_id: string | null;
  };
  'platform.audit_checkpoint': {
    hospital_id: number;
    seq: number;
    at: string;
    hash: string;
    key_id: string;
    signature: string;
  };
  'platform.audit_seal': {
    hospital_id: number;
    seq: number;
    audit_id: string;
    xid: string;
    hash: string;
  };
  'platform.clock': {
    id: number;
    at: string;
  };
  'platform.dispatch_head': {
    hospital_id: number;
    last_no: number;
  };
  'platform.hospital': {
    id: number;
  };
  'platform.idempotency': {
    hospital_id: number;
    actor: string;
    route: string;
    key: string;
    request_hash: string;
    status: number | null;
    body: Json | null;
    created_at: string;
  };
  'platform.installation': {
    id: number;
    mode: string;
    seeded: boolean;
  };
  'platform.key': {
    id: string;
    fingerprint: string;
    verifier: string;
    retired: Generated<boolean>;
  };
  'platform.migration': {
    room: string;
    number: number;
    name: string;
    digest: string;
  };
  'platform.outbox': {
    hospital_id: number;
    subject: string;
    subject_seq: number;
    type: string;
    id: string;
    payload: Json;
    created_at: string;
    attempts: Generated<number>;
    retry_at: string | null;
    last_error: string | null;
    dispatch_no: number | null;
    dispatched_at: string | null;
  };
  'platform.rate_limit': {
    key: string;
    points: Generated<number>;
    expire: number | null;
  };
  'programme.indicator_target': {
    hospital_id: number;
    no: number;
    valid_from: string;
    scaled: number;
    text_zh: string;
    text_en: string;
  };
  'queue.area_day': {
    hospital_id: number;
    area_id: string;
    date: string;
    lines: number;
  };
  'queue.board': {
    hospital_id: number;
    area_id: string;
    seq: number;
  };
  'queue.encounter': {
    hospital_id: number;
    id: string;
    session_id: string;
    appointment_id: string;
    patient_id: string;
    department_id: string;
    practitioner_id: string;
    channel: string;
    booked_at: string;
    slot_start: string | null;
    number: number;
    state: string;
    checked_in_at: string;
    called_at: string | null;
    calls: Generated<number>;
    returned_at_call: number | null;
    started_at: string | null;
    finished_at: string | null;
    version: Generated<number>;
  };
  'queue.entry': {
    hospital_id: number;
    encounter_id: string;
    seq: number;
    state: string;
    move: string;
    started_at: string;
    ended_at: string | null;
    acted_by: string;
  };
  'queue.line': {
    hospital_id: number;
    session_id: string;
    department_id: string;
    practitioner_id: string;
    place_id: string;
    area_id: string;
    date: string;
    letter: string;
    calls: Generated<number>;
    booked_run: Generated<number>;
    opened_at: string;
    closed_at: string | null;
    version: Generated<number>;
  };
  'queue.setting': {
    hospital_id: number;
    check_in_opens_minutes: number;
  };
  'queue.v_visit': {
    hospital_id: number | null;
    encounter_id: string | null;
    patient_id: string | null;
    appointment_id: string | null;
    department_id: string | null;
    practitioner_id: string | null;
    session_id: string | null;
    channel: string | null;
    booked_before_check_in: boolean | null;
    checked_in_at: string | null;
    slot_start: string | null;
    started_at: string | null;
    finished_at: string | null;
    state: string | null;
    local_date: string | null;
  };
}
