import { type GradeItem, levelsOf } from '../clause.ts';

/** 诊中服务 */
export const during: readonly GradeItem[] = [
  {
    no: 4,
    group: 'during',
    zh: '信息推送',
    en: 'Information',
    measure: { kind: 'used' },
    levels: levelsOf(4, [
      [
        ['大屏公布出诊、余号、排队、取药信息', 'Screens show clinics, free places, queues and medicine', 'hall_screen'],
        ['病历资料集中打印，循环播放宣教', 'Records printed centrally; education shown in loops'],
      ],
      [
        ['病区大屏、手术与计划信息', 'Ward screens, surgery and plans'],
        ['自助查询价格、费用、预交金、医生', 'Prices, bills, deposits and doctors can be looked up'],
        ['自助打印报告、胶片、化验单', 'Reports and images printed by oneself'],
      ],
      [
        ['手机实时看到预约、挂号状态', 'State of the booking on the phone, at once', 'status_message'],
        [
          '手机提醒手术、出入院、取药、报告、危急值',
          'Phone notices of surgery, admission, medicine, reports, critical values',
        ],
        ['按需获取检查注意事项和用药指导', 'Preparation and drug guidance on request', 'published_guidance'],
        ['手机实时看到缴费状态', 'State of payment on the phone, at once', 'payment_step'],
      ],
      [
        ['消息分级，非重要的可关闭', 'Messages have levels; what is not important can be muted', 'muted_rule'],
        ['手机看实时排队进度', 'The live queue on the phone', 'live_step'],
        ['家属查看手术进度，电子病历和影像按需提供', 'Family follows the surgery; records and images on request'],
        ['经患者同意查看外院病历', 'Records from outside are seen by consent'],
      ],
      [
        ['消息内容随健康状态变化', 'Content of messages follows the state of health'],
        ['按阶段自动推送注意事项和宣教', 'Precautions and education are pushed by stage'],
        ['在线病历加密', 'Records online are encrypted'],
      ],
    ]),
  },
  {
    no: 5,
    group: 'during',
    zh: '标识与导航',
    en: 'Signs and guidance',
    measure: { kind: 'used' },
    levels: levelsOf(5, [
      [['窗口、诊室排队叫号', 'Queues are called at counters and rooms', 'called']],
      [
        ['不少于 3 块与业务相连的公共大屏', 'At least three public screens tied to the work', 'hall_screen', 3],
        ['诊室屏与挂号、签到、就诊相连', 'Door screens tied to registration and visit', 'room_screen'],
        ['凭条上有准确地点', 'Slips say the exact place'],
      ],
      [
        [
          '手机查看不少于 3 类公共信息',
          'At least three kinds of public information on the phone',
          'published_public',
          3,
        ],
        ['静态院内地图', 'A map of the house', 'floor_plan'],
      ],
      [
        ['与本人就诊相结合的室内定位和导航', 'Indoor position and guidance tied to one’s own visit'],
        ['手机显示诊室位置和排队', 'Place of the room and the queue on the phone', 'live_step'],
      ],
      [['多科室最优路线，结合实时排队引导', 'Best way over several departments, by the live queues']],
    ]),
  },
  {
    no: 6,
    group: 'during',
    zh: '患者便利保障服务',
    en: 'Conveniences',
    measure: { kind: 'used' },
    levels: levelsOf(6, [
      [
        [
          '员工登记轮椅、餐饮、停车、护工、志愿者、翻译等服务',
          'Staff register wheelchairs, meals, parking, carers, volunteers, interpreters',
          'interpreter',
        ],
      ],
      [
        ['统一管理，各处信息一致', 'Kept in one place, the same everywhere'],
        ['自助机可办至少一项', 'At least one at a kiosk'],
      ],
      [['手机可查询、预约、支付至少一项', 'At least one can be asked for, booked and paid on the phone']],
      [['按病情自动推荐护工、餐饮、轮椅，状态实时可见', 'Carers, meals, wheelchairs by condition, with live state']],
      [['按营养医嘱推荐膳食', 'Meals by the dietary order']],
    ]),
  },
];
