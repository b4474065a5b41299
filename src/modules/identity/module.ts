import { defineRoom } from '#platform/room.ts';
import { authenticate, authenticateAll } from './app/authenticate.ts';
import { keepDay } from './app/grown-links.ts';
import { patientImport } from './app/import-patients.ts';
import { staffImport } from './app/import-staff.ts';
import { keyedHashes, sealedColumns } from './app/sealed-columns.ts';
import { administratorsReady, staffStep } from './app/setup-steps.ts';
import { practitionersWithAccount } from './db/import-staff.ts';
import { seedIdentity } from './demo/seed.ts';
import { constraints, errors } from './errors.ts';
import { groupErrors } from './errors-groups.ts';
import { grownErrors } from './errors-grown.ts';
import { signInErrors } from './errors-sign-in.ts';
import { staffErrors } from './errors-staff.ts';
import { accountRoutes } from './http/account-routes.ts';
import { auditRoutes } from './http/audit-routes.ts';
import { breakGlassRoutes } from './http/break-glass-routes.ts';
import { deskRoutes } from './http/desk-routes.ts';
import { duplicateRoutes } from './http/duplicate-routes.ts';
import { factorRoutes } from './http/factor-routes.ts';
import { groupRoutes } from './http/group-routes.ts';
import { grownRoutes } from './http/grown-routes.ts';
import { newbornRoutes } from './http/newborn-routes.ts';
import { outsideRoutes } from './http/outside-routes.ts';
import { ownRecordRoutes } from './http/own-record-routes.ts';
import { passkeyRoutes } from './http/passkey-routes.ts';
import { patientRoutes } from './http/patient-routes.ts';
import { roleRoutes } from './http/role-routes.ts';
import { sessionRoutes } from './http/session-routes.ts';
import { signInRoutes } from './http/sign-in-routes.ts';
import { signInRuleRoutes } from './http/sign-in-rule-routes.ts';
import { staffRoutes } from './http/staff-routes.ts';

/** For the command line: the first people of an empty installation, and whoever cannot get in any more. */
export {
  type Appointed,
  type FirstAdministrator,
  firstAdministrators,
  unfitPassword,
} from './app/first-administrators.ts';
export { rescueStaff } from './app/rescue-staff.ts';

export const identity = defineRoom({
  name: 'identity',
  rank: 1,
  migrations: new URL('./db/migrations/', import.meta.url),
  tables: {
    'identity.account': { class: 'account', account: 'account_id', credential: 'login_key' },
    'identity.session': { class: 'account', account: 'account_id', credential: 'token_hash' },
    'identity.sign_in_code': { class: 'account', account: 'account_id', credential: 'login_key' },
    'identity.password_guard': { class: 'account', account: 'account_id', credential: 'login_key' },
    'identity.second_factor': { class: 'account', account: 'account_id' },
    'identity.recovery_code': { class: 'account', account: 'account_id' },
    'identity.passkey': { class: 'account', account: 'account_id', credential: 'credential_key' },
    'identity.password_past': { class: 'account', account: 'account_id' },
    'identity.account_patient': {
      class: 'account',
      account: 'account_id',
      patients: { patient_id: { stays: "accounts are nobody else's to see; links are resolved when they are read" } },
    },
    'identity.account_family': { class: 'account', account: 'account_id' },
    'identity.account_event': { class: 'account', account: 'account_id', grant: 'append' },
    'identity.stranger_sign_in': { class: 'reference' },
    'identity.passkey_challenge': { class: 'reference' },
    'identity.sign_in_rule': { class: 'hospital' },
    'identity.patient_permission': { class: 'reference' },
    'identity.patient': { class: 'hospital' },
    'identity.patient_document': { class: 'hospital', patients: { patient_id: { moves: 'document_id' } } },
    'identity.patient_guardian': { class: 'hospital', patients: { patient_id: { moves: 'guardian_id' } } },
    'identity.patient_consent': {
      class: 'hospital',
      grant: 'append',
      patients: { patient_id: { stays: 'a consent is never re-written' } },
    },
    'identity.break_glass': {
      class: 'hospital',
      patients: { patient_id: { stays: 'evidence of what was opened' } },
    },
    'identity.patient_merge': { class: 'hospital' },
    'identity.patient_merge_row': { class: 'hospital', grant: 'append' },
    'identity.not_duplicate': { class: 'hospital', grant: 'append' },
    'identity.newborn': {
      class: 'hospital',
      patients: { patient_id: { stays: 'says how that record began' }, mother_id: { moves: 'patient_id' } },
    },
    'identity.care_group': { class: 'hospital' },
    'identity.group_proof': { class: 'hospital', patients: { patient_id: { moves: 'proof_id' } } },
    'identity.hospital_day': { class: 'hospital' },
    'identity.grown_consent': {
      class: 'hospital',
      patients: { patient_id: { stays: 'names the link as it was made; links are resolved when they are read' } },
    },
    'identity.role': { class: 'hospital' },
    'identity.role_permission': { class: 'hospital' },
    'identity.staff': { class: 'hospital' },
    'identity.role_member': { class: 'hospital' },
  },
  permissions: {
    'identity.patient.self': { zh: '管理本人和家人的就诊档案', en: 'Manage own and family records' },
    'identity.patient.register': { zh: '窗口建档', en: 'Register patients at the desk' },
    'identity.patient.merge': { zh: '查重与合并患者档案', en: 'Review duplicates and merge patient records' },
    'identity.patient.outside': {
      zh: '外院：按完整号码找人、逐个建档',
      en: 'From another institution: find by a whole number, register one by one',
    },
    'identity.patient.find': { zh: '查找患者', en: 'Find patients' },
    'identity.staff.manage': { zh: '管理员工账号', en: 'Manage staff accounts' },
    'identity.role.manage': { zh: '管理角色和授权', en: 'Manage roles and grants' },
    'identity.break_glass.use': { zh: '紧急查看患者', en: 'Open a patient in an emergency' },
    'identity.break_glass.review': { zh: '审查紧急查看', en: 'Review emergency accesses' },
    'identity.audit.read': { zh: '查看审计日志', en: 'Read the audit log' },
  },
  views: ['identity.v_use'],
  errors: { ...errors, ...groupErrors, ...grownErrors, ...signInErrors, ...staffErrors },
  constraints: {
    ...constraints,
    identity_care_group_name: 'identity.group_exists',
    identity_grown_consent_one: 'identity.grown_asked',
  },
  routes: [
    ...signInRoutes,
    ...accountRoutes,
    ...patientRoutes,
    ...ownRecordRoutes,
    ...deskRoutes,
    ...outsideRoutes,
    ...duplicateRoutes,
    ...newbornRoutes,
    ...factorRoutes,
    ...passkeyRoutes,
    ...sessionRoutes,
    ...signInRuleRoutes,
    ...staffRoutes,
    ...roleRoutes,
    ...auditRoutes,
    ...breakGlassRoutes,
    ...groupRoutes,
    ...grownRoutes,
  ],
  events: [
    'identity.patient_registered',
    'identity.patient_merged',
    'identity.patient_unmerged',
    'identity.group_confirmed',
    'identity.group_refused',
  ],
  due: [{ name: 'identity.day', sweep: keepDay }],
  imports: [staffImport, patientImport],
  setup: [staffStep],
  readiness: administratorsReady,
  uses: { 'catalog.practitioners': practitionersWithAccount },
  sealed: sealedColumns,
  keyedHashes,
  demo: seedIdentity,
  authenticate,
  authenticateAll,
  screens: [
    { slot: 'patient.account', name: 'identity.patients' },
    { slot: 'staff.desk', name: 'identity.find_patient' },
  ],
});
