/** Pages of subscriptions; those of links stand in actions/subscription, where mails are made. */
export const SUBSCRIBE_PATH = '/subscribe'
