/** One thing that can be answered to a user: HTTP status and a plain sentence in both languages. */
export interface ErrorText {
  status: number;
  zh: string;
  en: string;
  /** Seconds after which asking again can help; for 429. */
  retryAfter?: number;
}
export type ErrorTable = Record<string, ErrorText>;

/** Declares the codes of a room; `{name}` in a text is filled from the error's params. */
export function defineErrors<const T extends ErrorTable>(table: T): T {
  return table;
}

export const platformErrors = defineErrors({
  'platform.bad_input': {
    status: 400,
    zh: '有些内容填写得不对，请看提示后改一下。',
    en: 'Some of the input is not right; please see the notes and correct it.',
  },
  'platform.not_signed_in': { status: 401, zh: '请先登录。', en: 'Please sign in first.' },
  'platform.forbidden': {
    status: 403,
    zh: '您的账号没有这项权限，如需使用请联系管理员。',
    en: 'Your account may not do this; ask an administrator if you need it.',
  },
  'platform.other_hospital': {
    status: 403,
    zh: '这个账号属于另一家医院。',
    en: 'This account belongs to another hospital.',
  },
  'platform.not_found': { status: 404, zh: '没有找到您要的内容。', en: 'What you asked for was not found.' },
  'platform.method_not_allowed': {
    status: 405,
    zh: '这个地址不支持这种操作。',
    en: 'This address does not do that.',
  },
  'platform.missing_csrf_header': {
    status: 403,
    zh: '请求不是从本页面发出的，已拒绝。请刷新页面重试。',
    en: 'The request did not come from our page and was refused. Please reload and try again.',
  },
  'platform.idempotency_key_required': {
    status: 400,
    zh: '缺少 Idempotency-Key 请求头，无法保证不会重复提交。',
    en: 'The Idempotency-Key header is missing, so a repeated submission could not be recognised.',
  },
  'platform.idempotency_mismatch': {
    status: 422,
    zh: '同一个提交编号用在了不同的内容上，请刷新后重新提交。',
    en: 'The same Idempotency-Key was used with other content; please reload and submit again.',
  },
  'platform.too_large': { status: 413, zh: '提交的内容太大。', en: 'The submitted content is too large.' },
  'platform.unsupported_media': {
    status: 415,
    zh: '请用 JSON 格式提交。',
    en: 'Please send JSON.',
  },
  'platform.sheet_too_large': {
    status: 413,
    zh: '文件太大，最多 {limit} MB。请分成几个文件上传。',
    en: 'The file is too large: {limit} MB at most. Please split it.',
  },
  'platform.sheet_unknown_format': {
    status: 415,
    zh: '不认识这种文件。请上传 .xlsx 或 .csv 表格。',
    en: 'This kind of file is not known. Please give an .xlsx or .csv sheet.',
  },
  'platform.sheet_old_format': {
    status: 415,
    zh: '这是旧版 .xls 或加了密码的表格。请在 Excel 中去掉密码，另存为 .xlsx 再上传。',
    en: 'This is an old .xls file or one with a password. Please save it as .xlsx without a password.',
  },
  'platform.sheet_broken': {
    status: 422,
    zh: '文件已损坏，读不出表格。请在 Excel 中打开、另存后再上传。',
    en: 'The file is broken and no sheet can be read. Please open it in Excel, save it again and retry.',
  },
  'platform.sheet_unpacks_too_large': {
    status: 422,
    zh: '文件解压后太大，已拒绝。请只保留一张表，删去图片后另存。',
    en: 'The file unpacks to too much and was refused. Please keep one sheet without pictures and save it again.',
  },
  'platform.sheet_encoding': {
    status: 422,
    zh: '看不懂文件的文字编码。请另存为“CSV UTF-8”或 .xlsx 再上传。',
    en: 'The encoding of the text is not known. Please save it as "CSV UTF-8" or .xlsx.',
  },
  'platform.sheet_empty': { status: 422, zh: '文件里没有内容。', en: 'There is nothing in the file.' },
  'platform.sheet_too_many_rows': {
    status: 422,
    zh: '一个文件最多 {limit} 行。请分成几个文件上传。',
    en: 'A file may have {limit} rows at most. Please split it.',
  },
  'platform.sheet_too_many_columns': {
    status: 422,
    zh: '一个文件最多 {limit} 列。请按模板整理后再上传。',
    en: 'A file may have {limit} columns at most. Please follow the template.',
  },
  'platform.sheet_took_too_long': {
    status: 422,
    zh: '读取文件用时太长，已停止。请按模板整理成更小的文件。',
    en: 'Reading the file took too long and was stopped. Please make it smaller, as in the template.',
  },
  'platform.too_many_requests': {
    status: 429,
    zh: '操作太快了，请等{seconds}秒再试。着急的话，可以到挂号窗口由工作人员帮您办理。',
    en: 'That was too fast. Please try again in {seconds} seconds; at the registration desk staff can help you at once.',
  },
  'platform.try_again': {
    status: 503,
    zh: '系统正忙，请稍后用同样的内容再试一次，不会重复提交。',
    en: 'The system is busy; please try again with the same content, it will not be submitted twice.',
  },
  'platform.rush': {
    status: 503,
    zh: '现在挂号的人太多，排队的位置也满了。请等{seconds}秒再点一次，不会重复挂号；着急的话可以到挂号窗口办理。',
    en: 'Too many people are booking at this moment. Please try again in {seconds} seconds, nothing will be booked twice; the registration desk can help you too.',
  },
  'platform.clock_backwards': {
    status: 409,
    zh: '演示时钟只能往后拨。',
    en: 'The demo clock only moves forward.',
  },
  'platform.conflict': {
    status: 409,
    zh: '内容刚刚被别人改过，请刷新后再试。',
    en: 'This was changed by someone else a moment ago; please reload and try again.',
  },
  'platform.internal': {
    status: 500,
    zh: '系统出了问题，我们已经记录下来。请稍后再试，或到服务台找工作人员。',
    en: 'Something went wrong on our side and has been recorded. Please try later or ask at the service desk.',
  },
});
