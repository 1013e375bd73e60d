/** Documents of the procedure: what is told or asked before the reply. */
import { cite } from './citation.ts'
import { type DocumentTemplate, own, statutory, type TemplateParagraph, whenKnown } from './template.ts'

/** How a document refers to the application it is about. */
export const RECEIVED: TemplateParagraph = statutory(
  'received',
  '本机关于{receivedDate}收到{you}提出的政府信息公开申请（登记编号：{number}），申请公开的内容为：“{description}”。',
)

export const CLOSING: TemplateParagraph = own('closing', '特此告知。')

type Shape = Pick<DocumentTemplate, 'kind' | 'title' | 'series' | 'addressee' | 'paragraphs'> &
  Partial<DocumentTemplate>

export const template = (shape: Shape): DocumentTemplate => ({
  variant: null,
  table: null,
  remedyFor: null,
  encloses: [],
  sources: [],
  ...shape,
})

const CONSULTED_THIRD_PARTY = `本机关收到一件政府信息公开申请（登记编号：{number}），申请公开的信息涉及你（单位），内容为：{consultedContent}。公开该信息可能影响你（单位）的合法权益。`

export const PROCEDURE_TEMPLATES: readonly DocumentTemplate[] = [
  template({
    kind: 'receipt',
    title: '政府信息公开申请登记回执',
    series: '公登',
    addressee: 'applicant',
    paragraphs: [
      statutory(
        'registered',
        `{you}通过{channel}提出的政府信息公开申请，本机关已依照${cite('OGI-45')}的规定予以登记，登记编号为{number}。`,
      ),
      statutory('description', '申请公开的内容：“{description}”。'),
      statutory('deliveryForm', '获取信息的方式、途径：{deliveryForm}。'),
      statutory('receivedDate', '根据{receiptRule}的规定，收到申请之日为{receivedDate}。'),
      statutory(
        'term',
        `根据${cite('OGI-33-2')}的规定，本机关自收到申请之日起{replyDays}个工作日内予以答复。`,
      ),
      whenKnown('replyBy', '按国务院办公厅公布的放假安排计算，答复期限至{replyBy}。'),
      statutory(
        'changes',
        `需要补正、征求意见、延长答复期限或者收取信息处理费的，期限依法另行计算，本机关将告知{you}。`,
      ),
      own('closing', '请妥善保管本回执，查询办理情况时请提供登记编号。'),
    ],
    sources: ['OGI-33-2'],
  }),
  template({
    kind: 'supplementNotice',
    title: '政府信息公开申请补正告知书',
    series: '公补',
    addressee: 'applicant',
    paragraphs: [
      RECEIVED,
      statutory(
        'request',
        `经审查，上述申请需要补正。根据${cite('OGI-30')}的规定，请{you}自收到本告知书之日起{supplementDays}个工作日内，补正下列事项：`,
      ),
      { ...statutory('defects', '{supplementDefects}'), style: 'item' },
      statutory('restart', '答复期限自本机关收到补正的申请之日起计算。'),
      statutory('consequence', '无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。'),
      CLOSING,
    ],
  }),
  template({
    kind: 'reasonRequest',
    title: '政府信息公开申请说明理由告知书',
    series: '公理',
    addressee: 'applicant',
    paragraphs: [
      RECEIVED,
      whenKnown('frequency', '{frequency}。'),
      statutory(
        'request',
        `{you}申请公开政府信息的数量、频次明显超过合理范围。根据${cite('OGI-35')}的规定，请{you}自收到本告知书之日起{reasonDays}个工作日内，书面说明理由。`,
      ),
      statutory(
        'consequence',
        '本机关认为申请理由不合理的，不予处理；认为申请理由合理，但无法在规定的期限内答复的，确定延迟答复的合理期限并告知{you}。',
      ),
      CLOSING,
    ],
  }),
  template({
    kind: 'thirdPartyConsult',
    title: '政府信息公开征求意见书',
    series: '公征',
    addressee: 'thirdParty',
    paragraphs: [
      statutory('matter', CONSULTED_THIRD_PARTY),
      statutory(
        'request',
        `根据${cite('OGI-32')}的规定，现书面征求你（单位）的意见。请自收到本征求意见书之日起{thirdPartyDays}个工作日内，就是否同意公开提出书面意见；不同意公开的，请说明理由。`,
      ),
      statutory(
        'consequence',
        '逾期未提出意见的，由本机关依照规定决定是否公开。不同意公开且有合理理由的，本机关不予公开；本机关认为不公开可能对公共利益造成重大影响的，可以决定予以公开，并将决定公开的内容和理由书面告知你（单位）。',
      ),
      own('closing', '意见可以填写在所附确认函上，签名或者盖章后交本机关。'),
    ],
    encloses: ['政府信息公开征求意见确认函'],
  }),
  template({
    kind: 'consultationNotice',
    title: '政府信息公开申请征求意见告知书',
    series: '公征告',
    addressee: 'applicant',
    paragraphs: [
      RECEIVED,
      statutory('matter', '{consultationReason}。'),
      whenKnown('sentOn', '征求意见书已于{thirdPartySentOn}发出。'),
      statutory('clock', `根据${cite('OGI-33-3')}的规定，征求意见所需时间不计算在答复期限内。`),
      CLOSING,
    ],
    sources: ['OGI-33-3'],
  }),
  template({
    kind: 'organConsult',
    variant: 'jointMaker',
    title: '政府信息公开征求意见书',
    series: '公征',
    addressee: 'consultedOrgan',
    paragraphs: [
      statutory(
        'matter',
        '本机关收到一件政府信息公开申请（登记编号：{number}），申请公开的信息由本机关牵头、与你机关共同制作，内容为：{consultedContent}。',
      ),
      statutory(
        'request',
        `根据${cite('OGI-34')}的规定，现征求你机关的意见。请自收到本征求意见书之日起{jointMakerDays}个工作日内提出书面意见；不同意公开的，请说明理由和依据。`,
      ),
      statutory('consequence', '逾期未提出意见的，视为同意公开。'),
      own('closing', '请将意见书面反馈本机关。'),
    ],
  }),
  template({
    kind: 'organConsult',
    variant: 'otherOrgan',
    title: '政府信息公开申请协办函',
    series: '公协',
    addressee: 'consultedOrgan',
    paragraphs: [
      statutory(
        'matter',
        '本机关正在办理一件政府信息公开申请（登记编号：{number}），需要你机关协助提出意见的内容为：{consultedContent}。',
      ),
      whenKnown('by', '请于{consultBy}前书面反馈。'),
      statutory('clock', `根据${cite('OGI-33-3')}的规定，征求意见所需时间不计算在答复期限内。`),
      own('closing', '请予支持，并将意见书面反馈本机关。'),
    ],
    sources: ['OGI-33-3'],
  }),
  template({
    kind: 'extensionNotice',
    title: '政府信息公开申请延期答复告知书',
    series: '公延',
    addressee: 'applicant',
    paragraphs: [
      RECEIVED,
      whenKnown('reason', '需要延长答复期限的原因：{extensionReason}。'),
      statutory(
        'decision',
        `上述申请的答复期限至{extensionFrom}。根据${cite('OGI-33-2')}的规定，经本机关政府信息公开工作机构负责人同意，延长答复期限{extensionDays}个工作日，延长后的答复期限至{extensionTo}。`,
      ),
      CLOSING,
    ],
  }),
  template({
    kind: 'specialExtension',
    title: '政府信息公开申请延迟答复告知书',
    series: '公延',
    addressee: 'applicant',
    paragraphs: [
      RECEIVED,
      whenKnown('given', '{you}于{reasonGivenOn}说明了申请理由。'),
      statutory(
        'decision',
        `经审查，{you}说明的理由合理，但申请数量较多，本机关无法在规定的期限内答复。根据${cite('OGI-35')}的规定，本机关确定于{specialUntil}前答复。`,
      ),
      CLOSING,
    ],
  }),
  template({
    kind: 'feeNotice',
    title: '政府信息公开信息处理费收费通知书',
    series: '公费',
    addressee: 'applicant',
    paragraphs: [
      RECEIVED,
      statutory(
        'decision',
        `{you}申请公开政府信息的数量、频次明显超过合理范围。根据${cite('OGI-42')}和${cite('FEE-109-3')}的规定，本机关决定收取信息处理费。`,
      ),
      statutory('basis', '计收方式：{feeBasis}。'),
      statutory('standard', '计收标准：{feeStandard}。'),
      statutory('amount', '应缴金额：{feeAmount}元。'),
      statutory('howToPay', '缴纳方式：{howToPay}。'),
      statutory(
        'term',
        `根据${cite('FEE-109-6')}的规定，请{you}自收到本通知书次日起{feeDays}个工作日内缴纳。逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。`,
      ),
      own('closing', '缴费后请保存缴费凭证。'),
    ],
    sources: ['OGI-42', 'FEE-109-3'],
  }),
  template({
    kind: 'thirdPartyDecision',
    title: '政府信息公开决定告知书',
    series: '公决',
    addressee: 'thirdParty',
    paragraphs: [
      statutory(
        'matter',
        '本机关收到一件政府信息公开申请（登记编号：{number}），并就其中涉及你（单位）的信息书面征求了意见，{ownOpinion}。',
      ),
      statutory('decision', `经审查，根据${cite('OGI-32')}的规定，本机关决定：{decisionForThirdParty}。`),
      whenKnown('publicInterest', '本机关认为不公开可能对公共利益造成重大影响，理由是：{publicInterest}。'),
      CLOSING,
    ],
    remedyFor: '本决定',
  }),
  template({
    kind: 'correctionReply',
    title: '政府信息更正申请答复书',
    series: '公更',
    addressee: 'applicant',
    paragraphs: [
      statutory(
        'received',
        '本机关于{receivedDate}收到{you}提出的政府信息更正申请（登记编号：{number}），要求更正的记录为：{recordToCorrect}。',
      ),
      statutory('decision', `经审核，根据${cite('OGI-41')}的规定，答复如下：{correctionResult}。`),
      CLOSING,
    ],
    remedyFor: '本答复',
  }),
  template({
    kind: 'conversionReply',
    title: '关于纳入主动公开建议的答复',
    series: '公建',
    addressee: 'applicant',
    paragraphs: [
      statutory(
        'received',
        '本机关于{receivedDate}收到{you}提出的建议（登记编号：{number}），建议将下列信息纳入主动公开的范围：“{description}”。',
      ),
      statutory('decision', `经审核，根据${cite('OGI-44')}的规定，答复如下：{conversionResult}。`),
      own('closing', '感谢{you}对政府信息公开工作的支持。'),
    ],
  }),
]
