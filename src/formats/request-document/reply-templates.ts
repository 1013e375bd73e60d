/** Replies (答复书): one for each way in which an application is answered. */
import { cite } from './citation.ts'
import { RECEIVED, template } from './procedure-templates.ts'
import { type DocumentTemplate, own, statutory, type TemplateParagraph, whenKnown } from './template.ts'

const SUPPLEMENTED =
  '因申请内容需要补正，本机关于{supplementRequestedOn}告知{you}补正，并于{supplementReceivedOn}收到{you}的补正材料。'
const CONSULTED = `申请公开的信息涉及第三方合法权益，本机关依照${cite('OGI-32')}的规定书面征求了意见，{thirdPartyOpinion}。`
const EXTENDED = whenKnown(
  'extended',
  `根据${cite('OGI-33-2')}的规定，本机关已告知{you}将答复期限延长至{extensionTo}。`,
)

/** What happened on the way, told where it happened. */
export const HISTORY: readonly TemplateParagraph[] = [
  RECEIVED,
  whenKnown('supplemented', SUPPLEMENTED),
  whenKnown('consulted', CONSULTED),
  EXTENDED,
]

/** A reply that rests on the third party's opinion, or on the supplement, tells it. */
const HEARD: readonly TemplateParagraph[] = [
  RECEIVED,
  whenKnown('supplemented', SUPPLEMENTED),
  statutory('consulted', CONSULTED),
  EXTENDED,
]
const SUPPLEMENT_TOLD: readonly TemplateParagraph[] = [
  RECEIVED,
  statutory('supplemented', SUPPLEMENTED),
  EXTENDED,
]

const reply = (
  kind: string,
  decision: readonly TemplateParagraph[],
  history: readonly TemplateParagraph[] = HISTORY,
): DocumentTemplate =>
  template({
    kind,
    title: '政府信息公开申请答复书',
    series: '公复',
    addressee: 'applicant',
    paragraphs: [...history, ...decision, own('closing', '特此答复。')],
    remedyFor: '本答复',
  })

const GROUNDS = statutory('grounds', '不予公开的理由：{grounds}。')

/** @param finding what the information was found to be */
const denied = (kind: string, finding: string, history = HISTORY): DocumentTemplate =>
  reply(
    `replyDenied.${kind}`,
    [
      statutory('decision', `经审查，{you}申请公开的信息${finding}。根据{basis}的规定，本机关决定不予公开。`),
      GROUNDS,
    ],
    history,
  )

export const REPLY_TEMPLATES: readonly DocumentTemplate[] = [
  reply('replyAlreadyPublic', [
    statutory(
      'decision',
      '经审查，{you}申请公开的信息已经主动公开。根据{basis}的规定，现将获取该信息的方式、途径告知如下：{whereToFind}。',
    ),
  ]),
  reply('replyGranted', [
    statutory('decision', '经审查，{you}申请公开的信息可以公开。根据{basis}的规定，本机关决定予以公开。'),
    statutory('supply', '提供信息的方式、途径和时间：{howSupplied}。'),
    whenKnown(
      'publicInterest',
      `本机关认为不公开可能对公共利益造成重大影响，依照${cite('OGI-32')}的规定决定予以公开，理由是：{publicInterest}。`,
    ),
  ]),
  reply('replyPartial', [
    statutory(
      'decision',
      '经审查，{you}申请公开的信息中含有不应当公开的内容，但是能够作区分处理。根据{basis}的规定，本机关决定予以部分公开，向{you}提供可以公开的内容。',
    ),
    statutory('supply', '提供信息的方式、途径和时间：{howSupplied}。'),
    statutory('severed', '不予公开的内容：{severedParts}。'),
    whenKnown('severedBasis', '不予公开的依据：{exemptionBasis}。'),
    GROUNDS,
  ]),
  denied('stateSecret', '属于依法确定为国家秘密的政府信息'),
  denied('prohibitedByLaw', '属于法律、行政法规禁止公开的政府信息（{legalProvision}）'),
  denied('securityAndStability', '公开后可能危及国家安全、公共安全、经济安全、社会稳定'),
  denied('thirdPartyRights', '涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害', HEARD),
  denied('internalAffairs', '属于行政机关人事管理、后勤管理、内部工作流程等方面的内部事务信息'),
  denied(
    'deliberative',
    '属于行政机关在履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息',
  ),
  denied('enforcementFile', '属于行政执法案卷信息'),
  reply('replySpecialLookup', [
    statutory(
      'decision',
      '经审查，{you}申请公开的信息，有关法律、行政法规对其获取有特别规定。根据{basis}的规定，请{you}依照下列规定办理：{specialProcedure}。',
    ),
  ]),
  reply('replyNotExist', [
    statutory(
      'search',
      '本机关于{searchedOn}在下列范围内进行了检索：{searchPlaces}；使用的关键词为{searchKeywords}。经检索，没有找到{you}申请公开的信息。',
    ),
    statutory('decision', '根据{basis}的规定，现告知{you}：所申请公开的政府信息不存在。'),
  ]),
  reply('replyNotThisOrgan', [
    statutory(
      'decision',
      `经审查，{you}申请公开的信息不属于本机关负责公开。该信息由其他行政机关制作或者最先获取，依照${cite('OGI-10')}的规定，由该机关负责公开。`,
    ),
    whenKnown('reason', '有关情况说明：{grounds}。'),
    statutory('where', '根据{basis}的规定，现告知{you}负责公开该信息的行政机关及其联系方式：{otherOrgan}。'),
  ]),
  reply('replyMustCreate', [
    statutory(
      'decision',
      '经审查，本机关没有{you}申请公开的现成信息，提供该信息需要对现有政府信息进行加工、分析。根据{basis}的规定，本机关不予提供。',
    ),
    statutory('grounds', '有关情况说明：{grounds}。'),
  ]),
  reply(
    'replyStillUnclear',
    [
      statutory(
        'decision',
        '经审查，补正后的申请内容仍不明确，本机关不能据以确定具体的政府信息。根据{basis}的规定，现告知{you}：本机关无法提供。',
      ),
      whenKnown('grounds', '有关情况说明：{grounds}。'),
    ],
    SUPPLEMENT_TOLD,
  ),
]
