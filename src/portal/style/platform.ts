/** The platforms: of the region on the front page, and of each organ. */
export const PLATFORM_STYLE = `
.hero .hero-region { display: block; font-size: .5em; letter-spacing: .3em; margin-bottom: .3em; font-weight: 400; }
.hero .wrap { padding-bottom: clamp(7.5rem, 12vw, 9.5rem); }
.four-blocks { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15.5rem), 1fr)); gap: 1rem; margin-block: 1.5rem; align-items: stretch; }
.four-blocks .block { display: flex; flex-direction: column; }
.four-blocks .block h2 { font-size: 1.15rem; }
.home-blocks { position: relative; margin-top: -2rem; margin-bottom: 2.2rem; }
main > .home-blocks > .block > h2 { margin-top: 0; }
.home-blocks .block { border-top: 4px solid var(--accent); }
.home-blocks .block h2 { border-bottom: 1px solid var(--line); }
.block-more { margin-top: auto; padding-top: .6rem; } .block .block-more { margin-bottom: 0; } .block-more a { font-weight: 600; }
.plain-list li { padding-block: .22rem; line-height: 1.55; font-size: .96rem; }
.plain-list.counted li { display: flex; justify-content: space-between; gap: .8rem; }
.column-cards { grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); }
.column-card h3 { font-size: 1.08rem; }
.column-card p { font-size: .93rem; }
.key-area { border-inline-start: 4px solid var(--gold); }
.below { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; margin-top: .5rem; font-size: .95rem; }
.closed-columns { color: var(--soft); margin-top: 1.2rem; }
.organ-directory h2 { border-bottom: 2px solid var(--accent); padding-bottom: .4rem; margin-bottom: .6rem; }
.organ-group h3 { font: 600 .95rem var(--sans); color: var(--soft); margin-top: 1rem; }
.organ-group ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: 0 1.8rem; }
.organ-group li { display: flex; justify-content: space-between; align-items: baseline; gap: .8rem; padding-block: .45rem; border-bottom: 1px solid var(--line); }
.organ-group:first-of-type h3 { margin-top: .2rem; }
.contact-line { display: flex; flex-wrap: wrap; gap: .1rem 1.6rem; color: var(--soft); margin: .6rem 0 0; }
.home-reports .glance { margin-top: 1.2rem; margin-bottom: 1.5rem; }
.home-reports h3 { margin-bottom: .4rem; } .home-reports > h3 { margin-top: 1.8rem; }
.footer-head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .5rem 2rem; }
.fault-link { border: 1px solid currentColor; border-radius: 99px; padding: .25rem 1rem; text-decoration: none; }
.fault-link:hover { text-decoration: underline; }
.site-marks { display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; margin-top: 1.2rem; padding-top: 1rem; border-top: 1px solid rgb(255 255 255 / .25); }
.party-government { border: 1px solid currentColor; padding: 0 .7em; border-radius: 3px; }
@media print { .four-blocks, .entry { break-inside: avoid; } }
@media screen { .elder .four-blocks { grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); } .elder .plain-list li { padding-block: .4rem; } }
`
