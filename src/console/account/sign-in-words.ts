/** What the address tells after coming back from the common sign-in. */
const WORDS: Readonly<Record<string, string>> = {
  'oidc-unreachable': '统一身份认证暂时无法连接，请稍后再试，或者用用户名和密码登录。',
  'oidc-failed': '统一身份认证没有完成，请重新登录。',
  'oidc-not-linked': '这个身份还没有绑定本系统的账号。请先用用户名和密码登录，在“个人设置”中绑定。',
  'oidc-linked': '已经绑定统一身份认证。',
  'oidc-linked-elsewhere': '这个身份已经绑定了另一个账号。',
  'session-lacking': '登录已经结束，没有完成绑定，请重新登录后再试。',
}

/** Null where the part behind `#` says nothing of the kind. */
export const wordsOfHash = (hash: string): string | null => WORDS[hash.slice(1)] ?? null
