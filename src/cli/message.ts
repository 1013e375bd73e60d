/** Words for the person at the terminal. */

export interface Message {
  readonly zh: string
  readonly en: string
}

export const messageText = ({ zh, en }: Message): string => `${zh}\n${en}\n`
