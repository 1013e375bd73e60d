/** Words that only the body of an annual report (or its mirror in traditional characters) has together. */
const MARKS: readonly RegExp[] = [
  /总体情况|總體情況/,
  /主动公开政府信息|主動公開政府信息/,
  /收到和处理政府信息公开申请|收到和處理政府信息公開申請/,
  /结果维持|結果維持/,
  /予以公开|予以公開/,
  /新收政府信息公开申请|新收政府信息公開申請/,
  /第二十条\s*第/,
  /存在的主要问题|存在的主要問題/,
]

/** How many of the marks of a report a text carries, 0 to 8. Blanks between characters do not matter. */
export const reportMarks = (text: string): number => {
  const dense = text.replace(/[\s\u00a0\u3000]+/g, '')
  return MARKS.reduce((count, mark) => count + (mark.test(dense) ? 1 : 0), 0)
}

/** From so many marks on a text is taken for the body of a report. */
export const ENOUGH_MARKS = 3
