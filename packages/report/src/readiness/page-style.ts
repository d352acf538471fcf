/** How a report looks, on screen and on paper; it says nothing by colour alone. */
export const pageStyle = `
:root { color-scheme: light; }
body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #000; background: #fff;
  font: 15px/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
h1 { font-size: 1.6rem; border-bottom: 2px solid #000; }
h2 { font-size: 1.25rem; margin-top: 2.2rem; border-bottom: 1px solid #000; }
h3 { font-size: 1rem; margin: 1.4rem 0 0.3rem; }
p { margin: 0.3rem 0; }
.note { color: #333; }
table { border-collapse: collapse; width: 100%; margin: 0.4rem 0; }
caption { text-align: left; }
th, td { border: 1px solid #888; padding: 0.2rem 0.5rem; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
th { background: #eee; }
.number { text-align: right; white-space: nowrap; }
td ul { margin: 0; padding-left: 1.1rem; }
.drawing { display: block; margin-top: 0.3rem; max-width: 100%; overflow: visible; }
@media print {
  body { margin: 0; max-width: none; font-size: 10pt; }
  tr, h2, h3 { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  thead { display: table-header-group; }
}
`
