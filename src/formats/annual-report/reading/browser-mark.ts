/** What a browser prints on every sheet: the day and the title above, the address and the sheet's number below. */

const LONGEST = 400
const ABOVE = /^\s*\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s+(?:上午|下午)?\s*\d{1,2}:\d{2}(?:\s*[AP]M)?(?:\s|$)/i
const BELOW =
  /^\s*(?:\ufb01le|file|https?):\/\/[^\s。，、；：！？（）“”]+(?:\s+\d{1,3}\s*[/／]\s*\d{1,3})?\s*$/i

/** Such lines hold digits, but never a figure of the report. */
export const isBrowserMark = (text: string): boolean =>
  text.length <= LONGEST && (ABOVE.test(text) || BELOW.test(text))
