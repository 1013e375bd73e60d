/** Names that the console and the staff interface share. */

export const STAFF_API_PREFIX = '/api/v1/staff'
export const SESSION_COOKIE = 'sunlit_session'
/** Every write carries it: a form or a picture of another site cannot. */
export const CONSOLE_HEADER = 'x-sunlit'
export const CONSOLE_HEADER_VALUE = '1'
/** The JSON of a call that also sends files. */
export const DATA_FIELD = 'data'
