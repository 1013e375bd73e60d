/**
 * What an organ of the invented county writes about its year: nothing that states a figure, so that no sentence speaks
 * against the tables. Gaps stand close together, so that two organs seldom write ten characters alike.
 */
import { templates } from './template.ts'

/** Of chapter one, under 主动公开. */
export const YEAR_SENTENCES = templates([
  '围绕{thing}和{thing}及时发布政策文件',
  '{mainThing}的办事指南已按新规定改写',
  '把{payment}的发放情况张贴到{township}各村公示栏',
  '{measure}的进展每季度在网站更新',
  '{work}的选址、施工和验收信息随进度发布',
  '与{township}共用栏目，集中展示{thing}',
  '对{thing}的热点问题逐条回应，答复挂在专栏首页',
  '制作{thing}图解，配合{township}赶集日发放',
  '请业务骨干到{village}讲解{thing}',
  '将{payment}的对象、标准、程序汇编成册',
  '{thing}政策出台后同步发布文字解读',
  '在政务新媒体开设“{mainThing}”话题',
  '清理{thing}栏目中过时的内容',
  '{place}的{work}完工后，结果在网站和现场同时告知',
  '就{measure}听取{township}群众代表意见，采纳情况已反馈',
  '用大喇叭、院坝会宣传{thing}',
  '{payment}名单在{village}张榜，异议由{organ}核实',
  '调整{thing}目录，补齐{thing}方面的缺项',
  '邀请服务对象走进{work}现场',
  '把{measure}列入重点领域，指定股室更新',
  '{thing}与{thing}两个栏目合并，便于查找',
  '结合{mainWork}，按节点发布实施单位和资金安排',
  '{road}一带的{work}事先发布通告',
  '依托便民服务中心摆放{thing}宣传册',
  '会同{township}整理{thing}的常见问答',
  '对{village}群众关心的{payment}当面作出说明',
  '{thing}的检查结果在作出后及时发布',
  '为老年人印制大字版{thing}手册',
  '把{work}纳入政务开放日',
  '{measure}工作方案征求意见后才印发',
  '{enterprise}等经营者关心的{thing}规定集中发布',
  '由{township}代办点帮助群众查找{thing}',
  '更换{village}公示栏，补贴{payment}明细',
  '{thing}培训班的讲义放在网站供下载',
  '针对{measure}拍摄短视频',
  '核对{thing}栏目的链接和附件',
  '对{work}中标单位和质量验收一并发布',
  '{mainThing}的历史文件已补录',
  '汇总{place}来信来电，更新{thing}问答',
  '在{road}电子屏滚动播放{payment}提示',
])

/** Of chapter five, after what is to be mended. */
export const PLAN_SENTENCES = templates([
  '把{thing}作为明年发布的重点',
  '{measure}的信息由承办股室当周报送',
  '在{township}设立查阅点，先从{thing}做起',
  '{payment}的公示增加查询方式',
  '为{work}建立从立项到验收的信息清单',
  '组织{thing}与{thing}经办人员互查栏目',
  '请{village}群众试读{thing}解读稿',
  '补充{thing}的图片和短视频',
  '每月抽查{township}公示栏中的{payment}',
  '把{measure}写入股室职责',
  '{mainThing}文件起草时一并准备解读材料',
  '完善{work}信息的审核流程',
  '编制{thing}办事问答，放在网站显眼处',
  '对{place}反映集中的{thing}主动说明',
])
