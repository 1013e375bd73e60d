/** The looks of the report as a page of its own, on the screen and on paper. */
export const REPORT_STYLE = `
:root{--ink:#1c1c1c;--line:#4a4a4a;--pale:#f5f3ee;--red:#b00020}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:var(--ink);font:1.125rem/1.9 FangSong,"仿宋",STFangsong,"Noto Serif SC",serif}
main{max-width:52rem;margin:0 auto;padding:3rem 1.5rem 4rem}
h1{margin:0 0 2.5rem;text-align:center;font:700 1.75rem/1.5 "方正小标宋简体","FZXiaoBiaoSong-B05S",STZhongsong,"Noto Serif SC",serif;text-wrap:balance}
h1 span{display:block}
h2{margin:2.25rem 0 .75rem;font:500 1.2rem/1.6 SimHei,"黑体",STHeiti,"Noto Sans SC",sans-serif}
p{margin:0;text-indent:2em;text-align:justify;overflow-wrap:anywhere}
.lead{font-family:KaiTi,"楷体",STKaiti,"Noto Serif SC",serif;font-weight:600}
.wide{overflow-x:auto}
.wide:focus-visible{outline:3px solid #1a56a0;outline-offset:2px}
table{width:100%;border-collapse:collapse;font-size:.9rem;line-height:1.45;font-variant-numeric:tabular-nums}
th,td{border:1px solid var(--line);padding:.35rem .3rem;font-weight:400;text-align:center}
td{min-width:3.1em}
thead th,th[scope=col],th[scope=colgroup]{background:var(--pale);font-family:SimHei,"黑体",STHeiti,"Noto Sans SC",sans-serif}
.note{background:var(--pale);text-align:left}
.requests{min-width:44rem}.remedies{min-width:42rem}
.requests tbody th[scope=row]{text-align:left}
.mark{position:sticky;top:0;z-index:1;padding:.35rem 1.5rem;background:#fff;border-bottom:2px solid var(--red);color:var(--red);text-align:right;text-indent:0;font-family:SimHei,"黑体","Noto Sans SC",sans-serif}
@media (max-width:40rem){main{padding:1.5rem 1rem 3rem}h1{font-size:1.4rem}body{font-size:1.0625rem}}
@page{size:A4;margin:37mm 26mm 35mm 28mm}
@media print{
body{font-size:16pt;line-height:29pt}
main{max-width:none;padding:0}
h1{font-size:22pt;line-height:34pt;margin-bottom:29pt}
h2{font-size:16pt;line-height:29pt;margin:0;text-indent:2em;break-after:avoid}
.wide{overflow:visible}
table,.requests,.remedies{min-width:0;font-size:9pt;line-height:1.25;break-inside:avoid;margin-bottom:12pt}
th,td{padding:2.5pt 1pt;min-width:0}
thead{display:table-header-group}
tr{break-inside:avoid}
.mark{position:static;border:0;padding:0;font-size:14pt}
}`

/** At the head of every printed page; a browser that knows no margin boxes prints the mark before the title alone. */
export const DRAFT_STYLE = `
@page{@top-right{content:"草稿";color:#b00020;font:14pt SimHei,"黑体","Noto Sans SC",sans-serif}}`
