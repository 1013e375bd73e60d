/** Name of the job that sends; its report tells which senders there are. */
export const SEND_JOB = 'send-outbox'
