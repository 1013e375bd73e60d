/** Free text that goes where no personal data may: phones, cards and identity numbers are struck out. */

const LONG_NUMBER = /\d[\d\s-]{5,}[\dXx]/g
const MAIL_ADDRESS = /[^\s@，。；：]+@[^\s@，。；：]+/g

export const withoutLongNumbers = (text: string): string =>
  text.normalize('NFKC').replaceAll(MAIL_ADDRESS, '***').replaceAll(LONG_NUMBER, '***')
