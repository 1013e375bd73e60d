/** Numbers of remedy cases: when two are the same however they were typed, and when one is a number and no free text. */

/** Brackets and figures in which officers type one and the same number. Migration 0037 writes the same table. */
const TYPED = '（）〔〕【】［］[]０１２３４５６７８９'
const MEANT = '()()()()()0123456789'

/** The same for every way of typing a number: without spaces and 第, with plain brackets and figures; empty for none. */
export const caseNumberKey = (typed: string): string =>
  Array.from(typed.replaceAll(/[\s第]/gu, ''), (character) => {
    const place = TYPED.indexOf(character)
    return place < 0 ? character : (MEANT[place] ?? '')
  }).join('')

/** A court's number begins with the year and names its court: no other court gives it. */
export const isCourtNumber = (typed: string): boolean => /^\(\d{4}\)/u.test(caseNumberKey(typed))

/** 机关代字（年份）序号 in any typing: whatever else was written in its place may name somebody. */
export const isOfficialNumber = (typed: string): boolean =>
  /^\p{Script=Han}{0,15}\(\d{4}\)[\p{Script=Han}\d]{0,15}\d+号(?:之[一二三四五六七八九十\d]+)?$/u.test(
    caseNumberKey(typed),
  )
