import { Document, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx'
import { describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { inspectOffice } from '../../../src/formats/office-inspection/inspect-office.ts'
import { removeMetadata } from '../../../src/formats/office-inspection/remove-metadata.ts'
import { inspectUpload } from '../../../src/formats/upload/inspect-upload.ts'
import { USUAL_UPLOAD_LIMITS } from '../../../src/formats/upload/upload-facts.ts'
import { sketchOf } from '../extraction/small-files.ts'
import { typeset } from '../redaction/redaction-samples.ts'

const word = async (): Promise<Uint8Array> => {
  const date = '2026-03-02T09:00:00Z'
  const inserted = new InsertedTextRun({ text: '补充材料一份。', id: 1, author: '周霜降', date })
  const document = new Document({
    creator: '周霜降',
    lastModifiedBy: '吴冬至',
    title: '申请',
    comments: {
      children: [{ id: 0, author: '周霜降', date: new Date(date), children: [new Paragraph('核实')] }],
    },
    sections: [
      {
        children: [
          new Paragraph({ children: [new TextRun('请公开青溪镇的采购合同。'), inserted] }),
          new Paragraph('此致'),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const book = async (): Promise<Uint8Array> => {
  const rows = [
    [{ value: '事项' }, { value: '金额' }],
    [{ value: '采购' }, { value: 12 }],
  ]
  return new Uint8Array(await writeExcelFile(rows, { sheet: '汇总' }).toBuffer())
}

const kindOf = (bytes: Uint8Array): string => {
  const result = inspectUpload(bytes, 'x', USUAL_UPLOAD_LIMITS)
  return result.ok ? result.value.kind : result.refusal.code
}

describe('files as programs write them', () => {
  test('are known for what they are', async () => {
    expect(kindOf(await word())).toBe('docx')
    expect(kindOf(await book())).toBe('xlsx')
    expect(kindOf(typeset('= Title'))).toBe('pdf')
  })

  test('a Word file with makers, a comment and a change: found, taken away, read as before', async () => {
    const original = await word()
    const found = inspectOffice(original)
    const kinds = found.ok ? found.value.map(({ kind, excerpt }) => `${kind} ${excerpt}`) : []
    expect(kinds).toEqual(
      expect.arrayContaining([
        'comment 核实',
        'tracked-insertion null',
        'author 周霜降',
        'author 吴冬至',
        'property 申请',
      ]),
    )
    const clean = await removeMetadata(original)
    if (!clean.ok) throw new Error(clean.refusal.code)
    expect(await sketchOf(clean.value)).toEqual(await sketchOf(original))
    const left = inspectOffice(clean.value)
    expect(left.ok && left.value.map(({ kind }) => kind)).toEqual(['comment', 'tracked-insertion'])
  })

  test('a workbook loses nothing but its properties', async () => {
    const clean = await removeMetadata(await book())
    if (!clean.ok) throw new Error(clean.refusal.code)
    expect(kindOf(clean.value)).toBe('xlsx')
  })
})
