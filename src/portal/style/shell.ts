export const SHELL_STYLE = `
.site-header { background: var(--sheet); border-top: 4px solid var(--accent); border-bottom: 1px solid var(--line); }
.site-bar { display: flex; flex-wrap: wrap; align-items: center; gap: .2rem 1.5rem; padding-block: .7rem; }
.brand { display: flex; align-items: center; gap: .7rem; text-decoration: none; color: var(--ink); margin-inline-end: auto; }
.brand > span { display: flex; flex-direction: column; }
.mark { width: 2.6rem; height: 2.6rem; flex: none; }
.mark-lines { stroke: var(--accent); }
.brand-name { font: 700 1.35rem/1.15 var(--serif); letter-spacing: .12em; }
.brand-title { font-size: .8rem; line-height: 1.4; color: var(--soft); letter-spacing: .04em; }
.site-nav ul { display: flex; flex-wrap: wrap; gap: .25rem; }
.site-nav a { display: block; padding: .45rem .85rem; color: var(--ink); text-decoration: none; border-bottom: 3px solid transparent; }
.site-nav a:hover { border-bottom-color: var(--rule); }
.site-nav a[aria-current] { color: var(--accent-ink); font-weight: 600; border-bottom-color: var(--accent); }
.mode-switch { padding: .3rem .9rem; border: 1.5px solid var(--accent); border-radius: 99px; text-decoration: none; font-size: .95rem; white-space: nowrap; }
.mode-switch:hover { background: var(--tint); }
@media screen and (max-width: 47.9em) {
  .site-bar { padding-block: .6rem 0; }
  .site-nav { order: 3; width: 100%; margin-inline: -.5rem; }
  .site-nav ul { justify-content: space-between; flex-wrap: nowrap; gap: 0; }
  .site-nav a { padding: .5rem; white-space: nowrap; }
}
.crumbs { padding-block: .9rem 0; font-size: .9rem; color: var(--soft); }
.crumbs ol { display: flex; flex-wrap: wrap; gap: .1rem 0; }
.crumbs li:not(:last-child)::after { content: "›"; margin-inline: .55em; color: var(--rule); }
.crumbs a { color: var(--soft); padding-block: .2rem; }
.page-head { padding-block: clamp(1.2rem, 3vw, 2.2rem) .4rem; }
.site-footer { margin-top: 4rem; background: var(--accent-deep); color: #e7f0f0; font-size: .92rem; }
.site-footer .wrap { padding-block: 2.2rem 2.6rem; }
.site-footer p { max-width: 52em; }
.footer-name { font: 700 1.15rem var(--serif); letter-spacing: .12em; margin: 0; }
.footer-links { display: flex; flex-wrap: wrap; gap: .4rem 1.6rem; margin-top: 1rem; }
.site-footer a { color: #fff; }
.site-footer :focus-visible { outline-color: var(--gold); }
.notice { max-width: 44rem; margin: clamp(2rem, 8vw, 6rem) auto; text-align: center; }
.notice .status { font: 700 4rem/1 var(--serif); color: var(--accent-ink); margin: 0 0 1rem; letter-spacing: .05em; }
.notice .actions { justify-content: center; }
.prose { max-width: 46em; }
.prose h2 { margin: 2.2rem 0 .6rem; }
.prose ul { list-style: disc; padding-inline-start: 1.4em; }
.prose ol { list-style: decimal; padding-inline-start: 1.6em; }
.prose li { margin-block: .35em; }
`
