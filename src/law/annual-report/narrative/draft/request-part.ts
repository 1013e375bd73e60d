/** （二）依申请公开. */
import { cell, choose, type DraftGiven, fact, hasAny, listed, rowValue, total, when } from './draft-words.ts'

const flowSentence = (given: DraftGiven): string => {
  const [fresh, over, done, forward] = [
    total('newReceived'),
    total('carriedOver'),
    total('totalProcessed'),
    total('carriedForward'),
  ]
  return choose(given, 'flow', [
    `本年新收政府信息公开申请${fresh}件，上年结转${over}件；办结${done}件，结转下年度继续办理${forward}件。`,
    `全年新收政府信息公开申请${fresh}件，另有上年结转${over}件。全年办结${done}件，结转下年度办理${forward}件。`,
    `本年度新收政府信息公开申请${fresh}件，加上上年结转${over}件，共办结${done}件，结转下年度${forward}件。`,
  ])
}

const CHANNELS = [
  ['requestChannel.online', '网上申请', '件'],
  ['requestChannel.inPerson', '当面申请', '件'],
  ['requestChannel.mail', '邮寄申请', '件'],
  ['requestChannel.email', '电子邮件申请', '件'],
  ['requestChannel.fax', '传真申请', '件'],
  ['requestChannel.other', '其他方式申请', '件'],
] as const

const originSentences = (given: DraftGiven): readonly string[] => {
  if (rowValue(given, 'newReceived') === 0) return []
  const [people, organisations] = [cell('requests.newReceived.0'), fact('sum.organisations')]
  const channels = listed(given, CHANNELS)
  return [
    choose(given, 'applicants', [
      `新收申请中，自然人申请${people}件，法人或其他组织申请${organisations}件。`,
      `从申请人看，自然人申请${people}件，法人或其他组织申请${organisations}件。`,
    ]),
    ...when(channels !== '', () =>
      choose(given, 'requestChannels', [
        `从提交方式看，${channels}。`,
        `按提交方式分，${channels}。`,
        `申请的提交方式为：${channels}。`,
      ]),
    ),
  ]
}

const isDone = (given: DraftGiven): boolean => rowValue(given, 'totalProcessed') > 0

const outcomeSentence = (given: DraftGiven): readonly string[] => {
  const outcomes = [
    [rowValue(given, 'granted') > 0, `予以公开${total('granted')}件`],
    [rowValue(given, 'partiallyGranted') > 0, `部分公开${total('partiallyGranted')}件`],
    [hasAny(given, 'sum.denied'), `不予公开${fact('sum.denied')}件`],
    [hasAny(given, 'sum.unable'), `无法提供${fact('sum.unable')}件`],
    [hasAny(given, 'sum.notProcessed'), `不予处理${fact('sum.notProcessed')}件`],
    [hasAny(given, 'sum.other'), `其他处理${fact('sum.other')}件`],
  ] as const
  const list = outcomes.flatMap(([is, words]) => (is ? [words] : [])).join('，')
  return when(isDone(given) && list !== '', () =>
    choose(given, 'outcomes', [
      `办理结果为：${list}。`,
      `从办理结果看，${list}。`,
      `办结的申请中，${list}。`,
    ]),
  )
}

const procedureSentence = (given: DraftGiven): readonly string[] => {
  const steps = [
    ...when(hasAny(given, 'requests.supplemented'), () => `要求申请人补正${fact('requests.supplemented')}件`),
    ...when(
      hasAny(given, 'requests.consulted'),
      () => `书面征求有关方面意见的有${fact('requests.consulted')}件`,
    ),
    ...when(hasAny(given, 'requests.extended'), () => `延期答复${fact('requests.extended')}件`),
    ...when(isDone(given), () => `逾期答复${fact('requests.late')}件`),
  ]
  return when(steps.length > 0, () =>
    choose(given, 'procedure', [
      `办理过程中，${steps.join('，')}。`,
      `办理程序方面，${steps.join('，')}。`,
      `在办理中，${steps.join('，')}。`,
    ]),
  )
}

const conversionSentence = (given: DraftGiven): readonly string[] =>
  when(hasAny(given, 'conversion.converted'), () =>
    choose(given, 'conversion', [
      `对多人申请、可以公开的信息，转为主动公开${fact('conversion.converted')}件。`,
      `经评估，由依申请公开转为主动公开的信息有${fact('conversion.converted')}件。`,
    ]),
  )

export const requestPart = (given: DraftGiven): string =>
  [
    flowSentence(given),
    ...originSentences(given),
    ...outcomeSentence(given),
    ...procedureSentence(given),
    ...conversionSentence(given),
  ].join('')
