/** Forms: a table drawn up from the case, signed by hand where it says so. */
import { cite } from './citation.ts'
import { template } from './procedure-templates.ts'
import { type DocumentTemplate, statutory } from './template.ts'

export const FORM_TEMPLATES: readonly DocumentTemplate[] = [
  template({
    kind: 'registrationForm',
    title: '政府信息公开申请登记表',
    series: null,
    addressee: null,
    paragraphs: [
      statutory(
        'note',
        `说明：本表所列内容依照${cite('OGI-29')}的规定填写；口头申请的，由工作人员代为填写并经申请人确认。`,
        'note',
      ),
    ],
    table: 'registration',
  }),
  template({
    kind: 'searchRecord',
    title: '政府信息公开申请检索记录',
    series: null,
    addressee: null,
    paragraphs: [
      statutory(
        'purpose',
        `本记录依照${cite('OGI-36-4')}的规定制作，随案卷保存，用以证明检索的范围和结果。`,
        'note',
      ),
    ],
    table: 'search',
  }),
  template({
    kind: 'thirdPartyReply',
    title: '政府信息公开征求意见确认函',
    series: null,
    addressee: 'organ',
    paragraphs: [
      statutory(
        'matter',
        `贵机关依照${cite('OGI-32')}的规定征求意见的信息（登记编号：{number}）为：{consultedContent}。现答复如下：`,
      ),
    ],
    table: 'opinion',
  }),
  template({
    kind: 'serviceProof',
    title: '政府信息公开文书送达回证',
    series: null,
    addressee: null,
    paragraphs: [
      statutory(
        'note',
        `说明：送达日期依照${cite('INTERPRETATION-235')}确定，直接送达、委托送达的以签收之日为准，邮寄送达的以交邮之日为准。`,
        'note',
      ),
    ],
    table: 'service',
  }),
]
