/** First message of a thread; one that ends without it could not load its program, which is no file's fault. */
export const READY = 'ready'
