import { expect, test } from 'vitest'
import {
  type DisclosureText,
  disclosureLetter,
} from '../../../src/formats/disclosure-document/disclosure-letter.ts'
import { letterText } from '../../../src/formats/request-document/letter.ts'
import { makeLetterDocx } from '../../../src/formats/request-document/make-letter-docx.ts'
import { makeLetterPdf } from '../../../src/formats/request-document/make-letter-pdf.ts'
import { textOfPdf } from '../../browser/text-of-pdf.ts'

const TEXT: DisclosureText = {
  organ: '云岭县人民政府',
  title: '云岭县农村供水管理办法',
  documentNumber: '云政规〔2024〕1号',
  html: [
    '<h2>第一章　总则</h2><p>第一条　为了规范<strong>农村供水</strong>，制定本办法。</p>',
    '<ol><li>水库</li><li>水井</li></ol>',
    '<table><thead><tr><th>水源</th><th>水价</th></tr></thead><tbody><tr><td rowspan="2">水库</td><td>2元</td></tr><tr><td>3元</td></tr></tbody></table>',
  ].join(''),
  text: '',
  formedOn: '2024-03-01',
  attachments: ['水价表'],
}

test('everything that is on the page stands in the file, in its order', () => {
  const words = letterText(disclosureLetter(TEXT)).split('\n')
  expect(words).toEqual([
    '云政规〔2024〕1号',
    '云岭县农村供水管理办法',
    '第一章　总则',
    '第一条　为了规范农村供水，制定本办法。',
    '1．水库',
    '2．水井',
    '水源',
    '水价',
    '水库',
    '2元',
    '3元',
    '水价表',
    '云岭县人民政府',
    '2024年3月1日',
  ])
})

test('a text that is signed already is not signed twice, and plain text has its paragraphs', () => {
  const signed = { ...TEXT, html: '', text: '第一段\n\n第二段\n云岭县人民政府\n2024年3月1日' }
  const letter = disclosureLetter(signed)
  expect(letter.signature).toBeNull()
  expect(letter.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual([
    '第一段',
    '第二段',
    '云岭县人民政府',
    '2024年3月1日',
  ])
})

test('the PDF shows the words, and the Word file is one', async () => {
  const letter = disclosureLetter(TEXT)
  const text = (await textOfPdf(await makeLetterPdf(letter))).join('')
  for (const words of ['云岭县农村供水管理办法', '云政规〔2024〕1号', '水价', '3元', '2024年3月1日']) {
    expect(text).toContain(words)
  }
  expect(
    Buffer.from(await makeLetterDocx(letter))
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
})
