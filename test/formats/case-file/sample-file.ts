/** One invented case, bound. */
import { createCanvas } from '@napi-rs/canvas'
import type { CaseFileInput, ComposedDocument } from '../../../src/formats/case-file/case-file.ts'
import { composeDocument } from '../../../src/formats/request-document/compose-document.ts'
import { makeLetterPdf } from '../../../src/formats/request-document/make-letter-pdf.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { sampleInput } from '../request-document/sample-input.ts'

const letterOf = (kind: string) => {
  const letter = composeDocument(sampleInput(kind))
  if (!letter.ok) throw new Error(letter.refusal.code)
  return letter.value
}

export const composed = (
  part: ComposedDocument['part'],
  title: string,
  kind: string,
  on: LocalDate,
): ComposedDocument => {
  const letter = letterOf(kind)
  return { kind: 'letter', part, title, number: letter.documentNumber, author: '云岭县水利局', on, letter }
}

export const picture = (text: string): Uint8Array => {
  const canvas = createCanvas(600, 800)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, 600, 800)
  pen.fillStyle = '#236'
  pen.font = '48px sans-serif'
  pen.fillText(text, 60, 200)
  return new Uint8Array(canvas.toBuffer('image/png'))
}

export const sampleFile = async (): Promise<CaseFileInput> => {
  const opinion = await makeLetterPdf(letterOf('thirdPartyReply'))
  const original = { kind: 'original', number: null } as const
  return {
    cover: {
      organ: '云岭县水利局',
      year: 2026,
      fileNumber: 'YLSL-2026-D10-0007',
      title: '林小满申请公开2025年清水河堤防加固工程竣工验收报告案',
      retention: '10年',
      openedOn: '2026-02-09',
      closedOn: '2026-03-13',
      boundOn: '2026-03-20',
    },
    documents: [
      composed('reply', '政府信息公开申请答复书', 'replyPartial', '2026-03-13'),
      composed('service', '政府信息公开文书送达回证', 'serviceProof', '2026-03-13'),
      composed('application', '政府信息公开申请登记表', 'registrationForm', '2026-02-09'),
      composed('receipt', '政府信息公开申请登记回执', 'receipt', '2026-02-09'),
      composed('notice', '政府信息公开申请补正告知书', 'supplementNotice', '2026-02-10'),
      composed('consultation', '政府信息公开征求意见书', 'thirdPartyConsult', '2026-02-12'),
      composed('search', '政府信息公开申请检索记录', 'searchRecord', '2026-02-24'),
      {
        ...original,
        part: 'consultation',
        title: '征求意见确认函',
        author: '临溪市安澜建设有限公司',
        on: '2026-02-26',
        fileName: '确认函.pdf',
        bytes: opinion,
      },
      {
        ...original,
        part: 'application',
        title: '邮寄信封',
        author: '林小满',
        on: '2026-02-09',
        fileName: '信封.png',
        bytes: picture('ENVELOPE'),
      },
      {
        ...original,
        part: 'reply',
        title: '所提供的信息',
        author: '云岭县水利局',
        on: '2026-03-13',
        fileName: '验收报告（节选）.docx',
        bytes: new TextEncoder().encode('not a page'),
      },
    ],
    reviews: [
      { at: '2026-03-10T09:00', act: '起草', by: '周启明', remark: '' },
      { at: '2026-03-11T10:00', act: '审核', by: '何一帆', remark: '同意' },
      { at: '2026-03-11T15:30', act: '合法性审查', by: '苏文', remark: '依据准确' },
      { at: '2026-03-12T09:20', act: '签发', by: '江海平', remark: '同意，发' },
    ],
    events: [
      { at: '2026-02-09T09:00', act: '接收申请', by: '申请人', detail: '互联网渠道' },
      { at: '2026-02-09T10:00', act: '双方确认', by: '周启明', detail: '电话' },
      { at: '2026-03-13T16:00', act: '送达', by: '周启明', detail: '邮寄' },
    ],
    deadline: {
      steps: [
        { step: 'receipt', days: 0, from: '2026-02-09', to: '2026-02-09', source: 'OGI-31', policy: null },
        {
          step: 'replyTerm',
          days: 20,
          from: '2026-02-09',
          to: '2026-03-13',
          source: 'OGI-33-2',
          policy: null,
        },
      ],
      stepNames: {
        receipt: '收到申请之日',
        supplement: '收到补正之日，期限重新计算',
        payment: '缴费之日，期限重新计算',
        replyTerm: '答复期限',
        excluded: '不计入期限的时间',
        extension: '延长答复期限',
        extensionInvalid: '延期无效，期限不变',
        specialTerm: '延迟答复的期限',
        supplementNotice: '补正告知期限',
      },
      replyBy: '2026-03-13',
      repliedOn: '2026-03-13',
    },
  }
}
