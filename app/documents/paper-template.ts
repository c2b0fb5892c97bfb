/**
 * How a `Paper` is set (Typst). Words come as data and are never read as markup; the fonts are those that come with
 * the typesetter, so that every machine sets the same page.
 */
export const paperTemplate = `
#let paper = json(bytes(sys.inputs.paper))
#let (year, month, day) = paper.on.split("-").map(int)
#set document(title: paper.title, author: paper.place, date: datetime(year: year, month: month, day: day))
#set page(
  paper: "a4",
  margin: (x: 22mm, top: 26mm, bottom: 24mm),
  header: text(size: 8.5pt, fill: luma(90))[#paper.place],
  footer: context text(size: 8pt, fill: luma(90))[
    #grid(
      columns: (1fr, auto), column-gutter: 8mm,
      paper.reference,
      [#counter(page).display() / #counter(page).final().first()],
    )
  ],
)
#set text(font: "Libertinus Serif", size: 10.5pt, lang: paper.locale, region: if paper.locale == "fr" { "FR" } else { "GB" })
#set par(leading: 0.62em, spacing: 0.9em, justify: false)
#set list(indent: 0pt, body-indent: 0.7em, spacing: 0.6em)
#set enum(indent: 0pt, body-indent: 0.7em, spacing: 0.6em)
#show heading.where(level: 1): set text(size: 19pt, weight: "regular")
#show heading.where(level: 1): set block(below: 0.7em)
#show heading.where(level: 2): set text(size: 12.5pt, weight: "semibold")
#show heading.where(level: 2): set block(above: 1.7em, below: 0.8em)
#show table.cell: set par(justify: false)
#set table(stroke: none, inset: (x: 0pt, y: 4.5pt), column-gutter: 9pt)

#if "letter" in paper {
  pad(left: 55%, paper.letter.to.map(line => [#line]).join(linebreak()))
  v(1.5em)
  pad(left: 55%, paper.letter.dated)
  v(1em)
}
#heading(level: 1, paper.title)
#if paper.lead != "" { text(size: 12.5pt, paper.lead) }

#let hair = 0.5pt + luma(190)
#let render(block) = {
  if block.kind == "heading" { heading(level: 2, block.words) }
  if block.kind == "paragraph" { par(block.words) }
  if block.kind == "list" {
    let items = block.items
    if block.numbered { enum(..items) } else { list(..items) }
  }
  if block.kind == "signature" {
    v(2em)
    pad(left: 55%, block.lines.map(line => [#line]).join(linebreak()))
  }
  if block.kind == "facts" {
    table(
      columns: (32%, 1fr),
      ..block.items.map(item => (text(fill: luma(70), item.term), item.value)).flatten(),
      table.hline(stroke: hair),
    )
  }
  if block.kind == "table" {
    show table.cell.where(y: 0): set text(size: 8.5pt, fill: luma(70))
    let columns = range(block.head.len()).map(i => if block.wide.contains(i) { 1fr } else { auto })
    let aligned = range(block.head.len()).map(i => if block.ends.contains(i) { right } else { left })
    figure(
      kind: table, supplement: none, numbering: none, outlined: false,
      caption: none,
      table(
        columns: columns, align: aligned,
        table.header(..block.head.map(words => strong(words)), table.hline(stroke: 0.8pt)),
        ..block.rows.map(row => (..row, table.hline(stroke: hair))).flatten(),
      ),
    )
  }
}
#show figure: set block(breakable: true)
#show figure: set align(left)
#for block in paper.blocks { render(block) }
`;
