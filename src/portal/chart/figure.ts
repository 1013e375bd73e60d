/** A number, or null where the report does not state it. */
export type Figure = number | null

const GROUPING = new Intl.NumberFormat('zh-CN')

export const figureText = (figure: Figure): string => (figure === null ? '未载明' : GROUPING.format(figure))
