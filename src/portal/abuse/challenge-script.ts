/**
 * The one script of the portal: does the work in the browser, so that most people never see the question.
 * Without scripts, without `crypto.subtle`, or when it takes too long, the question stays and is enough.
 */
import { createHash } from 'node:crypto'

export const CHALLENGE_SCRIPT = `'use strict';
(async () => {
  const box = document.getElementById('challenge');
  const field = document.getElementById('work');
  const state = document.getElementById('challenge-state');
  if (!box || !field || !state || !globalThis.crypto || !crypto.subtle) return;
  const nonce = box.dataset.nonce;
  const bits = Number(box.dataset.bits);
  const question = document.getElementById('challenge-question');
  const encoder = new TextEncoder();
  const zeros = (bytes) => {
    let count = 0;
    for (const byte of bytes) {
      if (byte === 0) { count += 8; continue; }
      return count + Math.clz32(byte) - 24;
    }
    return count;
  };
  const tried = async (number) => {
    const digest = await crypto.subtle.digest('SHA-256', encoder.encode(nonce + ':' + number));
    return zeros(new Uint8Array(digest)) >= bits ? number : -1;
  };
  state.textContent = box.dataset.working;
  const BATCH = 256;
  for (let start = 0; start < 1e8; start += BATCH) {
    const results = await Promise.all(Array.from({ length: BATCH }, (_, index) => tried(start + index)));
    const found = results.find((each) => each !== -1);
    if (found === undefined) continue;
    field.value = String(found);
    state.textContent = box.dataset.done;
    if (question && document.activeElement?.closest('#challenge-question') !== question) question.hidden = true;
    return;
  }
})();
`

export const CHALLENGE_SCRIPT_PATH = `/assets/challenge.${createHash('sha256').update(CHALLENGE_SCRIPT).digest('hex').slice(0, 12)}.js`
