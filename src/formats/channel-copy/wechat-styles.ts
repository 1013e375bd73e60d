/** Inline styles for the editor of a WeChat account: sizes of a telephone, nothing that it would drop. */
const INK = '#1f2933'
const QUIET = '#5f6b76'
const LINE = '#c9d1d8'
const ACCENT = '#0b5560'
const PLAIN = 'margin:0 0 16px;font-size:16px;line-height:1.9;letter-spacing:0.5px'

export const WECHAT_STYLES = {
  section: `padding:0 8px;color:${INK};font-size:16px;line-height:1.9;text-align:justify;word-break:break-word`,
  paragraph: `${PLAIN};text-indent:2em`,
  inside: 'margin:0 0 6px;font-size:16px;line-height:1.9',
  heading2: `margin:28px 0 14px;padding-left:10px;border-left:4px solid ${ACCENT};color:${ACCENT};font-size:18px;font-weight:bold;line-height:1.5`,
  heading3: 'margin:22px 0 10px;font-size:17px;font-weight:bold;line-height:1.6',
  heading4: 'margin:16px 0 8px;font-size:16px;font-weight:bold;line-height:1.6',
  list: 'margin:0 0 16px;padding-left:1.6em',
  item: 'margin:0 0 6px;font-size:16px;line-height:1.9;text-indent:0',
  quote: `margin:0 0 16px;padding:10px 14px;border-left:3px solid ${LINE};background-color:#f5f7f8;color:${QUIET}`,
  rule: `margin:16px 0;border-bottom:1px solid ${LINE};font-size:4px;line-height:1`,
  table: `width:100%;margin:0 0 16px;border-collapse:collapse;font-size:14px;line-height:1.6`,
  head: `padding:6px 8px;border:1px solid ${LINE};background-color:#eef3f4;font-weight:bold;text-align:center`,
  cell: `padding:6px 8px;border:1px solid ${LINE};text-align:left;vertical-align:top`,
  caption: 'margin:0 0 8px;font-size:15px;font-weight:bold;text-align:center',
  picture: `display:inline-block;padding:4px 8px;border:1px dashed ${ACCENT};color:${ACCENT};font-size:14px;text-indent:0`,
  mark: `color:${ACCENT};font-size:12px`,
  small: `margin:0 0 4px;color:${QUIET};font-size:13px;line-height:1.7;word-break:break-all`,
} as const
