import { defineErrors } from '#platform/http/errors.ts';

export const errors = defineErrors({
  'identity.code_too_often': {
    status: 429,
    retryAfter: 3_600,
    zh: '这个手机号获取验证码太频繁了，请一小时后再试，或到服务台由工作人员帮您。',
    en: 'Too many codes were asked for with this phone. Please try again in an hour, or ask at the service desk.',
  },
  'identity.code_not_deliverable': {
    status: 503,
    zh: '本院暂时不能发送短信验证码，请到挂号窗口由工作人员帮您。',
    en: 'This hospital cannot send codes by message yet. Please come to the registration desk; staff will help you.',
  },
  'identity.code_wrong': {
    status: 401,
    zh: '验证码不对或已过期。请核对短信，或重新获取验证码。',
    en: 'The code is wrong or has expired. Please check the message or ask for a new code.',
  },
  'identity.code_wrong_here': {
    status: 422,
    zh: '新手机号的验证码不对或已过期。请获取验证码，再填短信里的6位数字。',
    en: 'The code for the new phone is wrong or has expired. Please ask for a code and type the six digits.',
  },
  'identity.sign_in_failed': {
    status: 401,
    zh: '用户名或密码不对。请核对后再试，忘记密码请联系管理员。',
    en: 'User name or password is wrong. Please check and try again, or ask an administrator.',
  },
  'identity.sign_in_locked': {
    status: 429,
    retryAfter: 900,
    zh: '密码错误次数太多，已暂停登录15分钟。请稍后再试，或联系管理员。',
    en: 'Too many wrong passwords: sign-in is paused for 15 minutes. Please try later or ask an administrator.',
  },
  'identity.session_not_found': {
    status: 404,
    zh: '没有找到这次登录，它可能已经退出了。请刷新页面。',
    en: 'This sign-in was not found; it may have ended already. Please reload the page.',
  },
  'identity.patient_not_found': {
    status: 404,
    zh: '没有找到这位就诊人。请核对，或先添加就诊人。',
    en: 'This patient was not found. Please check, or add the patient first.',
  },
  'identity.practitioner_not_found': {
    status: 422,
    zh: '本院没有这位医生。请从本院的医生名单中选择，或先添加这位医生。',
    en: 'This hospital has no such doctor. Please choose from its doctors, or add the doctor first.',
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
  'identity.staff_not_found': {
    status: 404,
    zh: '没有找到这位员工。请刷新列表。',
    en: 'This member of staff was not found. Please reload the list.',
  },
  'identity.role_unknown': {
    status: 422,
    zh: '本院没有这个角色。请从列表中选择。',
    en: 'This hospital has no such role. Please choose from the list.',
  },
  'identity.not_yourself': {
    status: 409,
    zh: '不能停用自己的账号或去掉自己的管理员角色，请让另一位管理员操作。',
    en: 'You cannot switch off your own account or take away your own administration; ask another administrator.',
  },
  'identity.staff_only': {
    status: 403,
    zh: '这是员工账号的功能。患者登录不需要密码。',
    en: 'This is for staff accounts; patients sign in with a code.',
  },
  'identity.staff_left': {
    status: 409,
    zh: '这位员工已经离院，账号不再使用。如果回来工作，请建一个新账号。',
    en: 'This person has left and the account is closed. Should they come back, please make a new account.',
  },
  'identity.last_administrator': {
    status: 409,
    zh: '医院的系统、安全、审计管理员各至少要留一位。请先让另一位接任。',
    en: 'A hospital keeps at least one system, one security and one audit administrator. Please appoint another first.',
  },
  'identity.duties_apart': {
    status: 409,
    zh: '系统、安全、审计三种管理职责不能由同一个人或同一个角色承担。请分给不同的人。',
    en: 'System, security and audit administration are kept apart: no person and no role has two of them.',
  },
  'identity.duty_held': {
    status: 409,
    zh: '这项职责已经有人承担。换人请由安全管理员授权。',
    en: 'Somebody has this duty already. To change it, please ask the security administrator.',
  },
  'identity.role_in_use': {
    status: 409,
    zh: '这个角色还有人在用，或是三员之一，不能删除。请先调整这些员工的角色。',
    en: 'Somebody has this role, or it is one of the three administrators. Please change those people first.',
  },
  'identity.permission_unknown': {
    status: 422,
    zh: '没有这项权限：{permission}。请从列表中选择。',
    en: 'There is no permission {permission}. Please choose from the list.',
  },
  'identity.break_glass_over': {
    status: 409,
    zh: '这次紧急查看已经结束。如仍需要，请重新说明理由后打开。',
    en: 'This emergency access is over. If it is still needed, open the patient again and say why.',
  },
  'identity.review_done': {
    status: 409,
    zh: '这次紧急查看已经审查过了，请刷新列表。',
    en: 'This emergency access has been reviewed already; please reload the list.',
  },
  'identity.second_factor_required': {
    status: 401,
    zh: '还差一步：请用通行密钥，或填写手机验证器上的6位动态口令、一个恢复码。',
    en: 'One more step: please use a passkey, or add the six digits of your authenticator app or a recovery code.',
  },
  'identity.second_factor_wrong': {
    status: 422,
    zh: '动态口令不对，或已经用过。请等下一个口令，或用恢复码。',
    en: 'The code is wrong or was used before. Please wait for the next one, or use a recovery code.',
  },
  'identity.second_factor_on': {
    status: 409,
    zh: '动态口令已经启用。换手机请先停用，再重新设置。',
    en: 'A second factor is set up already. To change the telephone, please take it away first.',
  },
  'identity.password_wrong': {
    status: 422,
    zh: '现在的密码不对，请重新填写。',
    en: 'The present password is not right; please type it again.',
  },
  'identity.password_weak': {
    status: 422,
    zh: '新密码太简单：至少8位，含大写、小写、数字、符号中的三种，不含用户名，也不能与现在的相同。',
    en: 'Too easy: at least 8 characters of three kinds (capital, small, digit, sign), without the user name, not the old one.',
  },
  'identity.password_common': {
    status: 422,
    zh: '这个密码太常见，别人容易猜到。请换一个不含常用词、生日和连续数字的。',
    en: 'This password is a common one and easily guessed. Please choose one without usual words, birthdays or runs of keys.',
  },
  'identity.password_used': {
    status: 422,
    zh: '这个密码最近用过。请换一个和最近{history}次都不同的。',
    en: 'This password was used before. Please choose one that differs from the last {history}.',
  },
  'identity.own_password_first': {
    status: 409,
    zh: '请先把一次性密码改成自己的密码。',
    en: 'Please replace the one-time password with your own first.',
  },
  'identity.passkey_refused': {
    status: 401,
    zh: '通行密钥没有通过。请再试一次；这把密钥如已停用，请用用户名和密码登录。',
    en: 'The passkey was not accepted. Please try again; if it was taken away, sign in with user name and password.',
  },
  'identity.passkey_not_added': {
    status: 422,
    zh: '通行密钥没有添加成功，请重新添加。',
    en: 'The passkey could not be added. Please start adding it again.',
  },
  'identity.passkey_known': {
    status: 409,
    zh: '这台设备的通行密钥已经添加过了。',
    en: 'The passkey of this device is there already.',
  },
  'identity.passkey_not_found': {
    status: 404,
    zh: '没有找到这把通行密钥，它可能已经停用。请刷新页面。',
    en: 'This passkey was not found; it may have been taken away already. Please reload the page.',
  },
  'identity.passkey_too_many': {
    status: 409,
    zh: '最多可以有{most}把通行密钥。请先停用不再用的。',
    en: 'There can be at most {most} passkeys. Please take one away that is no longer used.',
  },
  'identity.passkey_no_site': {
    status: 409,
    zh: '本院还没有设置对外网址，暂时不能用通行密钥。请联系信息科。',
    en: 'This hospital has not set its public address yet, so passkeys cannot be used. Please ask the IT department.',
  },
  'identity.username_taken': {
    status: 409,
    zh: '这个用户名已经有人用了，请换一个。',
    en: 'This user name is taken; please choose another.',
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
