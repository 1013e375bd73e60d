/** Who calls himself a program. Those who call themselves browsers are believed. */

const ROBOT =
  /bot\b|bot\/|crawl|spider|slurp|scrap|archiv|monitor|check|preview|feed|fetch|headless|curl|wget|python|java\/|okhttp|http-?client|go-http|libwww|node|axios|undici|postman/i

/** A caller without a name is no reader either. */
export const isRobot = (userAgent: string | undefined): boolean =>
  userAgent === undefined || userAgent === '' || ROBOT.test(userAgent)
