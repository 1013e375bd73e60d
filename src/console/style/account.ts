/** Signing in, one's account, and the tree of organs. */
export const ACCOUNT_STYLE = `
.sign-in { min-height: 100vh; display: grid; place-items: center; padding: 1.5rem 1rem; }
.sign-in-sheet { width: min(30rem, 100%); padding: 1.8rem 2rem; }
.sign-in-sheet h1 { margin-top: .3rem; }
.sign-in-brand { display: flex; align-items: center; gap: .6rem; font-weight: 600; color: var(--accent-ink); }
.sign-in-other { margin-top: 1rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.sign-in-foot { margin-bottom: 0; font-size: .9rem; }
.row-acts { display: flex; gap: .1rem; white-space: nowrap; }
.narrow-form { max-width: 32rem; }
.code-picture { background: #fff; border: 1px solid var(--line); }
.secret { font-size: 1rem; overflow-wrap: anywhere; user-select: all; }
.recovery-codes { columns: 2; max-width: 28rem; }
.user-agent { display: inline-block; max-width: 26rem; overflow-wrap: anywhere; font-size: .88rem; margin-inline-end: .5em; }
.tree-depth-1 { padding-inline-start: 1.4em; } .tree-depth-2 { padding-inline-start: 2.8em; }
.tree-depth-3 { padding-inline-start: 4.2em; } .tree-depth-4 { padding-inline-start: 5.6em; }
`
