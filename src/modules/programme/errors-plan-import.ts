import { defineErrors } from '#platform/http/errors.ts';

/** Why a plan document is not read. Nothing of it is kept then. */
export const planImportErrors = defineErrors({
  'programme.plan_empty': {
    status: 422,
    zh: '文件是空的，没有任何文字。请检查是否选错了文件。',
    en: 'The file is empty: there is no text in it. Please check that it is the right file.',
  },
  'programme.plan_too_large': {
    status: 413,
    zh: '文件太大：最多 {limit} MB（含解压后的内容）。请去掉图片后重新保存。',
    en: 'The file is too large: at most {limit} MB, unpacked. Please save it without its pictures.',
  },
  'programme.plan_too_long': {
    status: 413,
    zh: '第 {line} 行处超出上限：最多 {limit}（行数或每行字数）。请拆成几个文件。',
    en: 'Over the limit of {limit} (lines, or signs of a line) at line {line}. Please split the file.',
  },
  'programme.plan_too_slow': {
    status: 422,
    zh: '读了 {limit} 秒还没读完，已停止，什么也没有保存。请删去与方案无关的内容，或拆成几个文件再试。',
    en: 'Reading took longer than {limit} seconds and was stopped; nothing was kept. Please remove what is no part of the plan, or split the file.',
  },
  'programme.plan_without_tasks': {
    status: 422,
    zh: '没有读出任何任务：从第 {line} 行起没有认得的表头或要求。请检查表头（如 序号、工作任务、责任科室、完成时限）和条目。',
    en: 'No task was found: from line {line} on there is no known table header or requirement. Please check the titles of the columns and the items.',
  },
  'programme.plan_old_word': {
    status: 415,
    zh: '这是旧版 Word/Excel 文件（.doc、.xls）或加了密码的文件。请用 Word 或 WPS 打开，另存为 .docx 或 .xlsx 后再导入。',
    en: 'This is an old Word or Excel file (.doc, .xls) or one with a password. Open it and save it as .docx or .xlsx.',
  },
  'programme.plan_not_word': {
    status: 415,
    zh: '文件名是 {extension}，内容却不是。请用 Word 或 WPS 打开确认，另存为 .docx；纯文字请改名为 .txt。',
    en: 'The name says {extension}, the content is something else. Save it as .docx, or name plain text .txt.',
  },
  'programme.plan_zip_unknown': {
    status: 415,
    zh: '这个压缩包里没有 Word 或 Excel 内容。请直接导入 .docx、.xlsx 或 .txt 文件。',
    en: 'This zip file holds no Word or Excel document. Please import a .docx, .xlsx or .txt file.',
  },
  'programme.plan_unknown_format': {
    status: 415,
    zh: '不认识这种文件（{format}）。请导入 .docx、.xlsx、.txt，或粘贴表格。',
    en: 'This kind of file ({format}) is not known. Please import a .docx, .xlsx or .txt file, or paste the table.',
  },
  'programme.plan_broken': {
    status: 422,
    zh: '文件已损坏，在 {part} 第 {line} 行处读不下去。请重新保存或重新下载后再试。',
    en: 'The file is damaged: {part} cannot be read at line {line}. Please save or download it again.',
  },
  'programme.plan_encoding': {
    status: 422,
    zh: '第 {line} 行起的文字编码无法识别。请另存为 UTF-8 或 GB18030 编码的文本。',
    en: 'The text encoding is not known from line {line} on. Please save it as UTF-8 or GB18030 text.',
  },
});
