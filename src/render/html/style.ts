import { BAR_STYLE } from './table.ts';

/** Colours of the page, for light and dark: every text has a contrast of at least 4.5 to what is below it. */
const LIGHT = `--bg:#fff;--fg:#1b1c20;--faint:#565b66;--line:#ccd0d8;--head:#eef1f6;--mark:#0b5cad;--good:#0a682c;--soon:#07577f;--risk:#8a4600;--bad:#b0131a;--c0:#0b5cad;--c1:#a83200;--c2:#0a682c;--c3:#7a1fa2`;
const DARK = `--bg:#14161a;--fg:#ececf0;--faint:#abb1bc;--line:#3d424d;--head:#23272f;--mark:#8dbbf7;--good:#6fd48f;--soon:#79c5f0;--risk:#f2b65f;--bad:#ff9090;--c0:#8dbbf7;--c1:#ffa37a;--c2:#6fd48f;--c3:#d7a6f0`;

const PAGE = `
:root{color-scheme:light dark;${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:1rem .75rem 3rem;max-width:90rem;background:var(--bg);color:var(--fg);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;overflow-wrap:anywhere}
@media (min-width:48rem){body{padding:1.5rem 2rem 4rem}}
h1,h2{text-wrap:balance}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.25rem;line-height:1.3;margin:2.25rem 0 .5rem}
p{margin:0 0 .5rem}
li,td,th,p,h1,h2{unicode-bidi:isolate}
header p{color:var(--faint);margin:0}
header .office{font-weight:600}
.lines{margin:.5rem 0 1rem;max-width:60rem}
ul.lines{padding-left:1.2rem}
.first{list-style:none;padding:0;margin:1rem 0;font-size:1.15rem;line-height:1.45;max-width:64rem}
.first li{padding:.4rem 0 .4rem .75rem;border-left:.25rem solid var(--mark);margin:.5rem 0}
.first strong{font-variant-numeric:tabular-nums;white-space:nowrap}
nav ul{list-style:none;padding:0;margin:1rem 0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
nav a{color:var(--mark);display:inline-block;padding:.2rem 0}
.notes{margin-top:2.5rem;border-top:1px solid var(--line);color:var(--faint);font-size:.9rem}
.notes h2{font-size:1rem;margin:1rem 0 .25rem}
.notes ul{padding-left:1.2rem;margin:0}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:focus-visible{outline:3px solid var(--mark);outline-offset:2px}`;

const TABLES = `
.scroll{overflow:auto;max-width:100%;position:relative;margin-top:.5rem}
.scroll.long{max-height:88vh;max-height:88dvh}
table{border-collapse:separate;border-spacing:0;font-variant-numeric:tabular-nums;font-size:.95rem}
td,th{padding:.35rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);background:var(--bg)}
thead>tr>*{position:sticky;top:0;z-index:2;background:var(--head);vertical-align:bottom;font-size:.85rem;line-height:1.3;overflow-wrap:normal}
thead .name{z-index:3}
.n{text-align:right;white-space:nowrap;overflow-wrap:normal}
thead .n{white-space:normal}
.n.mid{text-align:center}
.name{position:sticky;left:0;z-index:1;font-weight:600;max-width:20rem}
.long-names .name{min-width:15rem}
td:not(.n){min-width:4rem;max-width:28rem;overflow-wrap:break-word}
td.words:not(.n){min-width:15rem}
tbody tr:hover>*{background:var(--head)}
tfoot>tr>*{font-weight:700;background:var(--head)}
.long tfoot>tr:only-child>*{position:sticky;bottom:0;z-index:1}
.long tfoot .name{z-index:2}
.swipe{display:none;margin:.5rem 0 0;color:var(--faint);font-size:.9rem}
.swipe.needed{display:block}
.more{-webkit-mask-image:linear-gradient(to left,transparent,#000 1rem);mask-image:linear-gradient(to left,transparent,#000 1rem)}
@media (max-width:40rem){table{font-size:.82rem}td,th{padding:.35rem .2rem}.name,.long-names .name{min-width:6.2rem;max-width:6.2rem}.bars{display:none}}
.bar::before{content:"";display:block;width:6rem;height:.8rem;margin-top:.35rem;background:linear-gradient(90deg,var(--mark) var(--w),var(--line) 0)}
.is-reached,.is-reached-late,.is-up{color:var(--good)}
.is-on-track{color:var(--soon)}
.is-at-risk{color:var(--risk)}
.is-missed,.is-down{color:var(--bad)}
.is-unknown{color:var(--faint)}
[class^=is-],[class*=" is-"]{font-weight:600;white-space:nowrap}
.is-up,.is-down{font-weight:400}
th button{font:inherit;color:inherit;background:none;border:0;padding:0;margin:0;text-align:inherit;cursor:pointer;min-height:1.5rem;text-decoration:underline;text-decoration-style:dotted;text-underline-offset:.2em}
th[aria-sort] button{text-decoration-style:solid}
th[aria-sort=ascending] button::after{content:" ▲"}
th[aria-sort=descending] button::after{content:" ▼"}
.tools{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:center;margin:.5rem 0}
.tools p{margin:0;color:var(--faint)}
.tools label{font-weight:600}
.tools input{font:inherit;color:inherit;background:var(--bg);border:1px solid var(--faint);border-radius:.25rem;padding:.4rem .6rem;width:16rem;max-width:100%}`;

const CHARTS = `
figure{margin:1rem 0}
.legend{list-style:none;padding:0;margin:.5rem 0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;font-size:.9rem}
.chart svg{display:block;font-size:13px}
.chart .narrow{width:100%;max-width:30rem}
.chart .broad{display:none;width:100%;max-width:60rem}
@media (min-width:44rem){.chart .narrow{display:none}.chart .broad{display:block}}
.chart .key{display:inline-block;width:24px;height:12px;vertical-align:-1px}
.c0{--c:var(--c0)}.c1{--c:var(--c1)}.c2{--c:var(--c2)}.c3{--c:var(--c3)}
b[class^=c],.last{color:var(--c);fill:var(--c);font-weight:700}
.axes path{stroke:var(--line);fill:none}
.axes text{fill:var(--faint)}
.line path{fill:none;stroke:var(--c);stroke-width:2.5;stroke-linejoin:round}
.line .band{fill:var(--c);stroke:none;fill-opacity:.25}
.line .ahead{stroke-dasharray:3 5}
.spots circle{fill:var(--c);stroke:var(--c)}
.spots .empty{fill:var(--bg)}
.thresholds path{stroke:var(--risk);stroke-width:1.5;stroke-dasharray:8 4;fill:none}
.thresholds .end{stroke-dasharray:none}
.thresholds text{fill:var(--risk)}
.thresholds text,.last{paint-order:stroke;stroke:var(--bg);stroke-width:4px;stroke-linejoin:round}`;

const TILES = `
.tiles{list-style:none;margin:0;padding:2px;display:grid;gap:2px;grid-auto-columns:minmax(3rem,1fr);grid-auto-rows:minmax(2.7rem,auto);width:100%}
.tiles li{min-width:0}
.tiles button{font:inherit;color:inherit;background:none;border:0;padding:0;margin:0;width:100%;height:100%;display:block;cursor:pointer;position:relative}
.tile{display:flex;flex-direction:column;justify-content:center;height:100%;min-height:2.7rem;padding:.15rem .1rem .4rem;border:1px solid var(--faint);border-radius:3px;text-align:center;font-size:.72rem;line-height:1.2;position:relative;overflow:hidden;overflow-wrap:normal;background:var(--t);color:var(--i)}
.tiles.roomy{grid-auto-columns:minmax(3.9rem,1fr)}
.tile i{font-style:normal;overflow:hidden}
.marked .tile{outline:3px solid var(--fg);outline-offset:-1px;font-weight:700}
.tile b{font-size:.68rem;letter-spacing:-.04em;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
.tile::after,.tile-key::after{content:"";position:absolute;left:0;bottom:0;height:.25rem;width:var(--w);background:currentColor}
.tile-key{display:inline-block;position:relative;width:2rem;height:1.1rem;vertical-align:-.2rem;border:1px solid var(--faint);background:var(--t);color:var(--i)}
.s0{--t:#f4f6fa;--i:#1b1c20;--w:20%}
.s1{--t:#d3e3f6;--i:#1b1c20;--w:40%}
.s2{--t:#9dc3ee;--i:#1b1c20;--w:60%}
.s3{--t:#2c6cb0;--i:#fff;--w:80%}
.s4{--t:#0d3b73;--i:#fff;--w:100%}
.framed{--t:var(--bg);--i:var(--fg);--w:0;outline:3px solid var(--fg);outline-offset:-1px}
.no-step{--t:var(--bg);--i:var(--fg);--w:0}
.no-step .tile,.no-step.tile-key{border-style:dashed}
.live{min-height:1.5em;font-weight:600;margin:.25rem 0 .5rem}
@media (min-width:64rem){.tile{font-size:.8rem}.tile b{font-size:.9rem;letter-spacing:0}.tiles{grid-auto-rows:minmax(3.2rem,auto)}}`;

const LETTER = `
.letter>*{max-width:50rem;margin-inline:auto!important}
.letter>.wide{max-width:none}
.letter{font-family:"Times New Roman",Tinos,"Liberation Serif",serif;font-size:1.1rem}
.letter h1,.letter p,.letter .n{overflow-wrap:break-word}
td.words:not(.n){min-width:15rem}
.letter .head,.letter .foot{display:flex;flex-wrap:wrap;gap:1rem 2rem;justify-content:space-between}
.letter .head>div{flex:1 1 16rem;min-width:0;text-align:center}
.letter .foot>div{min-width:0;max-width:100%}
.letter .head .nation{flex-grow:1.4}
.letter .head p{margin:0 0 .2rem}
.nation p:first-child{white-space:nowrap}
.short-rule{width:6rem;border-bottom:1px solid;margin:0 auto .6rem}
@media (max-width:40rem){.letter{font-size:1rem}.letter .head .nation{order:-1}.nation p:first-child{font-size:.95em}}
.letter h1{font-size:1rem;font-weight:400}
.letter h2{font-size:1.1rem;margin-top:1rem}
.motto{border-bottom:1px solid}
.to{padding:1rem 0 1rem 15%}
.letter>p{text-indent:2rem}
.letter>p,.letter>ul>li{text-align:justify}
.letter ul{list-style:"- ";padding-left:2.2rem}
.foot{margin-top:2rem}
.recipients{font-size:.9rem}
.signature{text-align:center}
.signature .name{margin-top:4rem}
.appendix{margin-top:3rem;border-top:1px solid var(--line)}
.appendix h2,.fact,.source{text-align:center}
.appendix .fact,.source{font-style:italic}
.appendix table{width:100%}
.letter .note{margin-top:.5rem}`;

const PRINT = `
@page{size:A4;margin:18mm 15mm 18mm 20mm}
@page wide{size:A4 landscape;margin:15mm}
@page letter{margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page);font:13pt "Times New Roman",Tinos,"Liberation Serif",serif}}
@page letter:first{@top-center{content:none}}
@media print{
:root{color-scheme:light;${LIGHT};--bg:#fff;--fg:#000;--faint:#333;--head:#fff}
body{max-width:none;padding:0;font-size:11pt}
nav,.tools,.live,.swipe.needed{display:none}
.across,.appendix.wide{page:wide}
h1,h2,caption,.lines{break-after:avoid}
h1{font-size:16pt}h2{font-size:13pt;margin-top:1.2rem}
.first{font-size:12pt}
.scroll,.scroll.long{overflow:visible;max-height:none;border:0}
.more{-webkit-mask-image:none;mask-image:none}
table{width:100%;font-size:9.5pt;border-collapse:collapse}
.wide table{font-size:8.5pt}
.wide td,.wide th{padding:.1rem .2rem}
.wide tr .name{min-width:8.5rem}
.wide thead .n,.widest .n{white-space:normal}
.widest table{font-size:6pt;line-height:1.25}
.widest td,.widest th{padding:.05rem .1rem}
.widest tr .name{min-width:5.5rem}
td,th{padding:.15rem .3rem;border:1px solid #999}
td:not(.n){min-width:2.5rem;overflow-wrap:anywhere}
td.words:not(.n){min-width:6rem}
.long-names .name{min-width:0;max-width:none}
thead{display:table-header-group}
thead>tr>*{font-size:inherit}
tfoot{display:table-row-group}
tr{break-inside:avoid}
tr[hidden]{display:table-row!important}
thead>tr>*,.name,.long tfoot>tr>*{position:static!important}
th button{display:contents}
.bar::before{width:3.5rem;height:.6rem;margin-top:.15rem}
.bar::before,.tile,.tile-key,.tile::after,.tile-key::after,svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
figure,svg{break-inside:avoid}
.chart .narrow{display:none}.chart .broad{display:block;max-width:100%}
.tiles{width:100%;grid-auto-columns:minmax(0,1fr)}
.tile,.tile i{font-size:6.5pt}.tile b{font-size:7pt}
.tile .short:not(:last-of-type){display:inline}.letter{max-width:none;font-size:13pt;page:letter}
.head{font-size:.88em;gap:.5rem!important}
.letter~.notes{display:none}
.appendix{break-before:page;border:0;margin:0}
}`;

/** The style of every page. */
export const STYLE = [PAGE, TABLES, BAR_STYLE, CHARTS, TILES, LETTER, PRINT].join('');
