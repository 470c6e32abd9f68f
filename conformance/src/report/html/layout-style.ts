// Where things stand and how large they are; colours come by name.

const TEXT = `
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-top:1rem}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--ground);color:var(--text);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
h1,h2,h3,h4,p,ul,ol,dl,dd,blockquote,pre,fieldset{margin:0;padding:0}
ul,ol{list-style:none}
code,pre,.id,.check{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.875em;unicode-bidi:isolate}
a{color:var(--link);text-underline-offset:.18em;text-decoration-thickness:1px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:4px}
main:focus{outline:none}
.page{max-width:72rem;margin:0 auto;padding:0 1.5rem}
.quiet{color:var(--quiet);font-size:.875rem}
.mark{font-style:normal;margin-right:.4em}
.skip{position:absolute;left:1rem;top:-4rem;background:var(--sheet);color:var(--link);padding:.5rem 1rem;border-radius:6px;z-index:1}
.skip:focus{top:1rem}
h2{font-size:1.375rem;line-height:1.3;font-weight:600;letter-spacing:-.01em;margin:3rem 0 1rem}
h4{font-size:.8125rem;font-weight:600;color:var(--quiet);margin:0 0 .5rem}
.id{font-weight:600;display:inline-block;max-width:100%}
`;

const OPENING = `
.opening{background:var(--sheet);border-bottom:1px solid var(--line);border-top:6px solid var(--tone);padding:2.5rem 0 2rem}
.opening.conformant,.passed{--tone:var(--pass);--tone-ground:var(--pass-ground)}
.opening.not-conformant,.failed{--tone:var(--fail);--tone-ground:var(--fail-ground)}
.inconclusive{--tone:var(--open);--tone-ground:var(--open-ground)}
.known-failure{--tone:var(--known);--tone-ground:var(--known-ground)}
.not-applicable,.none{--tone:var(--none);--tone-ground:var(--none-ground)}
.who{display:block;color:var(--text);font-size:1.125rem;font-weight:600;letter-spacing:0;line-height:1.4;margin-top:.375rem;unicode-bidi:isolate}
h1{font-size:clamp(2rem,1.4rem + 2.6vw,3rem);line-height:1.15;letter-spacing:-.025em;font-weight:650;color:var(--tone);margin:.25rem 0 .75rem}
.because{font-size:1.125rem;max-width:46rem;white-space:pre-wrap}
.totals{display:flex;flex-wrap:wrap;gap:.5rem;margin:1.5rem 0 0}
.totals li{background:var(--tone-ground);color:var(--tone);border-radius:8px;padding:.375rem .875rem;font-size:.9375rem}
.totals .count{font-weight:650;font-variant-numeric:tabular-nums}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1rem 2rem;margin-top:2rem;padding-top:1.5rem;border-top:1px solid var(--line);font-size:.9375rem}
.facts dt{color:var(--quiet);font-size:.8125rem}
.facts dd{unicode-bidi:isolate}
.digest{word-break:break-all;font-size:.75rem;color:var(--quiet)}
nav{background:var(--sheet);border-bottom:1px solid var(--line)}
nav ul{display:flex;flex-wrap:wrap;gap:0 1.5rem}
nav a{display:inline-block;padding:.75rem 0;font-size:.9375rem;text-decoration:none}
nav a:hover{text-decoration:underline}
`;

const FINDINGS = `
.badge{display:inline-block;background:var(--tone-ground);color:var(--tone);border-radius:6px;padding:.0625rem .5rem;font:600 .8125rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;white-space:nowrap}
.failure{background:var(--sheet);border:1px solid var(--line);border-radius:10px;margin-bottom:1.5rem;overflow:clip}
.failure h3{font-size:1.0625rem;font-weight:600;line-height:1.6;padding:.75rem 1.5rem;background:var(--tone-ground)}
.failure h3 .badge{padding:0;margin-right:.5rem;background:none;font-size:.9375rem}
.failure h3 .check{font-weight:400}
.proof{display:flex;flex-wrap:wrap;gap:1.5rem 2rem;padding:1.5rem}
.proof>section{min-width:0;max-width:100%}
.proof>.wide{flex:1 0 100%}
.proof>.case{flex:0 1 auto}
.proof>.trace{flex:1 1 24rem}
.rule{max-width:52rem}
.rule footer{color:var(--quiet);font-size:.8125rem;margin-top:.25rem}
.message{font-size:1.0625rem;font-weight:600;white-space:pre-wrap;max-width:52rem}
.failure .reason{white-space:pre-wrap;max-width:52rem}
.seen .quiet{margin:.25rem 0 0}
.block,.events{background:var(--sunk);border:1px solid var(--line);border-radius:8px;padding:.875rem 1rem;overflow:auto;max-height:30rem;font-size:.8125rem;line-height:1.6}
.block{white-space:pre;overflow-wrap:normal;tab-size:2}
.block.command{white-space:pre-wrap;overflow-wrap:anywhere;user-select:all;-webkit-user-select:all}
.events li{white-space:pre-wrap;padding-left:4ch;text-indent:-4ch}
.events li+li{margin-top:.25rem}
.events li code{font-size:1em}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:8px}
.wide .quiet{margin:.5rem 0}
summary{cursor:pointer;color:var(--link);font-size:.9375rem;padding:.25rem 0;width:fit-content}
details[open]>summary{margin-bottom:.5rem}
.reasons li{padding:1rem 0;border-top:1px solid var(--line)}
.reasons li:first-child{border-top:0}
.reasons .check{color:var(--quiet)}
.reasons p{margin-top:.25rem;max-width:52rem;white-space:pre-wrap}
#undecided .reasons,#unchecked details .reasons,.meanings{background:var(--sheet);border:1px solid var(--line);border-radius:10px;padding:.25rem 1.5rem}
.meanings div{display:grid;grid-template-columns:9rem minmax(0,1fr);gap:1rem;padding:.75rem 0;border-top:1px solid var(--line)}
.meanings div:first-child{border-top:0}
#reading>p{margin-top:1rem;max-width:52rem}
.end{color:var(--quiet);font-size:.875rem;padding:2rem 0 3rem;margin-top:3rem;border-top:1px solid var(--line)}
`;

const TABLES = `
table{border-collapse:collapse;width:100%;font-size:.875rem}
th{text-align:left;font-weight:600}
caption{text-align:left}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.ledger caption{padding:.75rem 1rem;color:var(--quiet);font-size:.8125rem}
.ledger th,.ledger td{padding:.5rem 1rem;border-top:1px solid var(--line);overflow-wrap:normal}
.ledger thead th{color:var(--quiet);font-size:.8125rem;white-space:nowrap}
.ledger th.n{text-align:right}
.ledger tbody th{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-weight:400}
.ledger tr.disagrees>*{background:var(--fail-ground);color:var(--fail);font-weight:600}
.ledger tr.disagrees .quiet{color:inherit;font-size:inherit}
.ledger tr.agrees .mark{color:var(--pass)}
.checks{background:var(--sheet);border:1px solid var(--line);border-radius:10px;border-collapse:separate;border-spacing:0;margin-bottom:2rem}
.checks caption{padding:.5rem 0}
.profile{font-size:1.0625rem;font-weight:600}
.checks th,.checks td{padding:.75rem .75rem;border-top:1px solid var(--line);vertical-align:top}
.checks thead th{border-top:0;color:var(--quiet);font-size:.8125rem;padding:.625rem .75rem}
.checks th.n{text-align:right}
.checks tr>*:first-child{padding-left:1.25rem}
.checks tr>*:last-child{padding-right:1.25rem}
.checks{table-layout:fixed}
.checks .verdict{width:9.75rem;white-space:nowrap}
.rules{width:8.5rem}
.checks .cases{width:4.5rem}
.checks .exercised{width:11.5rem}
.checks .seed{width:7rem}
.checks .time{width:6.5rem}
.rules .id{display:block}
.what .check{display:block;font-size:.8125rem}
.sentence{display:block;color:var(--quiet)}
.what .reason{display:block;margin-top:.25rem;color:var(--tone)}
.bar{display:block;margin:.3rem 0 .15rem}
.numbers{color:var(--quiet);font-size:.8125rem;font-variant-numeric:tabular-nums}
.bar .track{fill:var(--none-ground)}
.bar .fill{fill:var(--strong)}
.bar.short .fill{fill:var(--open)}
.bar .floor{fill:var(--text)}
.filter{border:0;display:flex;gap:1.25rem;font-size:.9375rem;margin:0 0 1rem;align-items:baseline}
.filter legend{float:left;color:var(--quiet);margin-right:.25rem}
.filter label{cursor:pointer}
.filter input{accent-color:var(--link);margin:0 .25rem 0 0}
#checks:has(#show-open:checked) tr.passed{display:none}
#checks:has(#show-open:checked) table.checks:not(:has(tbody tr:not(.passed))){display:none}
`;

const PHONE = `
@media (max-width:56rem){.checks .time,.checks .seed{display:none}}
@media (max-width:44rem){
.page{padding:0 1rem}
.opening{padding:1.5rem 0}
h2{margin-top:2.25rem}
.facts{grid-template-columns:minmax(0,1fr);gap:.625rem}
.facts div{display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:.75rem}
.facts dt{padding-top:.1rem}
.failure h3{padding:.75rem 1rem}
.failure h3 .badge{display:block;margin-bottom:.125rem}
.proof{padding:1rem;gap:1.25rem}
.proof>.case,.proof>.trace{flex:1 0 100%}
.checks,.checks tbody,.checks caption{display:block}
.checks thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.checks tr{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.375rem .75rem;padding:1rem;border-top:1px solid var(--line)}
.checks tbody tr:first-child{border-top:0}
.checks th,.checks td,.checks tr>*:first-child,.checks tr>*:last-child{padding:0;border:0;width:auto}
.checks caption{background:var(--ground);padding:.5rem 0}
.checks{border:0;background:none}
.checks tbody{background:var(--sheet);border:1px solid var(--line);border-radius:10px}
.checks .what,.checks .exercised{grid-column:1/-1;width:auto}
.checks .cases{display:none}
.rules{text-align:right}
.exercised{display:flex;align-items:center;gap:.75rem}
.bar{margin:0;flex:none}
.meanings div{grid-template-columns:minmax(0,1fr);gap:.25rem}
.ledger,.ledger caption,.ledger thead,.ledger tbody{display:block}
.ledger tr{display:grid;grid-template-columns:1.1fr .9fr 1.2fr 1fr 1fr;border-top:1px solid var(--line);padding:.5rem .75rem}
.ledger tr.disagrees{background:var(--fail-ground)}
.ledger th,.ledger td{padding:.125rem 0;border:0}
.ledger thead th{font-size:.6875rem;font-weight:500}
.ledger tr{column-gap:.375rem}
.block,.events{font-size:.75rem}
.ledger tbody th{overflow-wrap:anywhere}
.ledger .sum{grid-column:1/-1}
.ledger thead .sum{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
#undecided .reasons,#unchecked details .reasons,.meanings{padding:.25rem 1rem}
}
@media (hover:none){nav a{padding:.875rem 0}.filter label{padding:.375rem 0}summary{padding:.5rem 0}}
`;

const PRINT = `
@media print{
body{font-size:10.5pt}
nav,.skip,.filter,.as-json{display:none}
.page{max-width:none;padding:0}
.opening{padding-top:1rem}
details::details-content{content-visibility:visible;display:block;height:auto}
.block,.events{max-height:none;white-space:pre-wrap;overflow:visible;overflow-wrap:anywhere}
.failure h3,.rule,.message,h2,h4,caption,summary{break-after:avoid}
.checks tr,.ledger tr,.reasons li,.meanings div,.block{break-inside:avoid}
thead{display:table-header-group}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;

export const LAYOUT: string = `${TEXT}${OPENING}${FINDINGS}${TABLES}${PHONE}${PRINT}`;
