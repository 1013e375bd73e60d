import { FEEDBACK_PATH } from '../site-paths.ts'

/** Where the course of a report is looked up. */
export const FOLLOW_FEEDBACK_PATH = `${FEEDBACK_PATH}/follow`
