import { defineErrors } from '#platform/http/errors.ts';

/** Refusals about patients and their records; signing in and staff have files of their own. */
export const errors = defineErrors({
  'identity.patient_not_found': {
    status: 404,
    zh: '没有找到这位就诊人。请核对，或先添加就诊人。',
    en: 'This patient was not found. Please check, or add the patient first.',
  },
  'identity.credential_refused': {
    status: 422,
    zh: '这个码已经过期或不能用。请在手机上刷新后再扫一次，或出示身份证、就诊卡。',
    en: 'This code is too old or not valid. Please refresh it on the phone and show it again, or show an ID or visit card.',
  },
  'identity.credential_unreachable': {
    status: 503,
    zh: '医保码现在连不上，不是您的问题。请出示身份证、就诊卡或社保卡，一样办理。',
    en: 'The insurance code cannot be checked just now; it is not your fault. An ID, visit card or social security card does the same.',
  },
  'identity.merge_blocked': {
    status: 409,
    zh: '现在还不能合并。{what}',
    en: 'These records cannot be merged yet. {what}',
  },
  'identity.merge_replaced': {
    status: 409,
    zh: '其中一份档案刚刚已经被合并，请刷新列表。',
    en: 'One of the two records was merged a moment ago; please reload the list.',
  },
  'identity.merge_same': {
    status: 422,
    zh: '两份档案是同一份，请选择另一份。',
    en: 'This is one and the same record; please choose another one.',
  },
  'identity.merge_not_found': {
    status: 404,
    zh: '没有找到这次合并，请刷新列表。',
    en: 'This merge was not found; please reload the list.',
  },
  'identity.merge_undone': {
    status: 409,
    zh: '这次合并已经撤销过了，请刷新列表。',
    en: 'This merge was undone already; please reload the list.',
  },
  'identity.merge_undo_later_first': {
    status: 409,
    zh: '保留的档案后来又并入了另一份。请先撤销后面那次合并。',
    en: 'The record that was kept has itself been merged since. Please undo that later merge first.',
  },
  'identity.mother_not_fit': {
    status: 422,
    zh: '母亲的档案要登记为女性并有证件，请先补全母亲的信息。',
    en: "The mother's record has to say female and hold a document; please complete it first.",
  },
  'identity.newborn_too_old': {
    status: 422,
    zh: '这里只登记出生28天以内的新生儿。大一些的孩子请带证件正常建档。',
    en: 'Only children up to 28 days old are registered here. An older child is registered with its documents.',
  },
  'identity.newborn_exists': {
    status: 409,
    zh: '这位母亲当天的第{order}个新生儿已经登记过了。双胞胎请选第2个。',
    en: 'Child number {order} of this mother and day is registered already. For a twin please choose number 2.',
  },
  'identity.newborn_completed': {
    status: 409,
    zh: '这个孩子的信息已经补全过了，或不是按新生儿登记的。',
    en: 'This child is completed already, or was not registered as a newborn.',
  },
  'identity.document_required': {
    status: 422,
    zh: '请至少填写一种证件。新生儿可以用出生医学证明。',
    en: 'Please give at least one document. For a newborn the birth certificate will do.',
  },
  'identity.document_invalid': {
    status: 422,
    zh: '证件号码不对，请对照证件逐位核对后再填。',
    en: 'The document number is not valid; please compare it with the document, character by character.',
  },
  'identity.document_mismatch': {
    status: 422,
    zh: '证件上的出生日期或性别与填写的不一致，请核对。',
    en: 'Birth date or gender differ from what the document number says; please check.',
  },
  'identity.document_taken': {
    status: 409,
    zh: '这个证件已经在本院建过档。请用“关联已有档案”，或带证件到挂号窗口办理。',
    en: 'This document is already registered here. Use "link an existing record", or bring it to the registration desk.',
  },
  'identity.birth_date_required': {
    status: 422,
    zh: '请填写出生日期。',
    en: 'Please give the birth date.',
  },
  'identity.birth_date_invalid': {
    status: 422,
    zh: '出生日期不对，请核对。',
    en: 'The birth date is not possible; please check.',
  },
  'identity.guardian_required': {
    status: 422,
    zh: '未满14周岁需要登记监护人，请填写监护人的姓名、证件和关系。',
    en: 'Under 14 a guardian is needed: please give name, document and relationship of the guardian.',
  },
  'identity.consent_required': {
    status: 422,
    zh: '建档需要您单独同意处理医疗健康信息。请阅读告知书后勾选同意。',
    en: 'Registration needs your separate consent to the handling of health data. Please read the notice and agree.',
  },
  'identity.notice_outdated': {
    status: 409,
    zh: '隐私告知书已更新，请重新阅读后再提交。',
    en: 'The privacy notice has a new version; please read it again and submit.',
  },
  'identity.family_full': {
    status: 409,
    zh: '一个账号最多管理{limit}位就诊人。请先移除不再需要的，或到窗口办理。',
    en: 'One account looks after at most {limit} patients. Please remove one first, or come to the desk.',
  },
  'identity.self_exists': {
    status: 409,
    zh: '您已经登记过本人。请为家人选择其他关系。',
    en: 'You have already registered yourself. Please choose another relationship for a family member.',
  },
  'identity.already_linked': {
    status: 409,
    zh: '这位就诊人已经在您的账号里了。',
    en: 'This patient is already in your account.',
  },
  'identity.claim_refused': {
    status: 404,
    zh: '姓名、证件和本账号手机号与医院档案对不上。请核对，或带证件到挂号窗口办理。',
    en: 'Name, document and your phone do not match a record here. Please check, or bring the document to the desk.',
  },
});

export const constraints = {
  identity_patient_replaced_once: 'identity.merge_replaced',
  identity_document_taken: 'identity.document_taken',
  identity_one_self: 'identity.self_exists',
  identity_account_patient_pkey: 'identity.already_linked',
  identity_account_login: 'identity.username_taken',
  identity_passkey_credential: 'identity.passkey_known',
  identity_role_member_role: 'identity.role_unknown',
  identity_role_member_duty: 'identity.role_unknown',
  identity_one_duty_each: 'identity.duties_apart',
  identity_break_glass_other_eyes: 'identity.not_yourself',
  identity_duties_apart: 'identity.duties_apart',
};
