/** Notices (告知书) that close a case without an answer on the matter. */
import { cite } from './citation.ts'
import { CLOSING, RECEIVED, template } from './procedure-templates.ts'
import { HISTORY } from './reply-templates.ts'
import { type DocumentTemplate, own, statutory, type TemplateParagraph, whenKnown } from './template.ts'

const notice = (
  kind: string,
  paragraphs: readonly TemplateParagraph[],
  shape: Partial<DocumentTemplate> = {},
): DocumentTemplate =>
  template({
    kind,
    title: '政府信息公开申请告知书',
    series: '公告',
    addressee: 'applicant',
    paragraphs: [...paragraphs, CLOSING],
    remedyFor: '本告知书',
    ...shape,
  })

export const NOTICE_TEMPLATES: readonly DocumentTemplate[] = [
  notice('noticePetition', [
    ...HISTORY,
    statutory(
      'decision',
      '经审查，{you}以政府信息公开申请的形式进行信访、投诉、举报等活动。根据{basis}的规定，本机关不作为政府信息公开申请处理。',
    ),
    statutory('channel', '{you}可以通过下列渠道提出：{properChannel}。'),
  ]),
  notice('noticeDuplicate', [
    ...HISTORY,
    statutory(
      'decision',
      '经核对，{you}申请公开的信息，本机关已经作出答复（{earlierReply}），本次属于重复申请公开相同政府信息。根据{basis}的规定，现告知{you}：本机关不予重复处理。',
    ),
  ]),
  notice('noticePublication', [
    ...HISTORY,
    statutory(
      'decision',
      '经审查，{you}申请的内容为要求提供政府公报、报刊、书籍等公开出版物。根据{basis}的规定，现将获取的途径告知如下：{publication}。',
    ),
  ]),
  notice('noticeExcessive', [
    ...HISTORY,
    whenKnown('asked', '本机关于{reasonRequestedOn}告知{you}说明理由。'),
    statutory(
      'decision',
      '经审查，{you}申请公开政府信息的数量、频次明显超过合理范围，{you}说明的理由不合理。根据{basis}的规定，现告知{you}：本机关不予处理。',
    ),
    whenKnown('rejected', '认定理由不合理的情况：{rejectedReason}。'),
  ]),
  notice('noticeReissue', [
    ...HISTORY,
    statutory(
      'decision',
      '经核对，{you}要求本机关对已经获取的政府信息予以确认或者重新出具（{earlierReply}）。按照{basis}对申请办理结果的分类，此类要求属于不予处理的情形，现告知{you}：本机关不予处理。',
    ),
  ]),
  notice('noticeNoSupplement', [
    RECEIVED,
    statutory(
      'asked',
      '因申请内容需要补正，本机关于{supplementRequestedOn}要求{you}在{supplementDays}个工作日内补正。{you}于{supplementDeliveredOn}收到补正告知书，补正期限至{supplementBy}届满。',
    ),
    statutory(
      'decision',
      '期限届满后，{you}没有补正，也没有说明正当理由。根据{basis}的规定，视为放弃申请，本机关不再处理该政府信息公开申请。',
    ),
  ]),
  notice('noticeFeeUnpaid', [
    RECEIVED,
    statutory(
      'asked',
      '本机关于{feeNoticedOn}通知{you}缴纳信息处理费{feeAmount}元。{you}于{feeDeliveredOn}收到收费通知书，缴费期限至{feePayBy}届满。',
    ),
    statutory(
      'decision',
      '期限届满后，{you}没有缴纳。根据{basis}的规定，视为放弃申请，本机关不再处理该政府信息公开申请。',
    ),
  ]),
  notice(
    'noticeMisc',
    [
      RECEIVED,
      statutory('decision', '{you}于{withdrawnOn}向本机关撤回上述申请。本机关予以确认，并终止办理。'),
      statutory('record', `上述申请的材料，由本机关依照${cite('OGI-45')}规定的登记、归档制度保存。`),
      own('again', '{you}今后需要获取政府信息的，可以另行提出申请。'),
    ],
    { variant: 'withdrawn', remedyFor: null, sources: ['OGI-45'] },
  ),
  notice(
    'noticeMisc',
    [
      ...HISTORY,
      statutory(
        'decision',
        '经审查，{you}申请的内容不属于{basis}规定的政府信息，现告知{you}：本机关不作为政府信息公开申请处理。',
      ),
      statutory('grounds', '有关情况说明：{grounds}。'),
    ],
    { variant: 'notGovernmentInformation' },
  ),
]
