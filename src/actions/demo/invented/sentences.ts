/** What the invented documents say, by the part of a document in which it stands. */
import { templates } from './template.ts'

export const OPENINGS = templates([
  '为进一步{measure}，根据《{law}》和上级有关要求，结合{mainPlace}实际，现就{mainThing}有关事项通知如下。',
  '根据《{law}》第{serial}条规定，{organ}对{mainPlace}{mainThing}工作进行了研究，现将有关情况予以公布。',
  '按照县委、县政府关于{thing}的工作部署，{organ}会同有关单位于{day}研究了{mainThing}有关事宜。',
  '{lastYear}年以来，{mainPlace}围绕{mainThing}，坚持问题导向，着力{measure}，取得了阶段性成效。',
  '经{organ}审查，{mainPlace}{mainWork}符合有关规定，现依法予以公开，接受社会监督。',
  '为保障群众的知情权、参与权和监督权，现将{year}年{mainPlace}{mainThing}情况公开如下。',
  '你单位报来的关于{mainPlace}{mainWork}的请示收悉，经研究，现函复如下。',
  '为做好{year}年{mainThing}工作，明确各方责任，{organ}结合职责分工，制定本件。',
])

export const CLAUSES = templates([
  '各村（社区）要把{thing}摆在突出位置，切实{measure}',
  '截至{later}，全县共完成{work}{count}{unit}，占年度任务的{percent}',
  '{township}负责组织实施，{village}配合做好群众工作',
  '项目总投资{amount}，其中{payment}{amount}，其余由实施单位自筹',
  '对符合条件的对象，按照每{unit}{amount}的标准发放{payment}',
  '实施地点位于{place}，建设内容包括{work}和配套设施',
  '涉及{village}、{village}等{count}个村，惠及群众{count}户',
  '申请人应当于{later}前向{township}便民服务中心提交材料',
  '有关单位要按月报送{thing}进展情况，逾期未报的予以通报',
  '通过公开招标，确定由{enterprise}承担{work}',
  '严格执行《{law}》，对违反规定的行为依法处理',
  '{road}沿线{count}{unit}设施纳入本次整治范围',
  '对{thing}中发现的{count}个问题建立台账，逐项销号',
  '资金实行专账管理、专款专用，任何单位和个人不得截留挪用',
  '采取入户走访、座谈了解、实地查看等方式核实{thing}情况',
  '本年度安排{payment}{amount}，比上年增长{count}%',
  '{enterprise}等{count}家单位通过了审核',
  '加强宣传引导，利用广播、公开栏和政务新媒体解读{thing}政策',
  '由{organ}牵头，相关部门按职责{measure}',
  '坚持先急后缓、分步实施，优先安排{place}',
  '验收合格后方可交付使用，质量保证期为{count}个月',
  '对工作不力、进度滞后的，由督查机构约谈主要负责人',
  '鼓励社会力量参与{thing}，形成共建共治共享的格局',
  '经实地核查，{village}{work}已经完工，运行正常',
  '监测点位共{count}处，达标率为{percent}',
  '施工期间{road}实行半幅通行，请过往车辆注意安全',
  '收费标准按照省、市有关文件执行，不得另立名目',
  '公众对{thing}有意见和建议的，可以书面形式向{organ}反映',
  '计划于{later}前全面完成{work}',
  '本次共受理{thing}事项{count}件，办结率{percent}',
  '依托{work}，推动{thing}提质增效',
  '建立部门联席会议制度，每季度研究一次{thing}',
  '要统筹安排人力物力，确保{measure}落到实处',
  '严禁弄虚作假、优亲厚友，自觉接受群众监督',
  '{place}群众反映的{thing}问题已经整改到位',
])

export const HEADINGS = templates([
  '总体要求',
  '工作目标',
  '主要任务',
  '基本情况',
  '补助对象和标准',
  '办理程序',
  '职责分工',
  '实施步骤',
  '保障措施',
  '资金安排',
  '监督管理',
  '有关要求',
  '存在的问题',
  '下一步打算',
  '{mainThing}情况',
  '{thing}有关规定',
  '{work}建设内容',
])

export const ENDINGS = templates([
  '本件自{later}起施行，由{organ}负责解释。',
  '特此公告。',
  '特此通知。',
  '联系单位：{organ}，联系电话见本机关政府信息公开指南。',
  '公示期内，对以上内容有异议的，请以真实姓名向{organ}书面反映。',
  '以上事项请遵照执行，执行中的问题及时向{organ}报告。',
  '请认真组织实施，严格按照批复内容建设，不得擅自变更规模和标准。',
  '当事人对决定不服的，可以依法申请行政复议或者提起行政诉讼。',
])

export const SUMMARIES = templates([
  '公布{mainPlace}{mainThing}有关情况。',
  '{organ}就{mainPlace}{mainThing}作出安排，明确任务、标准和时限。',
  '公开{year}年{mainPlace}{mainWork}的实施内容、资金和责任单位。',
  '说明{mainThing}的对象、条件、程序和{payment}的发放办法。',
])
