/** 待填: what the system does not record stands in a draft as a blank for the officer. */

/** A blank as it is written: 〔待填：培训场次〕. */
export const makeBlank = (what: string): string => `〔待填：${what}〕`

const BLANK = /〔待填(?:[：:]([^〔〕\n]{0,80}))?〕/g

/** What each blank that is left asks for, in order. */
export const blanksIn = (text: string): readonly string[] =>
  [...text.matchAll(BLANK)].map((match) => (match[1] ?? '').trim())
