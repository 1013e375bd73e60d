/** Passwords that are guessed first: made from a few stems and tails, rather than kept as a long list. */

const STEMS = [
  'password',
  'passw0rd',
  'mima',
  'admin',
  'administrator',
  'root',
  'user',
  'guest',
  'test',
  'welcome',
  'woaini',
  'woaizhongguo',
  'iloveyou',
  'letmein',
  'qwerty',
  'qwertyuiop',
  'asdfgh',
  'asdfghjkl',
  'zxcvbn',
  'zxcvbnm',
  'qazwsx',
  'qazwsxedc',
  '1qaz2wsx',
  '1qaz2wsx3edc',
  'abc',
  'abcd',
  'abcdef',
  'abcdefg',
  'abcdefgh',
  'aabbcc',
  'zhengfu',
  'xinxigongkai',
  'yangguanggongkai',
  'yangguang',
  'sunlit',
  'zhongguo',
  'china',
  'beijing',
  '密码',
  '管理员',
  '阳光公开',
  '政府信息公开',
] as const

/** What is put behind a stem, or repeated, so that it gets long enough. */
const TAIL = /[\d!@#$%^&*.?_+=~-]*$/u
const RUNS = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
]
const FEWEST_KINDS = 4

const isStem = (text: string): boolean => STEMS.some((stem) => stem === text)

/** `abcabcabc` is `abc`. */
const unrepeated = (text: string): string => {
  for (let length = 1; length * 2 <= text.length; length += 1) {
    const part = text.slice(0, length)
    if (text.length % length === 0 && part.repeat(text.length / length) === text) return part
  }
  return text
}

/** @param text lower case, without spaces */
export const isCommonPassword = (text: string): boolean => {
  const stem = text.replace(TAIL, '')
  if (isStem(text) || isStem(stem) || isStem(unrepeated(text)) || isStem(unrepeated(stem))) return true
  if (new Set(text).size < FEWEST_KINDS) return true
  return RUNS.some((run) => run.includes(text))
}
