/** 长者模式: large type, high contrast, fewer things on a page. A cookie carries the choice, so no script is needed. */

export const VIEW_MODES = ['standard', 'elder'] as const
export type ViewMode = (typeof VIEW_MODES)[number]

const COOKIE_NAME = 'sunlit_view'
const ONE_YEAR_SECONDS = 31_536_000

export const isViewMode = (value: unknown): value is ViewMode => VIEW_MODES.some((mode) => mode === value)

/**
 * The mode a request asks for. A page differs by address and by this, and by nothing else.
 * @param cookieHeader the Cookie header as it came
 */
export const viewModeOf = (cookieHeader: string | undefined): ViewMode => {
  const match = /(?:^|;\s*)sunlit_view=([a-z]+)/.exec(cookieHeader ?? '')
  return isViewMode(match?.[1]) ? match[1] : 'standard'
}

/** Value of the Set-Cookie header that keeps the choice for a year. Holds nothing about the person. */
export const viewModeCookie = (mode: ViewMode): string =>
  mode === 'standard'
    ? `${COOKIE_NAME}=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly`
    : `${COOKIE_NAME}=${mode}; Path=/; Max-Age=${ONE_YEAR_SECONDS}; SameSite=Lax; HttpOnly`

/** The address to return to, when it is one of this site; the home page otherwise. */
export const safeReturnPath = (back: unknown): string =>
  typeof back === 'string' && /^\/(?![/\\])[^\s\\]*$/u.test(back) ? back : '/'
