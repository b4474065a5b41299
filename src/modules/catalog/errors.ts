import { defineErrors } from '#platform/http/errors.ts';

export const errors = defineErrors({
  'catalog.range_too_long': {
    status: 422,
    zh: '一次最多查询{limit}天，请缩短日期范围。',
    en: 'At most {limit} days can be asked for at once; please choose a shorter range.',
  },
  'catalog.range_backwards': {
    status: 422,
    zh: '结束日期早于开始日期，请核对。',
    en: 'The last day is before the first day; please check.',
  },
  'catalog.import_kind_unknown': {
    status: 404,
    zh: '没有这种导入。请从列表中选择。',
    en: 'There is no import of this kind. Please choose from the list.',
  },
  'catalog.import_not_found': { status: 404, zh: '没有找到这次导入。', en: 'This import was not found.' },
  'catalog.import_not_open': {
    status: 409,
    zh: '这个文件已经导入、作废或过期了。如仍需要，请重新上传。',
    en: 'This file was imported, thrown away or has expired. Please upload it again if needed.',
  },
  'catalog.import_has_problems': {
    status: 409,
    zh: '有 {wrong} 行不能导入，所以一行也没有导入。请改好后重新上传，或选择只导入没有问题的行。',
    en: '{wrong} rows cannot be taken, so nothing was imported. Please mend the file, or import only the good rows.',
  },
  'catalog.import_nothing_new': {
    status: 409,
    zh: '没有可以导入的新内容。',
    en: 'There is nothing new to import.',
  },
  'catalog.import_no_errors': {
    status: 409,
    zh: '这次导入没有留下有问题的行。',
    en: 'This import has no rows with problems left.',
  },
  'catalog.import_not_done': {
    status: 409,
    zh: '这次导入没有完成，或已经撤销。',
    en: 'This import was not done, or was undone already.',
  },
  'catalog.import_in_use': {
    status: 409,
    zh: '有些内容已经在使用，不能撤销：{list}。什么都没有改动。',
    en: 'Some of it is in use already and cannot be undone: {list}. Nothing was changed.',
  },
  'catalog.import_no_handout': {
    status: 409,
    zh: '没有可以发放的内容：这些人已经登录过，或这次导入已撤销。',
    en: 'There is nothing to hand out: these people have signed in, or the import was undone.',
  },
  'catalog.column_missing': { status: 422, zh: '缺少这一列，必须有。', en: 'This column is missing.' },
  'catalog.column_twice': { status: 422, zh: '这一列出现了两次。', en: 'This column is there twice.' },
  'catalog.cell_missing': { status: 422, zh: '没有填写。', en: 'Nothing is written here.' },
  'catalog.cell_too_long': { status: 422, zh: '太长，最多 {max} 个字。', en: 'Too long: {max} signs at most.' },
  'catalog.cell_form': {
    status: 422,
    zh: '格式不对，请看模板里的填写说明。',
    en: 'Not written as it should be; see the notes in the template.',
  },
  'catalog.cell_date': {
    status: 422,
    zh: '不是日期。请写成 2026-11-23 这样。',
    en: 'Not a date. Please write it like 2026-11-23.',
  },
  'catalog.cell_time': {
    status: 422,
    zh: '不是时间。请写成 08:30 这样。',
    en: 'Not a time. Please write it like 08:30.',
  },
  'catalog.cell_number': {
    status: 422,
    zh: '请填 {min} 到 {max} 之间的整数。',
    en: 'Please give a whole number from {min} to {max}.',
  },
  'catalog.cell_money': {
    status: 422,
    zh: '不是金额。请写成 15 或 15.50（元）。',
    en: 'Not an amount. Please write it like 15 or 15.50 (yuan).',
  },
  'catalog.cell_choice': {
    status: 422,
    zh: '不在可选范围内，请从模板的下拉列表中选择。',
    en: 'Not one of the choices; please take one from the list in the template.',
  },
  'catalog.cell_error': {
    status: 422,
    zh: '单元格里是公式错误，请改成文字。',
    en: 'The cell holds a formula error; please write the text itself.',
  },
  'catalog.cell_lost_digits': {
    status: 422,
    zh: '号码太长，被 Excel 当成数字，后几位已丢失。请把这一列设为“文本”后重新填写。',
    en: 'Excel took this long number for a figure and lost its last digits. Format the column as text and write it again.',
  },
  'catalog.cell_no_value': {
    status: 422,
    zh: '公式没有结果。请在 Excel 中打开、保存，或改成文字。',
    en: 'The formula has no result. Please open and save the file in Excel, or write the text itself.',
  },
  'catalog.row_twice': {
    status: 422,
    zh: '与第 {row} 行重复，同一个文件里只能写一次。',
    en: 'The same as row {row}; a file names it once.',
  },
  'catalog.row_differs': {
    status: 422,
    zh: '系统里已经有，但这一项的内容不同。导入不会修改已有内容，请在系统里改，或把这一行删去。',
    en: 'It is there already, with another value here. An import changes nothing that exists: mend it by hand, or leave this row out.',
  },
  'catalog.campus_unknown': { status: 422, zh: '没有这个院区。', en: 'There is no such campus.' },
  'catalog.campus_needed': {
    status: 422,
    zh: '医院有多个院区，请写明是哪一个。',
    en: 'The hospital has several campuses; please say which.',
  },
  'catalog.department_unknown': {
    status: 422,
    zh: '没有这个科室。请写科室代码或名称，或先导入科室。',
    en: 'There is no such department. Please give its code or name, or import departments first.',
  },
  'catalog.department_ambiguous': {
    status: 422,
    zh: '有几个科室叫这个名字，请写科室代码。',
    en: 'Several departments have this name; please give the code.',
  },
  'catalog.practitioner_unknown': {
    status: 422,
    zh: '没有这个工号的医生。请核对，或先导入医生。',
    en: 'There is no doctor with this number. Please check, or import doctors first.',
  },
  'catalog.waiting_unknown': {
    status: 422,
    zh: '没有这个候诊区。请先在文件里或系统里建候诊区。',
    en: 'There is no such waiting area. Please make it first, in the file or in the system.',
  },
  'catalog.waiting_only_for_rooms': {
    status: 422,
    zh: '诊室必须写候诊区，候诊区和窗口不写。',
    en: 'A room names its waiting area; waiting areas and desks do not.',
  },
  'catalog.item_not_found': {
    status: 404,
    zh: '没有找到这一项，可能已被改动，请刷新。',
    en: 'This entry was not found; please reload.',
  },
  'catalog.item_changed': {
    status: 409,
    zh: '刚刚有人改过这一项。请刷新，看过现在的内容再改。',
    en: 'Somebody has just changed this entry. Please reload and look at it before you change it.',
  },
  'catalog.code_taken': {
    status: 409,
    zh: '这个代码（工号）已经有人用了，请换一个。停用的也算。',
    en: 'This code or number is taken, by somebody switched off perhaps. Please choose another.',
  },
  'catalog.name_taken': {
    status: 409,
    zh: '这里已经有同名的了，请换一个名称。',
    en: 'There is one of this name here already; please choose another name.',
  },
  'catalog.department_needed': {
    status: 409,
    zh: '这个科室还有医生，请先把他们转到别的科室或停用。',
    en: 'Doctors still belong to this department; move them or switch them off first.',
  },
  'catalog.waiting_needed': {
    status: 409,
    zh: '还有诊室往这个候诊区叫号，请先给它们换候诊区。',
    en: 'Rooms still call into this waiting area; give them another one first.',
  },
});

/** What the database refuses, as somebody at a form is told it. */
export const constraints = {
  catalog_department_code: 'catalog.code_taken',
  catalog_practitioner_code: 'catalog.code_taken',
  catalog_department_campus: 'catalog.campus_unknown',
  catalog_place_campus: 'catalog.campus_unknown',
  catalog_place_department: 'catalog.department_unknown',
  catalog_place_waiting: 'catalog.waiting_unknown',
  catalog_place_only_rooms_have_waiting: 'catalog.waiting_only_for_rooms',
  catalog_practitioner_department: 'catalog.department_unknown',
};
